import type { Transaction } from '@shouwang/database';
import { type AuditAct, writeAudit } from './audit/write-audit.ts';
import { actorOf, type Context, type SignedInActor } from './context.ts';
import { type Answer, answerOnce } from './idempotency.ts';
import { retrySerialization } from './retry-serialization.ts';

/** What a use case works with. `db` is the open transaction: nothing else may touch the database meanwhile. */
export type Step = {
  readonly db: Transaction;
  /** By the writing database's clock, inside the transaction: deadlines are judged by it. */
  readonly now: Date;
  readonly actor: SignedInActor;
  /** Notes an act for the audit trail; it is written when the work has succeeded, in the same transaction. */
  audit(act: AuditAct): void;
};

export type UseCase = {
  /** Object and verb, `account.disable`: the name in the audit trail and of the kept answer. */
  readonly name: string;
  /** Made by the client for one act of a person. The same key gives the same answer, without acting twice. */
  readonly idempotencyKey?: string;
  /** Everything that the client sent: the same key with another input is refused. */
  readonly input?: unknown;
};

/**
 * Runs one act of a person: all of it in one transaction, or none. The transaction holds the effect, the audit entries,
 * the kept answer and any job that was queued (TRUST P1, P2).
 *
 * A use case loads, allows, decides, saves:
 * ```ts
 * runUseCase(context, { name: 'account.disable', input }, async (step) => {
 *   const account = await step.db.account.findUnique({ where: { id } });
 *   allow(context, 'disable', 'Account', account);
 *   const { count } = await step.db.account.updateMany({ where: { id, version }, data: … });
 *   await exactlyOne(step, count, …);
 *   step.audit({ … });
 *   return { id };
 * });
 * ```
 * @param work is run again when the database asks for it, so it has no effects outside the transaction
 * @returns what `work` returned, or what it returned when the same key came first; it must survive JSON
 * @throws Refused, Conflict: nothing was written
 */
export const runUseCase = async <Result extends Answer>(
  context: Context,
  { name, idempotencyKey, input }: UseCase,
  work: (step: Step) => Promise<Result>,
): Promise<Result> => {
  const actor = actorOf(context);
  const { clock, database } = context.services;
  return retrySerialization(() =>
    database.prisma.$transaction(
      async (db) => {
        const now = await clock.now(db);
        const acts: AuditAct[] = [];
        const run = async () => {
          const result = await work({ db, now, actor, audit: (act) => void acts.push(act) });
          // Last, because an audit chain is locked until the commit: everything before it may run beside others.
          await writeAudit(db, { context, actor, now, useCase: name }, acts);
          return result;
        };
        return idempotencyKey ? answerOnce(db, { actor, name, key: idempotencyKey, input }, run) : run();
      },
      { maxWait: 10_000, timeout: 20_000 },
    ),
  );
};
