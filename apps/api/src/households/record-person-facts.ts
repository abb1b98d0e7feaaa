import { type CryptoProvider, type Person, updateRows } from '@shouwang/database';
import { type Facts, type IndicatorKey, type IsoDate, isSameValue, placeFact, storedFacts } from '@shouwang/domain';
import { queueForMonth } from '../campaigns/queue-for-month.ts';
import type { Context } from '../platform/context.ts';
import { Refused } from '../platform/refusal.ts';
import type { Step } from '../platform/run-use-case.ts';
import { readFactChanges } from './fact-changes.ts';
import { mayWrite } from './fact-guards.ts';
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
const gateOf = (context: Context, step: Step, effectiveOn: IsoDate, source: FactSource) => {
  const answers = new Map<string, Promise<boolean>>();
  const ask = async ({ householdId, areaPath }: Row, keys: readonly IndicatorKey[]): Promise<boolean> => {
    const facts = keys.map((indicatorKey) => ({
      entity: 'person' as const,
      entityId: householdId,
      indicatorKey,
      effectiveOn,
    }));
    try {
      await mayWrite(context, step, { householdId, areaPath, facts, source });
      return true;
    } catch (error) {
      if (error instanceof Refused) return false;
      throw error;
    }
  };
  return (row: Row, keys: readonly IndicatorKey[]): Promise<boolean> => {
    const key = `${row.areaPath} ${keys.join(' ')}`;
    const answer = answers.get(key) ?? ask(row, keys);
    answers.set(key, answer);
    return answer;
  };
};

type Stated = { readonly personId: string; readonly facts: Facts };

const readRows = async (
  step: Step,
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
  step: Step,
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
  const changes: ChangeToWrite[] = [];
  const updates: object[] = [];
  for (const row of rows) {
    const known = row.facts as Facts;
    const own = { householdId: row.householdId, areaPath: row.areaPath, entity: 'person', entityId: row.id } as const;
    const rowFrom = row.existsFrom.toISOString().slice(0, 10);
    const placed = keys.flatMap((key) => {
      const after = statedOf.get(row.id)?.[key];
      if (after === undefined) return [];
      // Nobody is taken back to before the register knew of them, for a list that came later.
      const day = effectiveOn < rowFrom ? rowFrom : effectiveOn;
      const place = placeFact(history.of(row.id, key), known[key] ?? '', { effectiveOn: day, rowFrom });
      if (isSameValue(key, place.before, after)) {
        tally.same += 1;
        return [];
      }
      return [{ key, after, ...place }];
    });
    if (placed.length === 0) continue;
    if (
      !(await mayWriteHere(
        row,
        placed.map(({ key }) => key),
      ))
    ) {
      tally.held += placed.length;
      continue;
    }
    changes.push(
      ...placed.map(({ key, after, before, effectiveOn: day }) => ({
        ...own,
        indicatorKey: key,
        before,
        after,
        effectiveOn: day,
      })),
    );
    const present = placed.filter(({ isPresent }) => isPresent);
    tally.changed += present.length;
    tally.late += placed.length - present.length;
    if (present.length > 0) {
      updates.push({
        id: row.id,
        facts: storedFacts(withChanges(known, present)),
        lastSourceKind: source.kind,
        lastSourceId: source.id,
        updatedAt: now,
      });
    }
  }
  await updateRows(
    db,
    'Person',
    {
      key: { id: 'uuid' },
      set: { facts: 'jsonb', lastSourceKind: 'text', lastSourceId: 'uuid', updatedAt: 'timestamp' },
      increment: ['version'],
    },
    updates as never,
  );
  await writeChanges(db, crypto, changes, { source, now, actor });
  for (const householdId of new Set(changes.map((change) => change.householdId))) {
    const facts = changes.filter((change) => change.householdId === householdId);
    await queueForMonth(step, { householdId, areaPath: facts[0]?.areaPath ?? '', facts });
  }
  return tally;
};
