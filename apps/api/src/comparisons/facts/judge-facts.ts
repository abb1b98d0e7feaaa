import type { Reader, Transaction } from '@shouwang/database';
import { type Department, type Facts, judgeStatement, type Stated } from '@shouwang/domain';
import type { StagedFact } from './staged-facts.ts';

/** A department's value beside that of the register. */
export type JudgedFact = StagedFact &
  Stated & {
    /** As the register has it now; empty for none. */
    readonly registered: string;
    /** The household in which the person lives now. */
    readonly homeId: string;
    readonly areaPath: string;
  };

type RowNow = { readonly homeId: string; readonly areaPath: string; readonly facts: Facts };

const readRows = async (
  db: Reader | Transaction,
  facts: readonly StagedFact[],
): Promise<ReadonlyMap<string, RowNow>> => {
  const idsOf = (entity: StagedFact['entity']) => [
    ...new Set(facts.filter((fact) => fact.entity === entity).map(({ entityId }) => entityId)),
  ];
  const people = await db.person.findMany({
    where: { id: { in: idsOf('person') }, isActiveMember: true },
    select: { id: true, householdId: true, areaPath: true, facts: true },
  });
  const households = await db.household.findMany({
    where: { id: { in: idsOf('household') }, status: 'ACTIVE' },
    select: { id: true, areaPath: true, facts: true },
  });
  return new Map<string, RowNow>([
    ...people.map(({ id, householdId, areaPath, facts: own }): [string, RowNow] => [
      id,
      { homeId: householdId, areaPath, facts: own as Facts },
    ]),
    ...households.map(({ id, areaPath, facts: own }): [string, RowNow] => [
      id,
      { homeId: id, areaPath, facts: own as Facts },
    ]),
  ]);
};

type Source = { readonly entityId: string; readonly indicatorKey: string };

const nameOf = (entityId: string, key: string): string => `${entityId} ${key}`;

/** The values of some rows that the village has put there last, by the form or a correction. */
const readCollected = async (db: Reader | Transaction, ids: readonly string[]): Promise<ReadonlySet<string>> => {
  const rows = await db.$queryRaw<Source[]>`
    SELECT "entityId"::text AS "entityId", "indicatorKey" FROM (
      SELECT DISTINCT ON ("entityId", "indicatorKey") "entityId", "indicatorKey", "sourceKind"
      FROM "RegisterChange" WHERE "entityId" = ANY(${[...ids]}::uuid[])
      ORDER BY "entityId", "indicatorKey", "effectiveOn" DESC, "recordedAt" DESC, id DESC
    ) last WHERE "sourceKind" IN ('collection', 'correction')`;
  return new Set(rows.map(({ entityId, indicatorKey }) => nameOf(entityId, indicatorKey)));
};

/** Puts what a file says beside the register as it is; people who have left it are passed over. */
export const judgeFacts = async (
  db: Reader | Transaction,
  department: Department,
  facts: readonly StagedFact[],
): Promise<readonly JudgedFact[]> => {
  const rows = await readRows(db, facts);
  const collected = await readCollected(db, [...rows.keys()]);
  return facts.flatMap((fact) => {
    const row = rows.get(fact.entityId);
    if (!row) return [];
    const registered = row.facts[fact.key] ?? '';
    const isCollected = collected.has(nameOf(fact.entityId, fact.key));
    const stated = judgeStatement({ ...fact, department }, { registered, isCollected });
    return [{ ...fact, ...stated, registered, homeId: row.homeId, areaPath: row.areaPath }];
  });
};
