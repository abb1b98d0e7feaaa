import type { CryptoProvider, Transaction } from '@shouwang/database';
import { byEffect, type Facts, type IsoDate, indicator, isIndicatorKey, placeFact } from '@shouwang/domain';
import { type FactChanges, readFactChanges } from '../../households/fact-changes.ts';
import { withChanges } from '../../households/with-changes.ts';
import type { ChangedPerson, RecordedChange, RegisterWrites } from '../comparing/register-writes.ts';
import type { FormerHomes } from './row-changes.ts';

type Settled = { readonly writes: RegisterWrites; readonly changes: readonly RecordedChange[] };

/** Facts of which the register knows something newer than the day of the file. */
const readNewer = async (
  db: Transaction,
  changes: readonly RecordedChange[],
  effectiveOn: IsoDate,
): Promise<ReadonlySet<string>> => {
  const ids = [...new Set(changes.map(({ entityId }) => entityId))];
  const rows = await db.$queryRaw<{ fact: string }[]>`
    SELECT DISTINCT "entityId" || ' ' || "indicatorKey" AS fact FROM "RegisterChange"
    WHERE "entityId" = ANY(${ids}::uuid[]) AND "effectiveOn" > ${effectiveOn}::date`;
  return new Set(rows.map(({ fact }) => fact));
};

const factOf = ({ entityId, key }: Pick<RecordedChange, 'entityId' | 'key'>): string => `${entityId} ${key}`;

/** What the rows go on saying instead of the file: values by key, by row. */
type Present = ReadonlyMap<string, readonly { readonly key: string; readonly after: string }[]>;

const presentOf = (held: readonly RecordedChange[], history: FactChanges): Present => {
  const present = new Map<string, { key: string; after: string }[]>();
  for (const { entityId, key } of held) {
    const after = history.of(entityId, key).toSorted(byEffect).at(-1)?.after ?? '';
    present.set(entityId, [...(present.get(entityId) ?? []), { key, after }]);
  }
  return present;
};

const keepFacts = <Row extends { readonly id: string; readonly facts: Facts }>(
  rows: readonly Row[],
  present: Present,
): Row[] =>
  rows.map((row) => {
    const kept = (present.get(row.id) ?? []).filter(({ key }) => isIndicatorKey(key));
    return kept.length === 0 ? row : { ...row, facts: withChanges(row.facts, kept) };
  });

const keepPerson = (person: ChangedPerson, present: Present, homes: FormerHomes): ChangedPerson => {
  const kept = new Map(present.get(person.id)?.map(({ key, after }) => [key, after]));
  const home = kept.has('householdId') ? homes.get(person.id) : undefined;
  return {
    ...person,
    isActiveMember: kept.has('isActiveMember') ? kept.get('isActiveMember') === '是' : person.isActiveMember,
    leftOn: kept.has('leftOn') ? kept.get('leftOn') || null : person.leftOn,
    leaveReason: kept.has('leaveReason') ? kept.get('leaveReason') || null : person.leaveReason,
    ...(home && { ...home, hasMoved: false }),
  };
};

const isAreaKey = ({ key }: { readonly key: string }): boolean =>
  key === 'areaPath' || (isIndicatorKey(key) && indicator(key).section === 'area');

/** A household about whose area something newer is known stays where it is. */
const keepArea = async (
  db: Transaction,
  households: RegisterWrites['changedHouseholds'],
  present: Present,
): Promise<RegisterWrites['changedHouseholds']> => {
  const ids = households.map(({ id }) => id).filter((id) => present.get(id)?.some(isAreaKey));
  if (ids.length === 0) return households;
  const rows = await db.household.findMany({
    where: { id: { in: ids } },
    select: { id: true, areaPath: true, areaCode: true },
  });
  const areas = new Map(rows.map(({ id, ...area }) => [id, { ...area, problems: [] }]));
  return households.map((one) => ({ ...one, area: areas.get(one.id) ?? one.area }));
};

/**
 * Places the changes of a file in the history (HIS-2): where the register knows something newer than the day of the
 * file, the change is recorded for its day and the row goes on saying what is newer.
 */
export const holdNewer = async (
  { db, crypto }: { readonly db: Transaction; readonly crypto: CryptoProvider },
  writes: RegisterWrites,
  changes: readonly RecordedChange[],
  { effectiveOn, homes }: { readonly effectiveOn: IsoDate; readonly homes: FormerHomes },
): Promise<Settled> => {
  if (changes.length === 0) return { writes, changes };
  const newer = await readNewer(db, changes, effectiveOn);
  const held = changes.filter((change) => newer.has(factOf(change)));
  if (held.length === 0) return { writes, changes };
  const history = await readFactChanges(
    { db, crypto },
    [...new Set(held.map(({ entityId }) => entityId))],
    [...new Set(held.map(({ key }) => key))],
  );
  const present = presentOf(held, history);
  const placed = changes.flatMap((change) => {
    if (!newer.has(factOf(change))) return [change];
    const known = history.of(change.entityId, change.key);
    const { before } = placeFact(known, change.before, { effectiveOn, rowFrom: effectiveOn });
    return before === change.after ? [] : [{ ...change, before }];
  });
  return {
    changes: placed,
    writes: {
      ...writes,
      changedHouseholds: await keepArea(db, keepFacts(writes.changedHouseholds, present), present),
      changedPersons: keepFacts(writes.changedPersons, present).map((one) => keepPerson(one, present, homes)),
      changedCases: keepFacts(writes.changedCases, present),
      changedSpells: keepFacts(writes.changedSpells, present),
    },
  };
};
