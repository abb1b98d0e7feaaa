import { insertRows, type PrismaClient, type Transaction } from '@shouwang/database';
import type { IndicatorKey } from '@shouwang/domain';
import type { GivenFact } from '@shouwang/matching';

const COLUMNS = {
  datasetId: 'uuid',
  householdId: 'uuid',
  entity: 'text',
  entityId: 'uuid',
  indicatorKey: 'text',
  text: 'text',
} as const;

/** What a file says, as it waits for the county to publish it. */
export type StagedFact = {
  readonly householdId: string;
  readonly entity: 'person' | 'household';
  readonly entityId: string;
  readonly key: IndicatorKey;
  readonly text: string;
};

/** Keeps what a file says until it is published. */
export const stageFacts = (db: Transaction, datasetId: string, facts: readonly GivenFact[]): Promise<unknown> =>
  insertRows(
    db,
    'DatasetFact',
    COLUMNS,
    // PostgreSQL stores no NUL in a text, whatever a file may hold.
    facts.map(({ key, text, ...fact }) => ({
      ...fact,
      datasetId,
      indicatorKey: key,
      text: text.replaceAll('\0', ''),
    })),
  );

export const clearStagedFacts = (db: Transaction, datasetId: string): Promise<unknown> =>
  db.datasetFact.deleteMany({ where: { datasetId } });

const HOUSEHOLDS_AT_ONCE = 500;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** What a file says, some hundred households at a time. */
export async function* stagedPortions(prisma: PrismaClient, datasetId: string): AsyncGenerator<readonly StagedFact[]> {
  for (let last = FIRST_ID; ; ) {
    const households = await prisma.datasetFact.findMany({
      where: { datasetId, householdId: { gt: last } },
      distinct: ['householdId'],
      orderBy: { householdId: 'asc' },
      select: { householdId: true },
      take: HOUSEHOLDS_AT_ONCE,
    });
    const end = households.at(-1)?.householdId;
    if (end === undefined) return;
    const rows = await prisma.datasetFact.findMany({
      where: { datasetId, householdId: { gt: last, lte: end } },
      orderBy: [{ householdId: 'asc' }, { entityId: 'asc' }, { indicatorKey: 'asc' }],
    });
    yield rows.map(({ householdId, entity, entityId, indicatorKey, text }) => ({
      householdId,
      entity: entity as StagedFact['entity'],
      entityId,
      key: indicatorKey as IndicatorKey,
      text,
    }));
    last = end;
  }
}
