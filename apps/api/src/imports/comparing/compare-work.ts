import { newId } from '@shouwang/database';
import { compareRecord, type IndicatorKey, isWithin, rowProblem, type WorkRecord } from '@shouwang/domain';
import { withChanges } from '../../households/with-changes.ts';
import type { RegisterPerson, RegisterSpell } from './register-view.ts';
import type { RegisterWrites } from './register-writes.ts';
import { type RowOutcome, type RowProblem, rejectedRow } from './row-outcome.ts';

/** A row of 已外出务工信息 or 计划外出务工信息 that can be read. */
export type ReadWork = {
  readonly sheet: string;
  readonly record: WorkRecord;
  readonly problems: readonly RowProblem[];
};

/** What a spell is compared with. */
export type WorkPart = {
  /** By 人编号. */
  readonly persons: ReadonlyMap<string, RegisterPerson>;
  /** By `spellId`. */
  readonly spells: ReadonlyMap<string, RegisterSpell>;
};

/** What tells the spells of a kind apart. */
export const spellId = (personId: string, spellKey: string): string => `${personId} ${spellKey}`;

/** Compares a work spell or plan with the register, and notes what would be written. Spells not in the sheet stay. */
export const compareWork = (
  { sheet, record, problems }: ReadWork,
  { persons, spells }: WorkPart,
  { scope, workKeys }: { readonly scope: string; readonly workKeys: readonly IndicatorKey[] },
  writes: RegisterWrites,
): RowOutcome => {
  const { row, householdNo, personNo, kind, spellKey, facts } = record;
  const person = persons.get(personNo);
  if (!person || !isWithin(person.areaPath, scope)) {
    const unknown = rowProblem(row, 'PERSON_UNKNOWN', 'personNo', personNo);
    return rejectedRow(sheet, row, { ...record.person, householdNo }, [unknown]);
  }
  const before = spells.get(spellId(person.id, spellKey));
  const { outcome, differences } = compareRecord(before?.facts, facts, workKeys);
  const { householdId, areaPath } = person;
  if (!before) {
    writes.newSpells.push({ id: newId(), householdId, personId: person.id, areaPath, kind, spellKey, facts });
  } else if (outcome === 'CHANGED') {
    writes.changedSpells.push({
      id: before.id,
      version: before.version,
      facts: withChanges(before.facts, differences),
    });
    for (const { key, before: old, after } of differences) {
      writes.changes.push({ householdId, areaPath, entity: 'workSpell', entityId: before.id, key, before: old, after });
    }
  }
  return {
    sheet,
    rowNumber: row,
    outcome,
    householdNo,
    personNo,
    name: record.person.name,
    changes: differences,
    problems,
  };
};
