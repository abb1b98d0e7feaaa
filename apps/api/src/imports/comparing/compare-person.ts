import { compareRecord, type Facts, type IndicatorKey, type MemberRow } from '@shouwang/domain';
import { withChanges } from '../../households/with-changes.ts';
import type { ExportedValue } from './exported-values.ts';
import { type ChoiceOf, type MergedDifferences, mergeDifferences } from './merge-differences.ts';
import type { RegisterPerson } from './register-view.ts';
import type { ValueChange } from './row-outcome.ts';

/** The household in whose rows a person stands. */
export type Home = {
  readonly id: string;
  readonly householdNo: string;
  /** Number of the household in which the register has the person. */
  readonly numberBefore: string;
};

/** A text that must be what is given; nothing when it is. */
const setTo = (key: string, before: string | null | undefined, after: string): ValueChange[] =>
  (before ?? '') === after ? [] : [{ key, before: before ?? '', after }];

/**
 * What changes of a person of the register by standing in a row of 户信息: the values of the sheet, the household, and
 * that the person is (again) a member of it.
 */
export const comparePerson = (
  person: RegisterPerson,
  { facts, personNo }: MemberRow,
  { id, householdNo, numberBefore }: Home,
  keys: readonly IndicatorKey[],
  { exportedOf, choiceOf }: { readonly exportedOf: ExportedValue | undefined; readonly choiceOf: ChoiceOf },
): MergedDifferences & { readonly facts: Facts } => {
  const {
    conflicts,
    outdated,
    changes: merged,
  } = mergeDifferences(compareRecord(person.facts, facts, keys).differences, exportedOf, choiceOf);
  const values = [...setTo('personNo', person.facts.personNo, personNo), ...merged];
  const changes = [
    ...(person.householdId === id ? [] : setTo('householdNo', numberBefore, householdNo)),
    ...values,
    ...(person.isActiveMember ? [] : setTo('isActiveMember', '否', '是')),
    ...setTo('leftOn', person.leftOn, ''),
    ...setTo('leaveReason', person.leaveReason, ''),
  ];
  return { changes, conflicts, outdated, facts: withChanges(person.facts, values) };
};
