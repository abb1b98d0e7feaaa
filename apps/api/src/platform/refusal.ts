import type { ParamValue, RefusalCode } from '@shouwang/phrases';

/**
 * An expected no, as data. `code` is a key of the phrase book, so it cannot lack a sentence; `field` is the input
 * field where the person can put it right.
 */
export type Refusal = {
  readonly code: RefusalCode;
  readonly params?: Readonly<Record<string, ParamValue>>;
  readonly field?: string;
};

/** Thrown inside a use case to end it with refusals: the transaction is rolled back and the refusals are the answer. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly refusals: readonly Refusal[];

  constructor(refusals: readonly Refusal[]) {
    super(refusals.map(({ code }) => code).join(', '));
    this.refusals = refusals;
  }
}

/**
 * Ends a use case with one refusal.
 * @throws Refused always
 */
export const refuse = (code: RefusalCode, params?: Refusal['params'], field?: string): never => {
  throw new Refused([{ code, ...(params && { params }), ...(field && { field }) }]);
};

/** Not there, or not this person's to see: one answer for both (TRUST 2, rows 1 and 8). */
export const notFound = (): Refused => new Refused([{ code: 'NOT_FOUND' }]);
