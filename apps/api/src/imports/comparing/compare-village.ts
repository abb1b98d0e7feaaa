import {
  areaPathOf,
  compareRecord,
  type Facts,
  type IndicatorKey,
  isWithin,
  type RowStamp,
  type VillageRecord,
} from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { withChanges } from '../../households/with-changes.ts';
import type { ExportedValues, VersionedRow } from './exported-values.ts';
import { type ChoiceOf, mergeDifferences } from './merge-differences.ts';
import type { RegisterWrites } from './register-writes.ts';
import { outcomeOf, type RowOutcome, type RowProblem, rejectedRow, rejection } from './row-outcome.ts';

/** A row of 行政村信息 that can be read. */
export type ReadVillage = {
  readonly sheet: string;
  readonly name: string | undefined;
  readonly record: VillageRecord;
  readonly problems: readonly RowProblem[];
  readonly stamp: RowStamp | undefined;
};

export type VillageForm = VersionedRow & { readonly facts: Facts };

export type VillageTools = {
  readonly scope: string;
  readonly villageKeys: readonly IndicatorKey[];
  readonly exported: ExportedValues;
  readonly choicesOf: (sheet: string, rowNumber: number) => ChoiceOf;
};

/**
 * Compares the form of a village with the register, and notes what would be written.
 * @param forms of the villages by code; an empty one was never filled
 */
export const compareVillage = (
  { sheet, name, record, problems, stamp }: ReadVillage,
  forms: ReadonlyMap<string, VillageForm>,
  { scope, villageKeys, exported, choicesOf }: VillageTools,
  writes: RegisterWrites,
): RowOutcome => {
  const { row, areaCode, facts } = record;
  if (!isWithin(areaPathOf(areaCode), scope)) {
    const outside = rejection('divisionCode', areaCode, phrase('imports.outsideArea'));
    return rejectedRow(sheet, row, { ...(name && { name }) }, [outside]);
  }
  const form = forms.get(areaCode);
  const before = form && Object.keys(form.facts).length > 0 ? form : undefined;
  const { changes, conflicts, outdated } = mergeDifferences(
    compareRecord(before?.facts, facts, villageKeys).differences,
    before && exported.of(before, 'village', stamp),
    choicesOf(sheet, row),
  );
  if (!before || changes.length > 0) {
    writes.villages.push({ code: areaCode, facts: before ? withChanges(before.facts, changes) : facts });
  }
  return {
    sheet,
    rowNumber: row,
    outcome: before ? outcomeOf(changes, conflicts) : 'NEW',
    householdNo: undefined,
    personNo: undefined,
    name,
    changes,
    conflicts,
    outdated,
    problems,
  };
};
