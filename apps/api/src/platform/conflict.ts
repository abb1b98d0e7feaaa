/**
 * Somebody changed the object since it was read; nothing was written. Thrown inside a use case, answered as the
 * `Conflict` member of the result union.
 */
export class Conflict extends Error {
  override readonly name = 'Conflict';
  readonly currentVersion: number;
  readonly changedBy: string | undefined;
  readonly changedAt: Date | undefined;

  constructor(current: { readonly version: number; readonly changedBy?: string; readonly changedAt?: Date }) {
    super('changed by somebody else');
    this.currentVersion = current.version;
    this.changedBy = current.changedBy;
    this.changedAt = current.changedAt;
  }
}
