import { newId } from '@shouwang/database';
import {
  compareRecord,
  type DivisionIndex,
  type Facts,
  type IndicatorKey,
  isWithin,
  type MemberRow,
  resolveArea,
  rowProblem,
} from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { withChanges } from '../../households/with-changes.ts';
import type { CompleteHousehold } from '../reading/household-stream.ts';
import { compareMember, noteChanges, obstacleOf } from './compare-member.ts';
import type { ExportedValues } from './exported-values.ts';
import { type ChoiceOf, mergeDifferences } from './merge-differences.ts';
import type { RegisterHousehold, RegisterPerson } from './register-view.ts';
import type { RegisterWrites } from './register-writes.ts';
import { outcomeOf, type RowOutcome, type RowProblem, rejectedRow, rejection } from './row-outcome.ts';

/** What a comparison needs to know beside sheet and register. */
export type ComparisonTools = {
  readonly divisions: DivisionIndex;
  /** Area path of the one who imports: rows outside are rejected. */
  readonly scope: string;
  /** Indicators of the household, and of the person, that the sheet has columns for; the numbers that name them not. */
  readonly householdKeys: readonly IndicatorKey[];
  readonly personKeys: readonly IndicatorKey[];
  /** How the conflicting cells of a row were settled. */
  readonly choicesOf: (sheet: string, rowNumber: number) => ChoiceOf;
  /** Some rows and columns only (XLS-9): nobody is new, and nobody is missing. */
  readonly isPartial: boolean;
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
  /** What the values were when the rows were exported. */
  readonly exported: ExportedValues;
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

/**
 * Compares a household of 户信息 and its members with the register, and notes what would be written. Only what the
 * sheet has columns for can change; whether somebody is really gone is decided when the whole sheet has been read.
 */
export const compareHousehold = (
  { rows, sheet, warnings, stamps }: CompleteHousehold,
  register: RegisterPart,
  tools: ComparisonTools,
  writes: RegisterWrites,
): HouseholdComparison => {
  const { householdNo, members } = rows;
  // A sheet that names a division which is no more says nothing against what has become of it (DIV-5).
  const shared = { ...rows.shared, ...resolveArea(rows.shared, tools.divisions, 0).now };
  const { isPartial, choicesOf, personKeys } = tools;
  const { exported, householdNos } = register;
  const before = register.households.get(householdNo);
  const rejectAll = (problem: RowProblem): HouseholdComparison => ({
    outcomes: members.map((member) => rejectedRow(sheet, member.row, { ...member.facts, householdNo }, [problem])),
    missing: [],
  });
  if (isPartial && !before) return rejectAll(rowProblem(0, 'HOUSEHOLD_UNKNOWN', 'householdNo', householdNo));

  // The household's own columns are told in every row; what they were, in the first that an export has stamped.
  const [stamp] = stamps.values();
  const ofHousehold = mergeDifferences(
    compareRecord(before?.facts, shared, tools.householdKeys).differences,
    before && exported.of(before, 'household', stamp),
    choicesOf(sheet, members[0]?.row ?? 0),
  );
  const facts = before ? withChanges(before.facts, ofHousehold.changes) : shared;
  const area = resolveArea(facts, tools.divisions, members[0]?.row ?? 0);
  const { areaPath } = area;
  if (![areaPath, before?.areaPath ?? areaPath].every((path) => isWithin(path, tools.scope))) {
    return rejectAll(rejection('householdNo', householdNo, phrase('imports.outsideArea')));
  }

  const id = before?.id ?? newId();
  if (!before) writes.newHouseholds.push({ id, area, facts });
  else if (ofHousehold.changes.length > 0) {
    writes.changedHouseholds.push({ id, version: before.version, area, areaPathBefore: before.areaPath, facts });
    noteChanges(writes, ofHousehold.changes, { householdId: id, areaPath, entity: 'household', entityId: id });
  }

  const known = before ? (register.members.get(id) ?? []) : [];
  const present = new Set<string>();
  const household = { id, householdNo, areaPath, isNew: !before };
  const outcomes = members.map((member, position): RowOutcome => {
    const person = findPerson(member, register, known);
    if (person) present.add(person.id);
    const obstacle = person ? undefined : obstacleOf(member, isPartial);
    if (obstacle) return rejectedRow(sheet, member.row, { ...member.facts, householdNo }, [obstacle]);
    const choiceOf = choicesOf(sheet, member.row);
    const parts = { household, position, person, exported, choiceOf, householdNos, personKeys, isPartial };
    const ofMember = compareMember(member, { ...parts, stamp: stamps.get(member.row) }, writes);
    const merged = position === 0 ? [ofHousehold, ofMember] : [ofMember];
    const changes = merged.flatMap((one) => one.changes);
    const conflicts = merged.flatMap((one) => one.conflicts);
    return {
      sheet,
      rowNumber: member.row,
      outcome: person ? outcomeOf(changes, conflicts) : 'NEW',
      householdNo,
      personNo: member.personNo,
      name: member.facts.name ?? person?.facts.name,
      changes,
      conflicts,
      outdated: merged.reduce((sum, one) => sum + one.outdated, 0),
      problems: [...warnings.filter(({ row }) => row === member.row), ...(position === 0 ? area.problems : [])],
    };
  });

  // A rejected row may be the one of the missing member; somebody who came after the export cannot stand in it (XLS-8).
  const isComplete = rows.rejectedRows === 0 && !isPartial && outcomes.every(({ outcome }) => outcome !== 'REJECTED');
  const isMissing = (one: RegisterPerson): boolean =>
    one.isActiveMember && !present.has(one.id) && !(stamp && exported.hasComeSince(one, stamp));
  return { outcomes, missing: isComplete ? known.filter(isMissing) : [] };
};
