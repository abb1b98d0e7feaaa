import type { Transaction } from '@shouwang/database';
import { appendAudit } from '@shouwang/database';
import type { Context, SignedInActor } from '../context.ts';

/** One act for the trail. `detail` holds facts of the act and never personal data (TRUST 5.5). */
export type AuditAct = {
  /** Defaults to the name of the use case. */
  readonly action?: string;
  readonly objectType: string;
  readonly objectId: string;
  /** Of the object: it decides the chain, one per township. */
  readonly areaPath: string;
  readonly householdId?: string;
  readonly versionBefore?: number;
  readonly versionAfter?: number;
  /** Why it was looked at: VISIT, REVIEW, CONTACT, OTHER. */
  readonly purpose?: string;
  readonly detail?: Readonly<Record<string, unknown>>;
};

/** Appends acts to the hash chains of their townships, in this transaction. */
export const writeAudit = async (
  db: Transaction,
  by: {
    readonly context: Pick<Context, 'request'>;
    readonly actor: SignedInActor;
    readonly now: Date;
    readonly useCase: string;
  },
  acts: readonly AuditAct[],
): Promise<void> => {
  if (acts.length === 0) return;
  const facts = acts.map(({ action = by.useCase, ...act }) => ({
    ...act,
    action,
    at: by.now,
    actorId: by.actor.accountId,
    actorName: by.actor.name,
    actorRole: by.actor.role,
    sessionId: by.actor.sessionId,
    address: by.context.request.address,
  }));
  // All at once: the database package locks their chains in one order, so that two transactions never wait in a ring.
  await appendAudit(db, ...facts);
};
