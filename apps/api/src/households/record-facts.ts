import {
  type FactPlace,
  type IsoDate,
  isIndicatorKey,
  isIndicatorOf,
  isSameValue,
  placeFact,
  type ResolvedArea,
  shanghaiDateOf,
} from '@shouwang/domain';
import { queueForMonth } from '../campaigns/queue-for-month.ts';
import type { Context } from '../platform/context.ts';
import { exactlyOne } from '../platform/exactly-one.ts';
import { isUuid } from '../platform/is-uuid.ts';
import { notFound, refuse } from '../platform/refusal.ts';
import type { Step } from '../platform/run-use-case.ts';
import { recheckHouseholds } from '../quality/recheck-households.ts';
import { earlierRows } from './earlier-rows.ts';
import { type FactChanges, readFactChanges } from './fact-changes.ts';
import { mayWrite } from './fact-guards.ts';
import type { FactSource } from './fact-source.ts';
import { lockHouseholds } from './lock-households.ts';
import { areaOfFacts, followHousehold, followMember, insertGroupOf } from './move-rows.ts';
import { refreshHouseholds } from './refresh-households.ts';
import { getRegisterRow, OBJECT_TYPE, type RegisterRow, writeRegisterRow } from './register-rows.ts';
import { checkEffectiveOn, type FactToRecord, isAreaFact, readStatedFacts, withImplied } from './stated-facts.ts';
import { withChanges } from './with-changes.ts';
import { writeChanges } from './write-changes.ts';

/** What is to be written into the register of one household. */
export type FactsToRecord = {
  readonly householdId: string;
  readonly changes: readonly FactToRecord[];
  /**
   * The day from which the values are true. Absent for a correction: each value holds from the day from which the
   * wrong one was said to hold.
   */
  readonly effectiveOn?: IsoDate;
  readonly source: FactSource;
  /** Versions of the rows as the person has read them, by id; a row without one is written as it is now. */
  readonly versions?: Readonly<Record<string, number>>;
};

/** A fact as it was recorded; `isPresent` says whether the row shows it now, or something newer stands. */
export type RecordedFact = FactToRecord & FactPlace;

const readRows = async (
  { services: { crypto } }: Context,
  step: Step,
  { householdId, changes, versions = {} }: FactsToRecord,
): Promise<ReadonlyMap<string, RegisterRow>> => {
  const asked = [{ entity: 'household' as const, entityId: householdId }, ...changes];
  const rows = new Map<string, RegisterRow>();
  for (const { entity, entityId } of asked) {
    if (rows.has(entityId)) continue;
    if (!isUuid(entityId)) throw notFound();
    const row = await getRegisterRow({ db: step.db, crypto }, { entity, entityId, householdId });
    const isAsRead = row.version === (versions[entityId] ?? row.version);
    await exactlyOne(step, isAsRead ? 1 : 0, {
      type: OBJECT_TYPE[entity],
      id: entityId,
      currentVersion: row.version,
    });
    rows.set(entityId, row);
  }
  return rows;
};

const isSame = (key: string, before: string, after: string): boolean =>
  isIndicatorKey(key) ? isSameValue(key, before, after) : before === after;

const placeIn = (
  history: FactChanges,
  row: RegisterRow,
  fact: FactToRecord,
  effectiveOn: IsoDate | undefined,
): RecordedFact => {
  const { entity, entityId, indicatorKey: key } = fact;
  const now = (isIndicatorOf(entity, key) ? row.facts[key] : row.row[key]) ?? '';
  return { ...fact, ...placeFact(history.of(entityId, key), now, { effectiveOn, rowFrom: row.existsFrom }) };
};

/** The row with those facts of it that are the present. */
const rowAfter = (row: RegisterRow, facts: readonly FactToRecord[]): RegisterRow => {
  const changes = facts
    .filter(({ entityId }) => entityId === row.id)
    .map(({ indicatorKey: key, value: after }) => ({ key, after }));
  const aboutRow = changes.filter(({ key }) => !isIndicatorOf(row.entity, key));
  return {
    ...row,
    facts: withChanges(
      row.facts,
      changes.filter(({ key }) => isIndicatorOf(row.entity, key)),
    ),
    row: { ...row.row, ...Object.fromEntries(aboutRow.map(({ key, after }) => [key, after])) },
  };
};

