import type { CryptoProvider, PrismaClient, Transaction } from '@shouwang/database';
import type { FactChange } from '@shouwang/domain';
import { changedText } from './register-change.ts';

/** What has been recorded of each fact of some rows. */
export type FactChanges = {
  /** Every change of one fact, in the order of recording. */
  of(entityId: string, key: string): readonly FactChange[];
};

const placeOf = (entityId: string, key: string): string => `${entityId} ${key}`;

/** The history of some facts of some rows, in the clear. */
export const readFactChanges = async (
  { db, crypto }: { readonly db: PrismaClient | Transaction; readonly crypto: CryptoProvider },
  entityIds: readonly string[],
  keys: readonly string[],
): Promise<FactChanges> => {
  const rows = await db.registerChange.findMany({
    where: { entityId: { in: [...entityIds] }, indicatorKey: { in: [...keys] } },
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
  const byFact = new Map<string, FactChange[]>();
  for (const { id, entityId, indicatorKey: key, before, after, effectiveOn, recordedAt } of rows) {
    const change: FactChange = {
      id,
      before: changedText.open(crypto, { id, key, column: 'before' }, before),
      after: changedText.open(crypto, { id, key, column: 'after' }, after),
      effectiveOn: effectiveOn.toISOString().slice(0, 10),
      recordedAt,
    };
    const known = byFact.get(placeOf(entityId, key));
    if (known) known.push(change);
    else byFact.set(placeOf(entityId, key), [change]);
  }
  return { of: (entityId, key) => byFact.get(placeOf(entityId, key)) ?? [] };
};
