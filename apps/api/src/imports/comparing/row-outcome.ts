import {
  type CellProblem,
  type Facts,
  type IndicatorKey,
  indicator,
  isIndicatorKey,
  maskedText,
} from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { isIdentity } from '../../households/sealed-text.ts';
import type { CellConflict } from './merge-differences.ts';

/** One value of the register that a row changes; an empty text is an empty cell. */
export type ValueChange = { readonly key: string; readonly before: string; readonly after: string };

/** What is wrong with a cell, or why its row is not taken. */
export type RowProblem = Omit<CellProblem, 'code'>;

/** What an import does with one row of a sheet. */
export type RowOutcome = {
  readonly sheet: string;
  /** As a person sees it. */
  readonly rowNumber: number;
  readonly outcome: 'NEW' | 'CHANGED' | 'UNCHANGED' | 'REJECTED';
  readonly householdNo: string | undefined;
  readonly personNo: string | undefined;
  readonly name: string | undefined;
  readonly changes: readonly ValueChange[];
  readonly problems: readonly RowProblem[];
  /** Cells that were changed on both sides since the export; those settled for the file stand in `changes` too. */
  readonly conflicts?: readonly CellConflict[];
  /** Cells of the file that are older than the register. */
  readonly outdated?: number;
};

/** What a row of the register comes to: still open conflicts are something to look at, settled ones what was chosen. */
export const outcomeOf = (
  changes: readonly ValueChange[],
  conflicts: readonly CellConflict[] = [],
): 'CHANGED' | 'UNCHANGED' =>
  changes.length > 0 || conflicts.some(({ choice }) => choice === undefined) ? 'CHANGED' : 'UNCHANGED';

/** Values of the register that an import changes although no sheet has a column for them. */
const OWN_LABELS: Readonly<Record<string, () => string>> = {
  member: () => phrase('imports.member'),
  isActiveMember: () => phrase('imports.activeMember'),
  leaveReason: () => phrase('imports.leaveReason'),
  leftOn: () => phrase('imports.leftOn'),
};

/** What people call a changed value. */
export const labelOfChange = (key: string): string =>
  isIndicatorKey(key) ? indicator(key).label : (OWN_LABELS[key]?.() ?? key);

/** A value as a preview shows and stores it: identity numbers and telephones masked. */
export const shownText = (key: string, text: string): string => (isIdentity(key) ? maskedText(key, text) : text);

/** A reason why a row is not taken that no cell alone has. */
export const rejection = (key: IndicatorKey, value: string, message: string): RowProblem => ({
  severity: 'error',
  key,
  label: indicator(key).label,
  value,
  message,
});

/** A row that is not taken. */
export const rejectedRow = (
  sheet: string,
  rowNumber: number,
  facts: Facts,
  problems: readonly RowProblem[],
): RowOutcome => ({
  sheet,
  rowNumber,
  outcome: 'REJECTED',
  householdNo: facts.householdNo,
  personNo: facts.personNo,
  name: facts.name ?? facts.village,
  changes: [],
  problems,
});
