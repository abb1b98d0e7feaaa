import { type Facts, factsOf, type IndicatorKey, indicator } from '../collection/catalogue.ts';
import type { ReadRow } from '../collection/read-row.ts';
import { isRejecting, type RowProblem, rowProblem } from './row-problem.ts';

/** A member as one row of the sheet gives it. */
export interface MemberRow {
  readonly row: number;
  readonly personNo: string;
  /** Person indicators only. */
  readonly facts: Facts;
}

/** The rows of one household: 户信息 and 监测对象信息 repeat the household columns in the row of every person. */
export interface HouseholdRows {
  readonly householdNo: string;
  /** Household and case indicators, taken once. */
  readonly shared: Facts;
  /** In the order of the sheet. */
  readonly members: readonly MemberRow[];
  /** Rows of this household that were rejected: its list of members is not complete. */
  readonly rejectedRows: number;
}

export interface GroupedRows {
  readonly households: readonly HouseholdRows[];
  /** Warnings about columns that differ within a household. */
  readonly problems: readonly RowProblem[];
}

export interface RowGrouping {
  /** Takes a row in; the answer lists its problems. A row with an error among them is rejected and not taken in. */
  add(row: ReadRow): readonly RowProblem[];
  finish(): GroupedRows;
}

interface SharedValue {
  value: string;
  row: number;
}

interface Draft {
  readonly shared: Map<IndicatorKey, SharedValue>;
  readonly members: MemberRow[];
  readonly differing: { row: number; key: IndicatorKey; value: string }[];
  rejectedRows: number;
}

const HEAD = '户主';

/**
 * Takes one shared value in. The row of the head speaks for the household; before it, the first row that fills the
 * cell does. A blank cell contradicts nothing, because offices merge repeated cells.
 */
function takeShared(draft: Draft, key: IndicatorKey, value: string, row: number, isHead: boolean): void {
  const known = draft.shared.get(key);
  if (known === undefined) {
    draft.shared.set(key, { value, row });
  } else if (known.value !== value) {
    draft.differing.push(isHead ? { row: known.row, key, value: known.value } : { row, key, value });
    if (isHead) draft.shared.set(key, { value, row });
  }
}

/**
 * Groups rows of one person each into households. Rows of a household need not stand together. Persons are counted
 * once in the whole sheet: the second row with the same 人编号 is rejected.
 */
export function rowGrouping(): RowGrouping {
  const drafts = new Map<string, Draft>();
  const persons = new Set<string>();

  const draftOf = (householdNo: string): Draft => {
    const known = drafts.get(householdNo);
    if (known !== undefined) return known;
    const draft: Draft = { shared: new Map(), members: [], differing: [], rejectedRows: 0 };
    drafts.set(householdNo, draft);
    return draft;
  };

  return {
    add({ row, facts, problems }) {
      const found: RowProblem[] = problems.map((problem) => ({ ...problem, row }));
      const { householdNo, personNo } = facts;
      if (personNo !== undefined && persons.has(personNo)) {
        found.push(rowProblem(row, 'PERSON_TWICE', 'personNo', personNo));
      }
      if (householdNo === undefined || personNo === undefined || found.some(isRejecting)) {
        if (householdNo !== undefined) draftOf(householdNo).rejectedRows++;
        return found;
      }
      persons.add(personNo);
      const draft = draftOf(householdNo);
      const isHead = facts.relationToHead === HEAD;
      for (const [key, value] of Object.entries(facts) as [IndicatorKey, string][]) {
        if (indicator(key).entity !== 'person') takeShared(draft, key, value, row, isHead);
      }
      draft.members.push({ row, personNo, facts: factsOf('person', facts) });
      return found;
    },

    finish() {
      const households: HouseholdRows[] = [];
      const problems: RowProblem[] = [];
      for (const [householdNo, { shared, members, differing, rejectedRows }] of drafts) {
        // A household all of whose rows were rejected has nothing to import.
        if (members.length === 0) continue;
        const facts = Object.fromEntries([...shared].map(([key, { value }]) => [key, value]));
        households.push({ householdNo, shared: facts, members, rejectedRows });
        for (const { row, key, value } of differing) problems.push(rowProblem(row, 'HOUSEHOLD_DIFFERS', key, value));
      }
      return { households, problems: problems.toSorted((a, b) => a.row - b.row) };
    },
  };
}
