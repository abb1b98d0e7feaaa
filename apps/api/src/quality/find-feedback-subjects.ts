import { idKeyOf, type Transaction } from '@shouwang/database';
import type { FeedbackLine } from '@shouwang/domain';
import type { Context } from '../platform/context.ts';

/** Whom a line of the upper level is about. */
export type FeedbackSubject = {
  readonly householdId: string;
  /** Null where only the household was named. */
  readonly personId: string | null;
  readonly name: string;
  readonly areaPath: string;
};

/**
 * Finds the subjects of lines within a county: by the person's number, else the household's number, else the number of
 * its head. A number that two active people share names nobody.
 */
export const feedbackSubjects = async (
  { services: { crypto } }: Context,
  db: Transaction,
  county: string,
  lines: readonly FeedbackLine[],
): Promise<(line: FeedbackLine) => FeedbackSubject | undefined> => {
  const within = { areaPath: { startsWith: county } };
  const numbers = lines
    .flatMap(({ idNumber, headIdNumber }) => [idNumber, headIdNumber])
    .filter((no) => no !== undefined);
  const keyOf = new Map([...new Set(numbers)].map((number) => [number, idKeyOf(crypto, number)]));
  const people = await db.person.findMany({
    where: { idKey: { in: [...keyOf.values()] }, isIdUsable: true, isActiveMember: true, ...within },
    select: { id: true, idKey: true, householdId: true, name: true, areaPath: true },
  });
  const households = await db.household.findMany({
    where: { householdNo: { in: lines.flatMap(({ householdNo }) => householdNo ?? []) }, status: 'ACTIVE', ...within },
    select: { id: true, householdNo: true, headName: true, areaPath: true },
  });
  const onlyOneOf = new Map<string | null, (typeof people)[number] | undefined>();
  for (const person of people) onlyOneOf.set(person.idKey, onlyOneOf.has(person.idKey) ? undefined : person);
  const personOf = (number: string | undefined) => onlyOneOf.get(keyOf.get(number ?? '') ?? '');
  const householdOf = new Map(households.map((one) => [one.householdNo, one]));
  return ({ idNumber, householdNo, headIdNumber }) => {
    const person = personOf(idNumber);
    if (person) {
      const { id, householdId, name, areaPath } = person;
      return { householdId, personId: id, name, areaPath };
    }
    const household = householdOf.get(householdNo ?? '');
    if (household)
      return { householdId: household.id, personId: null, name: household.headName, areaPath: household.areaPath };
    const head = personOf(headIdNumber);
    return head && { householdId: head.householdId, personId: null, name: head.name, areaPath: head.areaPath };
  };
};
