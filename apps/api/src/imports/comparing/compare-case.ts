import { newId } from '@shouwang/database';
import {
  compareRecord,
  type IndicatorKey,
  isWithin,
  type MemberRow,
  type MonitoringCaseRecord,
  monitoringCaseRecord,
  rowProblem,
} from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { withChanges } from '../../households/with-changes.ts';
import type { CompleteHousehold } from '../reading/household-stream.ts';
import type { ExportedValues } from './exported-values.ts';
import { type ChoiceOf, mergeDifferences } from './merge-differences.ts';
import type { RegisterCase, RegisterHousehold } from './register-view.ts';
import type { RegisterWrites } from './register-writes.ts';
import { outcomeOf, type RowOutcome, type RowProblem, rejectedRow, rejection } from './row-outcome.ts';

/** What a comparison of cases needs to know beside sheet and register. */
export type CaseTools = {
  readonly scope: string;
  /** Indicators of a case that the sheet has columns for. */
  readonly caseKeys: readonly IndicatorKey[];
  readonly choicesOf: (sheet: string, rowNumber: number) => ChoiceOf;
};

/** The part of the register that some monitored households of a sheet are compared with. */
export type CasePart = {
  /** By 户编号. */
  readonly households: ReadonlyMap<string, RegisterHousehold>;
  /** 人编号 of people of the register. */
  readonly personNos: ReadonlySet<string>;
  /** Episodes in order, by id of the household. */
  readonly cases: ReadonlyMap<string, readonly RegisterCase[]>;
  readonly exported: ExportedValues;
};

/**
 * The episode that a sheet means: that of the same month; else an open one, whose month is corrected; else the last
 * one, unless the sheet speaks of a later month: that is a new episode (B.7).
 */
const findEpisode = (
  cases: readonly RegisterCase[],
  { identifiedMonth }: MonitoringCaseRecord,
): RegisterCase | undefined => {
  const last = cases.at(-1);
  const sameMonth = cases.find((one) => one.identifiedMonth === identifiedMonth);
  if (sameMonth || !last || last.status === 'OPEN') return sameMonth ?? last;
  return identifiedMonth > last.identifiedMonth ? undefined : last;
};

/** Compares the case of a household of 监测对象信息 with the register, and notes what would be written. */
export const compareCase = (
  { rows, sheet, warnings, stamps }: CompleteHousehold,
  { households, personNos, cases, exported }: CasePart,
  { scope, caseKeys, choicesOf }: CaseTools,
  writes: RegisterWrites,
): readonly RowOutcome[] => {
  const { householdNo, members } = rows;
  const rejected = ({ row, facts }: MemberRow, problems: readonly RowProblem[]): RowOutcome =>
    rejectedRow(sheet, row, { ...facts, householdNo }, problems);
  const reject = (problems: readonly RowProblem[]) => members.map((member) => rejected(member, problems));
  const unknownPerson = (member: MemberRow): RowOutcome =>
    rejected(member, [rowProblem(member.row, 'PERSON_UNKNOWN', 'personNo', member.personNo)]);

  const household = households.get(householdNo);
  // Outside the own area looks like not in the register.
  if (!household || !isWithin(household.areaPath, scope)) {
    return reject([rowProblem(0, 'HOUSEHOLD_UNKNOWN', 'householdNo', householdNo)]);
  }
  const speaker = members.find(({ personNo }) => personNos.has(personNo));
  if (!speaker) return members.map(unknownPerson);
  const reading = monitoringCaseRecord(rows);
  if (!reading.ok) return reject(reading.problems);

  const { record } = reading;
  const known = cases.get(household.id) ?? [];
  const before = findEpisode(known, record);
  const isSecondOpen = record.status === 'OPEN' && known.some((one) => one.status === 'OPEN' && one.id !== before?.id);
  if (isSecondOpen)
    return reject([rejection('identifiedMonth', record.identifiedMonth, phrase('imports.otherCaseOpen'))]);

  const { id: householdId, areaPath } = household;
  const merged = mergeDifferences(
    compareRecord(before?.facts, record.facts, caseKeys).differences,
    before && exported.of(before, 'monitoringCase', stamps.get(speaker.row)),
    choicesOf(sheet, speaker.row),
  );
  if (!before) {
    const episode = (known.at(-1)?.episode ?? 0) + 1;
    const caseNo = `${householdNo}-${episode}`;
    writes.newCases.push({ id: newId(), caseNo, householdId, areaPath, episode, facts: record.facts });
    writes.touched.add(householdId);
  } else if (merged.changes.length > 0) {
    const { id, version, status } = before;
    writes.changedCases.push({
      id,
      householdId,
      areaPath,
      version,
      status,
      facts: withChanges(before.facts, merged.changes),
    });
    for (const { key, before: old, after } of merged.changes) {
      writes.changes.push({ householdId, areaPath, entity: 'monitoringCase', entityId: id, key, before: old, after });
    }
    writes.touched.add(householdId);
  }

  return members.map((member): RowOutcome => {
    const { row, personNo, facts } = member;
    if (!personNos.has(personNo)) return unknownPerson(member);
    const { changes, conflicts, outdated } = member === speaker ? merged : { changes: [], conflicts: [], outdated: 0 };
    return {
      sheet,
      rowNumber: row,
      // The rows of a household make its case together: all of them are new with it.
      outcome: before ? outcomeOf(changes, conflicts) : 'NEW',
      householdNo,
      personNo,
      name: facts.name,
      changes,
      conflicts,
      outdated,
      problems: warnings.filter((warning) => warning.row === row),
    };
  });
};
