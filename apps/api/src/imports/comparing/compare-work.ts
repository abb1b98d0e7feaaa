import { newId } from '@shouwang/database';
import {
  compareRecord,
  type IndicatorKey,
  isWithin,
  type RowStamp,
  rowProblem,
  type WorkRecord,
} from '@shouwang/domain';
import { withChanges } from '../../households/with-changes.ts';
import type { ExportedValues } from './exported-values.ts';
import { type ChoiceOf, mergeDifferences } from './merge-differences.ts';
import type { RegisterPerson, RegisterSpell } from './register-view.ts';
import type { RegisterWrites } from './register-writes.ts';
import { outcomeOf, type RowOutcome, type RowProblem, rejectedRow } from './row-outcome.ts';

/** A row of 已外出务工信息 or 计划外出务工信息 that can be read. */
export type ReadWork = {
  readonly sheet: string;
  readonly record: WorkRecord;
  readonly problems: readonly RowProblem[];
  readonly stamp: RowStamp | undefined;
};

/** What a spell is compared with. */
export type WorkPart = {
  /** By 人编号. */
  readonly persons: ReadonlyMap<string, RegisterPerson>;
  /** By `spellId`. */
  readonly spells: ReadonlyMap<string, RegisterSpell>;
  readonly exported: ExportedValues;
};

export type WorkTools = {
  readonly scope: string;
  readonly workKeys: readonly IndicatorKey[];
  readonly choicesOf: (sheet: string, rowNumber: number) => ChoiceOf;
};

/** What tells the spells of a kind apart. */
export const spellId = (personId: string, spellKey: string): string => `${personId} ${spellKey}`;

/** Compares a work spell or plan with the register, and notes what would be written. Spells not in the sheet stay. */
export const compareWork = (
  { sheet, record, problems, stamp }: ReadWork,
  { persons, spells, exported }: WorkPart,
  { scope, workKeys, choicesOf }: WorkTools,
  writes: RegisterWrites,
): RowOutcome => {
  const { row, householdNo, personNo, kind, spellKey, facts } = record;
  const person = persons.get(personNo);
  if (!person || !isWithin(person.areaPath, scope)) {
    const unknown = rowProblem(row, 'PERSON_UNKNOWN', 'personNo', personNo);
    return rejectedRow(sheet, row, { ...record.person, householdNo }, [unknown]);
  }
  const before = spells.get(spellId(person.id, spellKey));
  const { changes, conflicts, outdated } = mergeDifferences(
    compareRecord(before?.facts, facts, workKeys).differences,
    before && exported.of(before, 'workSpell', stamp),
    choicesOf(sheet, row),
  );
  const { householdId, areaPath } = person;
  if (!before) {
    writes.newSpells.push({ id: newId(), householdId, personId: person.id, areaPath, kind, spellKey, facts });
  } else if (changes.length > 0) {
    writes.changedSpells.push({
      id: before.id,
      version: before.version,
      facts: withChanges(before.facts, changes),
    });
    for (const { key, before: old, after } of changes) {
      writes.changes.push({ householdId, areaPath, entity: 'workSpell', entityId: before.id, key, before: old, after });
    }
  }
  return {
    sheet,
    rowNumber: row,
    outcome: before ? outcomeOf(changes, conflicts) : 'NEW',
    householdNo,
    personNo,
    name: record.person.name,
    changes,
    conflicts,
    outdated,
    problems,
  };
};
