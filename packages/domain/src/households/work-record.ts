import { type Facts, factsOf } from '../collection/catalogue.ts';
import type { ReadRow } from '../collection/read-row.ts';
import { spellKeyOf, type WorkSpellKind } from '../work-spells/work-spell.ts';
import { isRejecting, type RowProblem, rowProblem } from './row-problem.ts';

/** A work spell (已外出务工) or a work plan (计划外出务工) of one person. */
export interface WorkRecord {
  readonly row: number;
  readonly kind: WorkSpellKind;
  readonly householdNo: string;
  readonly personNo: string;
  /** See `spellKeyOf`. */
  readonly spellKey: string;
  /** Work spell or work plan indicators. */
  readonly facts: Facts;
  /** The household and person columns of the sheet, to compare with the register. */
  readonly household: Facts;
  readonly person: Facts;
}

export interface WorkReading {
  /** Takes a row in; a row with an error among its problems gives no record. */
  add(row: ReadRow): { readonly record?: WorkRecord; readonly problems: readonly RowProblem[] };
}

const KINDS = { workSpells: 'OUT', workPlans: 'PLANNED' } as const;

/** Reads the rows of 已外出务工信息 or 计划外出务工信息. A person may have many spells, but each of them once. */
export function workReading(fileKind: keyof typeof KINDS): WorkReading {
  const kind = KINDS[fileKind];
  const seen = new Set<string>();
  return {
    add({ row, facts, problems }) {
      const found: RowProblem[] = problems.map((problem) => ({ ...problem, row }));
      const { householdNo, personNo } = facts;
      if (householdNo === undefined || personNo === undefined || found.some(isRejecting)) return { problems: found };
      const spellKey = spellKeyOf(kind, facts);
      const key = `${personNo} ${spellKey}`;
      if (seen.has(key)) {
        const duplicate =
          kind === 'OUT'
            ? rowProblem(row, 'SPELL_TWICE', 'startMonth', facts.startMonth ?? '')
            : rowProblem(row, 'PERSON_TWICE', 'personNo', personNo);
        return { problems: [...found, duplicate] };
      }
      seen.add(key);
      const record: WorkRecord = {
        row,
        kind,
        householdNo,
        personNo,
        spellKey,
        facts: factsOf(kind === 'OUT' ? 'workSpell' : 'workPlan', facts),
        household: factsOf('household', facts),
        person: factsOf('person', facts),
      };
      return { record, problems: found };
    },
  };
}
