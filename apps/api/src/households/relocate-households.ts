import { type Household, type Transaction, updateRows } from '@shouwang/database';
import { type Facts, type IndicatorKey, type IsoDate, isIndicatorKey } from '@shouwang/domain';
import type { Context } from '../platform/context.ts';
import type { Step } from '../platform/run-use-case.ts';
import type { FactSource } from './fact-source.ts';
import { householdColumns, householdFacts } from './household-columns.ts';
import { type ChangeToWrite, writeChanges } from './write-changes.ts';

/** A place as the register names it. */
export type Place = {
  readonly areaCode: string;
  readonly areaPath: string;
  /** The indicators of the place: township, village, group and their codes. */
  readonly facts: Facts;
};

type Relocation = {
  /** Where a household of this area lies from now on; undefined when it stays and is called the same. */
  placeOf(areaPath: string): Place | undefined;
  readonly effectiveOn: IsoDate;
  readonly source: FactSource;
};

const AT_ONCE = 500;

const READ = {
  id: true,
  areaPath: true,
  householdNo: true,
  householdType: true,
  phoneSealed: true,
  facts: true,
  existsFrom: true,
  memberCount: true,
} as const;

type Row = Pick<Household, keyof typeof READ>;

const PLACED = {
  key: { id: 'uuid' },
  set: {
    areaPath: 'text',
    areaCode: 'text',
    groupName: 'text',
    facts: 'jsonb',
    lastSourceKind: 'text',
    lastSourceId: 'uuid',
    updatedAt: 'timestamp',
  },
  increment: ['version'],
} as const;

/** The last day from which something was said about the place of each household: nothing is said for a day before it. */
const lastSaid = async (db: Transaction, ids: readonly string[], keys: readonly string[]) => {
  const rows = await db.registerChange.groupBy({
    by: ['entityId'],
    where: { entityId: { in: [...ids] }, indicatorKey: { in: [...keys] } },
    _max: { effectiveOn: true },
  });
  return new Map(rows.map(({ entityId, _max }) => [entityId, _max.effectiveOn]));
};

const latest = (...days: readonly (Date | null | undefined)[]): IsoDate =>
  new Date(Math.max(...days.map((day) => day?.getTime() ?? 0))).toISOString().slice(0, 10);

const changesOf = (row: Row, before: Facts, place: Place, effectiveOn: IsoDate): ChangeToWrite[] => {
  const own = { householdId: row.id, areaPath: row.areaPath, entity: 'household', entityId: row.id } as const;
  const moved = row.areaPath === place.areaPath ? [] : [{ key: 'areaPath', from: row.areaPath, to: place.areaPath }];
  const named = Object.entries(place.facts)
    .filter(([key]) => isIndicatorKey(key))
    .map(([key, to]) => ({ key, from: before[key as IndicatorKey] ?? '', to: to ?? '' }))
    .filter(({ from, to }) => from !== to);
  return [...moved, ...named].map(({ key, from, to }) => ({
    ...own,
    indicatorKey: key,
    before: from,
    after: to,
    effectiveOn,
  }));
};

/**
 * Gives the households of some areas their place anew, each with its history, in one transaction: what a change of the
 * divisions does to the register. Their members, cases and spells are moved by the caller.
 * @param paths the areas concerned; households of these very areas are looked at
 * @returns how many households got another place or name, with how many people
 */
export const relocateHouseholds = async (
  { services: { crypto } }: Context,
  { db, now, actor }: Step,
  paths: readonly string[],
  { placeOf, effectiveOn, source }: Relocation,
): Promise<{ readonly households: number; readonly people: number }> => {
  const found = await db.household.findMany({
    where: { areaPath: { in: [...paths] } },
    select: READ,
    orderBy: { id: 'asc' },
  });
  let households = 0;
  let people = 0;
  for (let start = 0; start < found.length; start += AT_ONCE) {
    const rows = found.slice(start, start + AT_ONCE);
    const keys = ['areaPath', ...new Set(rows.flatMap(({ areaPath }) => Object.keys(placeOf(areaPath)?.facts ?? {})))];
    const said = await lastSaid(
      db,
      rows.map(({ id }) => id),
      keys,
    );
    const moved = rows.flatMap((row) => {
      const place = placeOf(row.areaPath);
      if (!place) return [];
      const before = householdFacts(crypto, row);
      const day = latest(new Date(`${effectiveOn}T00:00:00Z`), row.existsFrom, said.get(row.id));
      const changes = changesOf(row, before, place, day);
      return changes.length === 0 ? [] : [{ row, place, changes, facts: { ...before, ...place.facts } }];
    });
    await updateRows(
      db,
      'Household',
      PLACED,
      moved.map(({ row: { id }, place: { areaPath, areaCode }, facts }) => {
        const columns = householdColumns(crypto, id, facts);
        return {
          id,
          areaPath,
          areaCode,
          groupName: columns.groupName,
          facts: columns.facts,
          lastSourceKind: source.kind,
          lastSourceId: source.id,
          updatedAt: now,
        };
      }),
    );
    const changes = moved.flatMap((one) => one.changes);
    households += moved.length;
    people += moved.reduce((sum, { row }) => sum + row.memberCount, 0);
    await writeChanges(db, crypto, changes, { source, now, actor });
  }
  return { households, people };
};
