import { newId } from '@shouwang/database';
import {
  compareRecord,
  type DivisionIndex,
  type Facts,
  type IndicatorKey,
  isWithin,
  type MemberRow,
  resolveArea,
} from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { withChanges } from '../../households/with-changes.ts';
import type { CompleteHousehold } from '../reading/household-stream.ts';
import { comparePerson } from './compare-person.ts';
import type { RegisterHousehold, RegisterPerson } from './register-view.ts';
import type { RecordedChange, RegisterWrites } from './register-writes.ts';
import { type RowOutcome, rejectedRow, rejection, type ValueChange } from './row-outcome.ts';

/** What a comparison needs to know beside sheet and register. */
export type ComparisonTools = {
  readonly divisions: DivisionIndex;
  /** Area path of the one who imports: rows outside are rejected. */
  readonly scope: string;
  /** Indicators of the household, and of the person, that the sheet has columns for; the numbers that name them not. */
  readonly householdKeys: readonly IndicatorKey[];
  readonly personKeys: readonly IndicatorKey[];
};

/** The part of the register that some households of a sheet are compared with. */
export type RegisterPart = {
  /** By 户编号. */
  readonly households: ReadonlyMap<string, RegisterHousehold>;
  /** By 人编号. */
  readonly persons: ReadonlyMap<string, RegisterPerson>;
  /** By id of the household. */
  readonly members: ReadonlyMap<string, readonly RegisterPerson[]>;
  /** Numbers of the households of those people, by id. */
  readonly householdNos: ReadonlyMap<string, string>;
};

export type HouseholdComparison = {
  readonly outcomes: readonly RowOutcome[];
  /** Active members of the register that stand in none of the household's rows. */
  readonly missing: readonly RegisterPerson[];
};

const sameId = (one: Facts, other: Facts): boolean => one.idNumber !== undefined && one.idNumber === other.idNumber;

/** A member who was entered here before the national system gave a number is known by the identity number. */
const findPerson = (
  { facts, personNo }: MemberRow,
  { persons }: RegisterPart,
  members: readonly RegisterPerson[],
): RegisterPerson | undefined =>
  persons.get(personNo) ?? members.find((member) => member.facts.personNo === undefined && sameId(member.facts, facts));

const noteChanges = (
  writes: RegisterWrites,
  changes: readonly ValueChange[],
  subject: Pick<RecordedChange, 'householdId' | 'areaPath' | 'entity' | 'entityId'>,
): void => {
  for (const { key, before, after } of changes) writes.changes.push({ ...subject, key, before, after });
};

/** A household with where it belongs, after its own columns have been compared. */
type Placed = { readonly id: string; readonly householdNo: string; readonly areaPath: string; readonly isNew: boolean };

const compareMember = (
  member: MemberRow,
  position: number,
  household: Placed,
  person: RegisterPerson | undefined,
  register: RegisterPart,
  { personKeys }: ComparisonTools,
  writes: RegisterWrites,
): readonly ValueChange[] => {
  const { id, householdNo, areaPath, isNew } = household;
  if (!person) {
    writes.newPersons.push({ id: newId(), householdId: id, areaPath, position, facts: member.facts });
    if (!isNew) writes.touched.add(id);
    return [];
  }
  const numberBefore = register.householdNos.get(person.householdId) ?? '';
  const { changes, facts } = comparePerson(person, member, { id, householdNo, numberBefore }, personKeys);
  if (changes.length === 0) return changes;
  const hasMoved = person.householdId !== id;
  writes.changedPersons.push({
    id: person.id,
    version: person.version,
    householdId: id,
    areaPath,
    isActiveMember: true,
    leftOn: null,
    leaveReason: null,
    hasMoved,
    facts,
  });
  noteChanges(writes, changes, { householdId: id, areaPath, entity: 'person', entityId: person.id });
  if (hasMoved) writes.touched.add(person.householdId);
  if (!isNew) writes.touched.add(id);
  return changes;
};

/**
 * Compares a household of 户信息 and its members with the register, and notes what would be written. Only what the
 * sheet has columns for can change; whether somebody is really gone is decided when the whole sheet has been read.
 */
export const compareHousehold = (
  { rows, sheet, warnings }: CompleteHousehold,
  register: RegisterPart,
  tools: ComparisonTools,
  writes: RegisterWrites,
): HouseholdComparison => {
  const { householdNo, shared, members } = rows;
  const before = register.households.get(householdNo);
  const { differences } = compareRecord(before?.facts, shared, tools.householdKeys);
  const facts = before ? withChanges(before.facts, differences) : shared;
  const area = resolveArea(facts, tools.divisions, members[0]?.row ?? 0);
  const { areaPath } = area;
  if (![areaPath, before?.areaPath ?? areaPath].every((path) => isWithin(path, tools.scope))) {
    const problem = rejection('householdNo', householdNo, phrase('imports.outsideArea'));
    const outcomes = members.map((member) =>
      rejectedRow(sheet, member.row, { ...member.facts, householdNo }, [problem]),
    );
    return { outcomes, missing: [] };
  }

  const id = before?.id ?? newId();
  if (!before) writes.newHouseholds.push({ id, area, facts });
  else if (differences.length > 0) {
    writes.changedHouseholds.push({ id, version: before.version, area, areaPathBefore: before.areaPath, facts });
    noteChanges(writes, differences, { householdId: id, areaPath, entity: 'household', entityId: id });
  }

  const known = before ? (register.members.get(id) ?? []) : [];
  const present = new Set<string>();
  const outcomes = members.map((member, position): RowOutcome => {
    const person = findPerson(member, register, known);
    if (person) present.add(person.id);
    const household = { id, householdNo, areaPath, isNew: !before };
    const ofPerson = compareMember(member, position, household, person, register, tools, writes);
    const changes = position === 0 ? [...differences, ...ofPerson] : ofPerson;
    return {
      sheet,
      rowNumber: member.row,
      outcome: person ? (changes.length > 0 ? 'CHANGED' : 'UNCHANGED') : 'NEW',
      householdNo,
      personNo: member.personNo,
      name: member.facts.name,
      changes,
      problems: [...warnings.filter(({ row }) => row === member.row), ...(position === 0 ? area.problems : [])],
    };
  });

  // A rejected row may be the one of the missing member.
  const missing = rows.rejectedRows > 0 ? [] : known.filter((one) => one.isActiveMember && !present.has(one.id));
  return { outcomes, missing };
};
