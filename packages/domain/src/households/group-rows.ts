import { type Facts, type IndicatorKey, indicatorKeysOf } from '../collection/catalogue.ts';
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
  /**
   * One household whose rows have all been added, so that a file need not be held in memory as a whole. Rows of it that
   * are added later would make a second household; persons stay counted once in the whole sheet.
   */
  take(householdNo: string): GroupedRows;
  /** All households that were not taken. */
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
const PERSON_KEYS: ReadonlySet<string> = new Set(indicatorKeysOf('person'));

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

/** The household of a draft. One all of whose rows were rejected has nothing to import. */
function groupOf(householdNo: string, { shared, members, differing, rejectedRows }: Draft): GroupedRows {
  if (members.length === 0) return { households: [], problems: [] };
  const facts = Object.fromEntries([...shared].map(([key, { value }]) => [key, value]));
  return {
    households: [{ householdNo, shared: facts, members, rejectedRows }],
    problems: differing
      .map(({ row, key, value }) => rowProblem(row, 'HOUSEHOLD_DIFFERS', key, value))
      .toSorted((a, b) => a.row - b.row),
  };
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
      const ofPerson: { [Key in IndicatorKey]?: string } = {};
      for (const key of Object.keys(facts) as IndicatorKey[]) {
        const value = facts[key] as string;
        if (PERSON_KEYS.has(key)) ofPerson[key] = value;
        else takeShared(draft, key, value, row, isHead);
      }
      draft.members.push({ row, personNo, facts: ofPerson });
      return found;
    },

    take(householdNo) {
      const draft = drafts.get(householdNo);
      drafts.delete(householdNo);
      return draft === undefined ? { households: [], problems: [] } : groupOf(householdNo, draft);
    },

    finish() {
      const groups = [...drafts].map(([householdNo, draft]) => groupOf(householdNo, draft));
      return {
        households: groups.flatMap(({ households }) => households),
        problems: groups.flatMap(({ problems }) => problems).toSorted((a, b) => a.row - b.row),
      };
    },
  };
}
