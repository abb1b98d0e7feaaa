import {
  areaPathOf,
  compareRecord,
  type Facts,
  type IndicatorKey,
  isWithin,
  type VillageRecord,
} from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { withChanges } from '../../households/with-changes.ts';
import type { RegisterWrites } from './register-writes.ts';
import { type RowOutcome, type RowProblem, rejectedRow, rejection } from './row-outcome.ts';

/** A row of 行政村信息 that can be read. */
export type ReadVillage = {
  readonly sheet: string;
  readonly name: string | undefined;
  readonly record: VillageRecord;
  readonly problems: readonly RowProblem[];
};

/**
 * Compares the form of a village with the register, and notes what would be written.
 * @param forms of the villages by code; an empty one was never filled
 */
export const compareVillage = (
  { sheet, name, record, problems }: ReadVillage,
  forms: ReadonlyMap<string, Facts>,
  { scope, villageKeys }: { readonly scope: string; readonly villageKeys: readonly IndicatorKey[] },
  writes: RegisterWrites,
): RowOutcome => {
  const { row, areaCode, facts } = record;
  if (!isWithin(areaPathOf(areaCode), scope)) {
    const outside = rejection('divisionCode', areaCode, phrase('imports.outsideArea'));
    return rejectedRow(sheet, row, { ...(name && { name }) }, [outside]);
  }
  const form = forms.get(areaCode) ?? {};
  const before = Object.keys(form).length === 0 ? undefined : form;
  const { outcome, differences } = compareRecord(before, facts, villageKeys);
  if (outcome !== 'UNCHANGED') {
    writes.villages.push({ code: areaCode, facts: before ? withChanges(before, differences) : facts });
  }
  return {
    sheet,
    rowNumber: row,
    outcome,
    householdNo: undefined,
    personNo: undefined,
    name,
    changes: differences,
    problems,
  };
};
