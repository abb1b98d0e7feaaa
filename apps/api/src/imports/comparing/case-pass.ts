import { type CompleteHousehold, householdStream } from '../reading/household-stream.ts';
import { type CasePart, compareCase } from './compare-case.ts';
import { readExportedValues } from './exported-values.ts';
import type { PassRequest, RegisterPass } from './register-pass.ts';
import { type Reader, type RegisterCase, readCases, readHouseholds } from './register-view.ts';
import { noWrites } from './register-writes.ts';
import { rejectedRow } from './row-outcome.ts';
import { sheetKeys } from './sheet-keys.ts';

const AT_ONCE = 500;

const readPart = async (reader: Reader, households: readonly CompleteHousehold[]): Promise<CasePart> => {
  const found = await readHouseholds(reader, { householdNos: households.map(({ rows }) => rows.householdNo) });
  const known = await readCases(
    reader,
    found.map(({ id }) => id),
  );
  const personNos = households.flatMap(({ rows }) => rows.members.map(({ personNo }) => personNo));
  const persons = await reader.db.person.findMany({
    where: { personNo: { in: personNos } },
    select: { personNo: true },
  });
  const cases = new Map<string, RegisterCase[]>();
  for (const one of known) cases.set(one.householdId, [...(cases.get(one.householdId) ?? []), one]);
  return {
    households: new Map(found.map((one) => [one.householdNo ?? '', one])),
    personNos: new Set(persons.map(({ personNo }) => personNo ?? '')),
    cases,
    exported: await readExportedValues(
      reader,
      found.map(({ id }) => id),
      households.flatMap(({ stamps }) => [...stamps.values()]),
    ),
  };
};

/** Goes through 监测对象信息. */
export const casePass = ({
  scope,
  window,
  output,
  choicesOf,
  isPartial: _,
  divisions: __,
  ...reader
}: PassRequest): RegisterPass => {
  const stream = householdStream(window);
  const keys = sheetKeys();
  let waiting: CompleteHousehold[] = [];

  const compareWaiting = async (): Promise<void> => {
    const households = waiting;
    waiting = [];
    const part = await readPart(reader, households);
    const writes = noWrites();
    const tools = { scope, caseKeys: keys.of('case'), choicesOf };
    await output.outcomes(households.flatMap((household) => compareCase(household, part, tools, writes)));
    await output.writes(writes);
  };

  const take = async (households: readonly CompleteHousehold[]): Promise<void> => {
    for (const household of households) {
      waiting.push(household);
      if (waiting.length >= AT_ONCE) await compareWaiting();
    }
  };

  return {
    sheet: keys.narrow,
    add: async (rows) => {
      const { households, rejected } = stream.add(rows);
      await output.outcomes(rejected.map(({ row, problems }) => rejectedRow(row.sheet, row.row, row.facts, problems)));
      await take(households);
    },
    end: async () => {
      await take(stream.end());
      await compareWaiting();
    },
  };
};
