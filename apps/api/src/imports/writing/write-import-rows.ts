import { insertRows, newId, type Transaction } from '@shouwang/database';
import { columnLetters } from '@shouwang/spreadsheet';
import { labelOfChange, type RowOutcome, type RowProblem, shownText } from '../comparing/row-outcome.ts';
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
  errors: 'jsonb',
} as const;

/** A difference as the preview keeps it: identity numbers and telephones masked. */
export type StoredDifference = {
  readonly key: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
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
    .filter(({ outcome }) => outcome !== 'UNCHANGED')
    .map(({ sheet, rowNumber, outcome, householdNo, personNo, name, changes, problems }) => ({
      id: newId(),
      batchId,
      sheet,
      rowNumber,
      outcome,
      householdNo,
      personNo,
      name,
      differences: changes.map(
        ({ key, before, after }): StoredDifference => ({
          key,
          label: labelOfChange(key),
          before: shownText(key, before),
          after: shownText(key, after),
        }),
      ),
      errors: problems.map((problem) => storedError(problem, columns)),
    }));
  await insertRows(db, 'ImportRow', COLUMNS, rows);
};
