import type { CryptoProvider, Reader } from '@shouwang/database';
import type { FactChange } from '@shouwang/domain';
import { changedText } from './register-change.ts';

/** What has been recorded of each fact of some rows. */
export type FactChanges = {
  /** Every change of one fact, in the order of recording. */
  of(entityId: string, key: string): readonly FactChange[];
  /** Which facts of a row have changed. */
  keysOf(entityId: string): readonly string[];
};

/**
 * The history of some rows, in the clear.
 * @param keys which facts; default: all
 */
export const readFactChanges = async (
  { db, crypto }: { readonly db: Reader; readonly crypto: CryptoProvider },
  entityIds: readonly string[],
  keys?: readonly string[],
): Promise<FactChanges> => {
  const rows = await db.registerChange.findMany({
    where: { entityId: { in: [...entityIds] }, ...(keys && { indicatorKey: { in: [...keys] } }) },
    select: {
      id: true,
      entityId: true,
      indicatorKey: true,
      before: true,
      after: true,
      effectiveOn: true,
      recordedAt: true,
    },
    orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
  });
  const byRow = new Map<string, Map<string, FactChange[]>>();
  for (const { id, entityId, indicatorKey: key, before, after, effectiveOn, recordedAt } of rows) {
    const change: FactChange = {
      id,
      before: changedText.open(crypto, { id, key, column: 'before' }, before),
      after: changedText.open(crypto, { id, key, column: 'after' }, after),
      effectiveOn: effectiveOn.toISOString().slice(0, 10),
      recordedAt,
    };
    const facts = byRow.get(entityId) ?? new Map<string, FactChange[]>();
    byRow.set(entityId, facts.set(key, [...(facts.get(key) ?? []), change]));
  }
  return {
    of: (entityId, key) => byRow.get(entityId)?.get(key) ?? [],
    keysOf: (entityId) => [...(byRow.get(entityId)?.keys() ?? [])],
  };
};
