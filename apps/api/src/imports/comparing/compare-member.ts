import { newId } from '@shouwang/database';
import { type IndicatorKey, looksMasked, type MemberRow, type RowStamp, rowProblem } from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { comparePerson } from './compare-person.ts';
import type { ExportedValues } from './exported-values.ts';
import type { ChoiceOf, MergedDifferences } from './merge-differences.ts';
import type { RegisterPerson } from './register-view.ts';
import type { RecordedChange, RegisterWrites } from './register-writes.ts';
import { type RowProblem, rejection, type ValueChange } from './row-outcome.ts';

/** A household with where it belongs, after its own columns have been compared. */
export type Placed = {
  readonly id: string;
  readonly householdNo: string;
  readonly areaPath: string;
  readonly isNew: boolean;
};

/** What the row of a member is compared with. */
export type MemberParts = {
  readonly household: Placed;
  readonly position: number;
  readonly person: RegisterPerson | undefined;
  readonly stamp: RowStamp | undefined;
  readonly exported: ExportedValues;
  readonly choiceOf: ChoiceOf;
  /** Numbers of households by id. */
  readonly householdNos: ReadonlyMap<string, string>;
  readonly personKeys: readonly IndicatorKey[];
  readonly isPartial: boolean;
};

export const noteChanges = (
  writes: RegisterWrites,
  changes: readonly ValueChange[],
  subject: Pick<RecordedChange, 'householdId' | 'areaPath' | 'entity' | 'entityId'>,
): void => {
  for (const { key, before, after } of changes) writes.changes.push({ ...subject, key, before, after });
};

/** Why somebody who is not in the register cannot be taken in by this row; nothing when nothing is in the way. */
export const obstacleOf = (member: MemberRow, isPartial: boolean): RowProblem | undefined => {
  const { row, personNo, facts } = member;
  if (isPartial) return rowProblem(row, 'PERSON_UNKNOWN', 'personNo', personNo);
  const masked = (['idNumber', 'mobile'] as const).find((key) => looksMasked(facts[key] ?? ''));
  return masked && rejection(masked, facts[masked] ?? '', phrase('imports.maskedNew'));
};

const NOTHING: MergedDifferences = { changes: [], conflicts: [], outdated: 0 };

/** Compares the row of a member with the register, and notes what would be written. */
export const compareMember = (member: MemberRow, parts: MemberParts, writes: RegisterWrites): MergedDifferences => {
  const { household, position, person, stamp, exported, choiceOf, householdNos, personKeys } = parts;
  const { id, householdNo, areaPath, isNew } = household;
  if (!person) {
    writes.newPersons.push({ id: newId(), householdId: id, areaPath, position, facts: member.facts });
    if (!isNew) writes.touched.add(id);
    return NOTHING;
  }
  const numberBefore = householdNos.get(person.householdId) ?? '';
  const exportedOf = exported.of(person, 'person', stamp);
  const home = { id, householdNo, numberBefore };
  const { facts, ...merged } = comparePerson(person, member, home, personKeys, { exportedOf, choiceOf });
  const { changes } = merged;
  if (changes.length === 0) return merged;
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
  return merged;
};