/** National numbers name one household or person in the whole county. */
const checkNumbers = async ({ db }: Step, facts: readonly FactToRecord[]): Promise<void> => {
  for (const { indicatorKey, value, entityId } of facts) {
    const others = { not: entityId };
    const taken =
      (indicatorKey === 'householdNo' && (await db.household.count({ where: { householdNo: value, id: others } }))) ||
      (indicatorKey === 'personNo' && (await db.person.count({ where: { personNo: value, id: others } })));
    if (taken) refuse('FACT_NUMBER_TAKEN', { number: value }, indicatorKey);
  }
};

/**
 * Writes changed facts of a household, its members, its monitoring cases and its work spells: the one way into the
 * register inside a use case. It reads the values with the catalogue, asks whoever has a say (`mayWrite`), writes the
 * rows as long as they are as they were read, keeps summaries in line and adds everything to the history. Who may do
 * it and what stands in the audit trail is the caller's part.
 *
 * A value for an earlier day than something newer is recorded and leaves the present alone.
 * @returns what has changed; nothing for values that the register holds already
 * @throws Refused with each value that cannot be taken; Conflict when somebody was faster: nothing was written
 */
export const recordFacts = async (
  context: Context,
  step: Step,
  input: FactsToRecord,
): Promise<readonly RecordedFact[]> => {
  const { db, now, actor } = step;
  const { crypto } = context.services;
  const { householdId, effectiveOn, source } = input;
  checkEffectiveOn(effectiveOn, shanghaiDateOf(now));
  const stated = readStatedFacts(input.changes);
  const homes = stated.filter(({ indicatorKey }) => indicatorKey === 'householdId').map(({ value }) => value);
  const areaPaths = await lockHouseholds(db, [...new Set([householdId, ...homes])]);
  const areaPath = areaPaths.get(householdId) ?? '';
  const rows = await readRows(context, step, input);
  const rowOf = (entityId: string): RegisterRow => rows.get(entityId) as RegisterRow;
  const wanted = withImplied(stated, ({ entityId }) => rowOf(entityId));
  const keys = [...new Set([...wanted.map(({ indicatorKey }) => indicatorKey), 'inRegister', 'areaPath'])];
  const history = await readFactChanges({ db, crypto }, [...rows.keys()], keys);
  const place = (fact: FactToRecord) => placeIn(history, rowOf(fact.entityId), fact, effectiveOn);
  const recorded = wanted.map(place).filter(({ indicatorKey, before, value }) => !isSame(indicatorKey, before, value));
  if (recorded.length === 0) return [];
  await mayWrite(context, step, { householdId, areaPath, facts: recorded, source });
  await checkNumbers(step, recorded);

  const moving = recorded.filter(isAreaFact);
  let area: ResolvedArea | undefined;
  if (moving.length > 0) {
    area = await areaOfFacts(context, step, rowAfter(rowOf(householdId), moving).facts);
    const own = { entity: 'household', entityId: householdId, indicatorKey: 'areaPath' } as const;
    const moved = place({ ...own, value: area.areaPath });
    if (moved.before !== moved.value) recorded.push(moved);
    if (!moved.isPresent) area = undefined;
  }

  const lastSource = { lastSourceKind: source.kind, lastSourceId: source.id };
  const present = recorded.filter(({ isPresent }) => isPresent);
  if (area) await insertGroupOf(context, step, area);
  for (const entityId of new Set(recorded.map((fact) => fact.entityId))) {
    const after = rowAfter(rowOf(entityId), present);
    const home = after.row.householdId ?? householdId;
    const hasMoved = home !== householdId;
    await writeRegisterRow(
      { db, crypto, now, lastSource },
      {
        ...after,
        ...(area && entityId === householdId && { area: { areaCode: area.areaCode, areaPath: area.areaPath } }),
        ...(hasMoved && { area: { areaCode: '', areaPath: areaPaths.get(home) ?? '' } }),
      },
    );
    if (hasMoved) await followMember(step, entityId, { householdId: home, areaPath: areaPaths.get(home) ?? '' });
  }
  if (area) await followHousehold(context, step, householdId, area);
  const changes = recorded.map(({ value, isPresent: _, ...fact }) => ({
    ...fact,
    householdId,
    areaPath,
    after: value,
  }));
  const earlier = earlierRows([...rows.values()], recorded, { householdId, areaPath, history });
  await writeChanges(db, crypto, [...changes, ...earlier], { source, now, actor });
  await refreshHouseholds(db, [householdId, ...homes], now);
  await queueForMonth(step, { householdId, areaPath, facts: recorded });
  await recheckHouseholds(crypto, step, [householdId, ...homes], present);
  return recorded;
};
