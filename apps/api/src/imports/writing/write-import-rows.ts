import { insertRows, newId, type Transaction } from '@shouwang/database';
import { columnLetters } from '@shouwang/spreadsheet';
import type { CellConflict } from '../comparing/merge-differences.ts';
import {
  labelOfChange,
  type RowOutcome,
  type RowProblem,
  shownText,
  type ValueChange,
} from '../comparing/row-outcome.ts';
import type { SheetColumn } from '../reading/register-sheet.ts';

const COLUMNS = {
  id: 'uuid',
  batchId: 'uuid',
  sheet: 'text',
  rowNumber: 'int4',
  outcome: 'text',
  householdNo: 'text',
  personNo: 'text',
  name: 'text',
  differences: 'jsonb',
  conflicts: 'int4',
  openConflicts: 'int4',
  errors: 'jsonb',
} as const;

/** A difference as the preview keeps it: identity numbers and telephones masked. */
export type StoredDifference = {
  readonly key: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
  /** Only of a conflicting cell. */
  readonly exported?: string | null;
  readonly isConflict?: boolean;
  readonly choice?: 'MINE' | 'THEIRS' | null;
};

const storedDifference = ({ key, before, after }: ValueChange): StoredDifference => ({
  key,
  label: labelOfChange(key),
  before: shownText(key, before),
  after: shownText(key, after),
});

const storedConflict = ({ exported, choice, ...change }: CellConflict): StoredDifference => ({
  ...storedDifference(change),
  exported: exported === undefined ? null : shownText(change.key, exported),
  isConflict: true,
  choice: choice ?? null,
});

/** Conflicts first: they need somebody. */
const storedDifferences = ({
  changes,
  conflicts = [],
}: Pick<RowOutcome, 'changes' | 'conflicts'>): StoredDifference[] => {
  const keys = new Set(conflicts.map(({ key }) => key));
  return [...conflicts.map(storedConflict), ...changes.filter(({ key }) => !keys.has(key)).map(storedDifference)];
};

/** What was wrong with a cell; `column` in letters where the sheet has one. */
export type StoredError = {
  readonly column: string | null;
  readonly label: string;
  readonly value: string;
  readonly message: string;
};

const storedError = ({ key, label, value, message }: RowProblem, columns: readonly SheetColumn[]): StoredError => {
  const column =
    columns.find(({ header }) => header === label) ?? columns.find(({ indicatorKey }) => indicatorKey === key);
  return { column: column ? columnLetters(column.position) : null, label, value: shownText(key, value), message };
};

/** Keeps the outcomes that are not unchanged, for the preview. */
export const writeImportRows = async (
  db: Transaction,
  { id: batchId, columns }: { readonly id: string; readonly columns: readonly SheetColumn[] },
  outcomes: readonly RowOutcome[],
): Promise<void> => {
  const rows = outcomes
    .filter(({ outcome, conflicts = [] }) => outcome !== 'UNCHANGED' || conflicts.length > 0)
    .map(({ sheet, rowNumber, outcome, householdNo, personNo, name, problems, ...compared }) => ({
      id: newId(),
      batchId,
      sheet,
      rowNumber,
      outcome,
      householdNo,
      personNo,
      name,
      differences: storedDifferences(compared),
      conflicts: compared.conflicts?.length ?? 0,
      openConflicts: compared.conflicts?.filter(({ choice }) => choice === undefined).length ?? 0,
      errors: problems.map((problem) => storedError(problem, columns)),
    }));
  await insertRows(db, 'ImportRow', COLUMNS, rows);
};
