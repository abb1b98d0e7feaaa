import { phrase } from '@shouwang/phrases';
import { type CompleteHousehold, householdStream } from '../reading/household-stream.ts';
import { compareHousehold, type RegisterPart } from './compare-household.ts';
import { readExportedValues } from './exported-values.ts';
import type { PassRequest, RegisterPass } from './register-pass.ts';
import { type Reader, type RegisterPerson, readHouseholds, readPersons } from './register-view.ts';
import { noWrites, type RegisterWrites } from './register-writes.ts';
import { type RowOutcome, rejectedRow } from './row-outcome.ts';
import { sheetKeys } from './sheet-keys.ts';

/** Households compared at a time: few enough for flat memory, many enough that questions to the database are few. */
const AT_ONCE = 500;

const groupBy = <Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> => {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
};

const readPart = async (reader: Reader, households: readonly CompleteHousehold[]): Promise<RegisterPart> => {
  const found = await readHouseholds(reader, { householdNos: households.map(({ rows }) => rows.householdNo) });
  const persons = await readPersons(reader, {
    personNos: households.flatMap(({ rows }) => rows.members.map(({ personNo }) => personNo)),
    householdIds: found.map(({ id }) => id),
  });
  const homes = new Set(found.map(({ id }) => id));
  const elsewhere = [...new Set(persons.map(({ householdId }) => householdId))].filter((id) => !homes.has(id));
  const others = elsewhere.length > 0 ? await readHouseholds(reader, { ids: elsewhere }) : [];
  return {
    households: new Map(found.map((one) => [one.householdNo ?? '', one])),
    persons: new Map(persons.flatMap((one) => (one.facts.personNo ? [[one.facts.personNo, one] as const] : []))),
    members: groupBy(persons, ({ householdId }) => householdId),
    householdNos: new Map([...found, ...others].map(({ id, householdNo }) => [id, householdNo ?? ''])),
    exported: await readExportedValues(
      reader,
      persons.map(({ householdId }) => householdId).concat([...homes]),
      households.flatMap(({ stamps }) => [...stamps.values()]),
    ),
  };
};

/** Somebody of the register who stands nowhere in the sheet, although the household does with all its rows. */
const noteGone = (person: RegisterPerson, writes: RegisterWrites): void => {
  const { id, version, householdId, areaPath, facts } = person;
  const leaveReason = phrase('imports.notInSheet');
  writes.changedPersons.push({
    id,
    version,
    householdId,
    areaPath,
    isActiveMember: false,
    leftOn: null,
    leaveReason,
    hasMoved: false,
    facts,
  });
  const subject = { householdId, areaPath, entity: 'person', entityId: id } as const;
  writes.changes.push({ ...subject, key: 'isActiveMember', before: '是', after: '否' });
  writes.changes.push({ ...subject, key: 'leaveReason', before: '', after: leaveReason });
  writes.touched.add(householdId);
};

/** Goes through 户信息. */
export const householdPass = (request: PassRequest): RegisterPass => {
  const { divisions, scope, window, output, choicesOf, isPartial, ...reader } = request;
  const stream = householdStream(window);
  const keys = sheetKeys();
  const seen = new Set<string>();
  /** Households with a member who is missing so far: their first row waits for the end of the sheet. */
  const suspended: { readonly first: RowOutcome; readonly missing: readonly RegisterPerson[] }[] = [];
  let waiting: CompleteHousehold[] = [];

  const compareWaiting = async (): Promise<void> => {
    const households = waiting;
    waiting = [];
    const part = await readPart(reader, households);
    const tools = {
      divisions,
      scope,
      householdKeys: keys.of('household', 'case'),
      personKeys: keys.of('person'),
      choicesOf,
      isPartial,
    };
    const writes = noWrites();
    const outcomes = households.flatMap((household) => {
      const { outcomes: all, missing } = compareHousehold(household, part, tools, writes);
      const numbered = missing.filter(({ facts }) => facts.personNo !== undefined);
      const [first, ...others] = all;
      if (!first || numbered.length === 0) return all;
      suspended.push({ first, missing: numbered });
      return others;
    });
    await output.outcomes(outcomes);
    await output.writes(writes);
  };

  const compareEnough = async (): Promise<void> => {
    if (waiting.length >= AT_ONCE) await compareWaiting();
  };

  const settleMissing = async (): Promise<void> => {
    const writes = noWrites();
    const outcomes = suspended.map(({ first, missing }): RowOutcome => {
      const gone = missing.filter(({ facts }) => !seen.has(facts.personNo ?? ''));
      if (gone.length === 0) return first;
      for (const person of gone) noteGone(person, writes);
      const left = gone.map(({ facts }) => ({ key: 'member', before: facts.name ?? '', after: '' }));
      const outcome = first.outcome === 'UNCHANGED' ? 'CHANGED' : first.outcome;
      return { ...first, outcome, changes: [...first.changes, ...left] };
    });
    await output.outcomes(outcomes);
    await output.writes(writes);
  };

  return {
    sheet: keys.narrow,
    add: async (rows) => {
      for (const { facts } of rows) if (facts.personNo) seen.add(facts.personNo);
      const { households, rejected } = stream.add(rows);
      await output.outcomes(rejected.map(({ row, problems }) => rejectedRow(row.sheet, row.row, row.facts, problems)));
      waiting.push(...households);
      await compareEnough();
    },
    end: async () => {
      for (const household of stream.end()) {
        waiting.push(household);
        await compareEnough();
      }
      await compareWaiting();
      await settleMissing();
    },
  };
};
