import type { RegisterEntity } from '@shouwang/domain';
import { changedText } from '../../households/register-change.ts';
import type { Reader } from '../comparing/register-view.ts';
import type { RecordedChange } from '../comparing/register-writes.ts';

/** What a batch changed, turned round, by the row that it changed: `after` is what the value was before the batch. */
export type Reversals = ReadonlyMap<string, readonly RecordedChange[]>;

/** The rows of an entity that a batch changed. */
export const changedEntities = async (
  { db }: Reader,
  batchId: string,
  entity: RecordedChange['entity'],
): Promise<string[]> => {
  const rows = await db.registerChange.findMany({
    where: { sourceId: batchId, entity },
    select: { entityId: true },
    distinct: ['entityId'],
    orderBy: { entityId: 'asc' },
  });
  return rows.map(({ entityId }) => entityId);
};

/** How a batch's changes of some rows are taken back. */
export const readReversals = async (
  { db, crypto }: Reader,
  batchId: string,
  entityIds: readonly string[],
): Promise<Reversals> => {
  const rows = await db.registerChange.findMany({ where: { sourceId: batchId, entityId: { in: [...entityIds] } } });
  const reversals = new Map<string, RecordedChange[]>();
  for (const { id, householdId, areaPath, entity, entityId, indicatorKey: key, before, after } of rows) {
    const reversal: RecordedChange = {
      householdId,
      areaPath,
      entity: entity as RegisterEntity,
      entityId,
      key,
      before: changedText.open(crypto, { id, key, column: 'after' }, after),
      after: changedText.open(crypto, { id, key, column: 'before' }, before),
    };
    reversals.set(entityId, [...(reversals.get(entityId) ?? []), reversal]);
  }
  return reversals;
};
