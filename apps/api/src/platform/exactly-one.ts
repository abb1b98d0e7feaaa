import { Conflict } from './conflict.ts';
import type { Step } from './run-use-case.ts';

/**
 * Checks that a conditional update changed exactly one row. The update itself carries `id`, the `version` that the
 * person read, and whatever state it expects, and increments `version`:
 * ```ts
 * const { count } = await step.db.account.updateMany({
 *   where: { id, version, disabledAt: null },
 *   data: { disabledAt: step.now, version: { increment: 1 } },
 * });
 * await exactlyOne(step, count, { type: 'Account', id, currentVersion: account.version });
 * ```
 * Who and when come from the audit trail, where every change has its entry.
 * @throws Conflict when somebody was faster
 */
export const exactlyOne = async (
  { db }: Pick<Step, 'db'>,
  count: number,
  object: { readonly type: string; readonly id: string; readonly currentVersion: number },
): Promise<void> => {
  if (count === 1) return;
  const last = await db.auditEntry.findFirst({
    where: { objectType: object.type, objectId: object.id, versionAfter: { not: null } },
    orderBy: { at: 'desc' },
  });
  throw new Conflict({
    version: last?.versionAfter ?? object.currentVersion,
    ...(last && { changedBy: last.actorName, changedAt: last.at }),
  });
};
