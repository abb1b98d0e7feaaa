import { type CryptoProvider, type Person, updateRows } from '@shouwang/database';
import {
  type FactPlace,
  type Facts,
  type IndicatorKey,
  type IsoDate,
  isSameValue,
  placeFact,
  storedFacts,
} from '@shouwang/domain';
import { queueForMonth } from '../campaigns/queue-for-month.ts';
import type { Context } from '../platform/context.ts';
import type { Step } from '../platform/run-use-case.ts';
import { type FactChanges, readFactChanges } from './fact-changes.ts';
import { writingRefusals } from './fact-guards.ts';
import type { FactSource } from './fact-source.ts';
import { lockHouseholds } from './lock-households.ts';
import { withChanges } from './with-changes.ts';
import { type ChangeToWrite, writeChanges } from './write-changes.ts';

/** What became of values that were to be written. */
export type FactTally = {
  /** Values that the register has now and had not before. */
  changed: number;
  /** Values that it had already. */
  same: number;
  /** Values for a day after which something newer is known: on record, and the present left alone. */
  late: number;
  /** Values that may not be written now: a round is locked, or a function is not open. */
  held: number;
};

export const emptyTally = (): FactTally => ({ changed: 0, same: 0, late: 0, held: 0 });

const READ = { id: true, householdId: true, areaPath: true, facts: true, existsFrom: true } as const;

type Row = Pick<Person, keyof typeof READ>;

/** May these indicators be written in the area on that day? Asked once for each area. */
const gateOf = (context: Context, step: BulkStep, effectiveOn: IsoDate, source: FactSource) => {
  const answers = new Map<string, Promise<boolean>>();
  const ask = async ({ id, householdId, areaPath }: Row, keys: readonly IndicatorKey[]): Promise<boolean> => {
    const facts = keys.map((indicatorKey) => ({ entity: 'person', entityId: id, indicatorKey, effectiveOn }) as const);
    return (await writingRefusals(context, step, { householdId, areaPath, facts, source })).length === 0;
  };
  return (row: Row, keys: readonly IndicatorKey[]): Promise<boolean> => {
    const key = `${row.areaPath} ${keys.join(' ')}`;
    const answer = answers.get(key) ?? ask(row, keys);
    answers.set(key, answer);
    return answer;
  };
};

/** What bulk writing needs of the transaction in which it happens. */
type BulkStep = Pick<Step, 'db' | 'now' | 'actor'>;

const STATED = {
  key: { id: 'uuid' },
  set: { facts: 'jsonb', lastSourceKind: 'text', lastSourceId: 'uuid', updatedAt: 'timestamp' },
  increment: ['version'],
} as const;

/** A value with its place in the history of its fact. */
type Placed = FactPlace & { readonly key: IndicatorKey; readonly after: string };

/** Those stated values of a person that the register does not have on that day; the others are counted. */
const placedFacts = (
  { id, facts: known, existsFrom }: Row,
  stated: Facts,
  {
    keys,
    effectiveOn,
    history,
    tally,
  }: {
    readonly keys: readonly IndicatorKey[];
    readonly effectiveOn: IsoDate;
    readonly history: FactChanges;
    readonly tally: FactTally;
  },
): readonly Placed[] => {
  const rowFrom = existsFrom.toISOString().slice(0, 10);
  // Nobody is taken back to before the register knew of them, for a list that came later.
  const day = effectiveOn < rowFrom ? rowFrom : effectiveOn;
  return keys.flatMap((key) => {
    const after = stated[key];
    if (after === undefined) return [];
    const place = placeFact(history.of(id, key), (known as Facts)[key] ?? '', { effectiveOn: day, rowFrom });
    if (!isSameValue(key, place.before, after)) return [{ key, after, ...place }];
    tally.same += 1;
    return [];
  });
};

type Stated = { readonly personId: string; readonly facts: Facts };

const readRows = async (
  step: BulkStep,
  crypto: CryptoProvider,
  people: readonly Stated[],
  keys: readonly IndicatorKey[],
) => {
  const { db } = step;
  const ids = people.map(({ personId }) => personId);
  const found = await db.person.findMany({ where: { id: { in: ids }, isActiveMember: true }, select: READ });
  await lockHouseholds(db, [...new Set(found.map(({ householdId }) => householdId))].toSorted());
  // Read once more under the lock: somebody may just have saved.
  const rows = await db.person.findMany({ where: { id: { in: ids }, isActiveMember: true }, select: READ });
  return { rows, history: await readFactChanges({ db, crypto }, ids, [...keys]) };
};

/**
 * Writes what a list states about many people, each value with its history, in the transaction of the step. For
 * indicators without a column of their own; whoever states more about one household uses `recordFacts`.
 * @returns what became of the values
 */
export const recordPersonFacts = async (
  context: Context,
  step: BulkStep,
  people: readonly Stated[],
  {
    keys,
    effectiveOn,
    source,
  }: { readonly keys: readonly IndicatorKey[]; readonly effectiveOn: IsoDate; readonly source: FactSource },
): Promise<FactTally> => {
  const { db, now, actor } = step;
  const { crypto } = context.services;
  const tally = emptyTally();
  const { rows, history } = await readRows(step, crypto, people, keys);
  const statedOf = new Map(people.map(({ personId, facts }) => [personId, facts]));
  const mayWriteHere = gateOf(context, step, effectiveOn, source);
  const written: { readonly row: Row; readonly placed: readonly Placed[] }[] = [];
  for (const row of rows) {
    const placed = placedFacts(row, statedOf.get(row.id) ?? {}, { keys, effectiveOn, history, tally });
    if (placed.length === 0) continue;
    const asked = placed.map(({ key }) => key);
    if (await mayWriteHere(row, asked)) written.push({ row, placed });
    else tally.held += placed.length;
  }
  const changes = written.flatMap(({ row: { id: entityId, householdId, areaPath }, placed }) =>
    placed.map(({ key: indicatorKey, after, before, effectiveOn: day }): ChangeToWrite => {
      const entity = 'person';
      return { householdId, areaPath, entity, entityId, indicatorKey, before, after, effectiveOn: day };
    }),
  );
  const present = written
    .map(({ row, placed }) => ({ row, placed: placed.filter(({ isPresent }) => isPresent) }))
    .filter(({ placed }) => placed.length > 0);
  tally.changed = present.reduce((sum, { placed }) => sum + placed.length, 0);
  tally.late = changes.length - tally.changed;
  await updateRows(
    db,
    'Person',
    STATED,
    present.map(({ row: { id, facts }, placed }) => ({
      id,
      facts: storedFacts(withChanges(facts as Facts, placed)),
      lastSourceKind: source.kind,
      lastSourceId: source.id,
      updatedAt: now,
    })),
  );
  await writeChanges(db, crypto, changes, { source, now, actor });
  for (const householdId of new Set(changes.map((change) => change.householdId))) {
    const facts = changes.filter((change) => change.householdId === householdId);
    await queueForMonth(step, { householdId, areaPath: facts[0]?.areaPath ?? '', facts });
  }
  return tally;
};
