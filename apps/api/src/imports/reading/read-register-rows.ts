import { setImmediate as turn } from 'node:timers/promises';
import {
  type IndicatorKey,
  looksMasked,
  NATIONAL_FILES,
  type NationalFile,
  PASTED_FILE,
  type ReadRow,
  ROW_KEY_HEADER,
  ROW_VERSION_HEADER,
  type RowStamp,
  readRowStamp,
  recogniseFile,
  rowReader,
  tableColumnsOf,
} from '@shouwang/domain';
import { readTable, type TableRefusal } from '@shouwang/spreadsheet';
import { refuse } from '../../platform/refusal.ts';
import { REGISTER_LIMITS } from './register-sheet.ts';

/** A row as it was read, and the worksheet that it stands on. */
export type SheetRow = ReadRow & {
  readonly sheet: string;
  /** What the row says of the export that it comes from. */
  readonly stamp?: RowStamp;
};

/** Where the two hidden columns of an export of ours stand; -1 where a sheet has none. */
const stampColumns = (cells: readonly string[]): readonly [number, number] => {
  const trimmed = cells.map((cell) => cell.trim());
  return [trimmed.indexOf(ROW_KEY_HEADER), trimmed.indexOf(ROW_VERSION_HEADER)];
};

/** A masked number has stars in it; that is no fault of the one who sends it back (XLS-7). */
const withoutMaskProblems = (row: ReadRow): ReadRow =>
  row.problems.some(({ value }) => looksMasked(value))
    ? {
        ...row,
        problems: row.problems.filter(({ severity, value }) => severity === 'error' || !looksMasked(value)),
      }
    : row;

export type RegisterRowsListener = {
  /** Called before the rows of each worksheet, with the indicators that it has columns for. */
  readonly onSheet: (keys: readonly IndicatorKey[]) => void;
  /** Reading waits until it is done. */
  readonly onRows: (rows: readonly SheetRow[]) => Promise<void>;
  /** How much of the file was read, 0 to 1. */
  readonly onProgress: (fraction: number) => void;
  readonly signal: AbortSignal | undefined;
};

/** Rows between two pauses in which the server answers others: some 20 ms of work. */
const ROWS_PER_TURN = 200;

/**
 * Reads the rows of a register file in order, with memory for a few thousand of them.
 * @returns undefined when the file was read to its end, otherwise why not; then the rows handed over are void
 * @throws Refused IMPORT_TWO_KINDS when its worksheets are different exports
 */
export const readRegisterRows = async (
  path: string,
  file: NationalFile,
  { onSheet, onRows, onProgress, signal }: RegisterRowsListener,
): Promise<TableRefusal | undefined> => {
  let read = rowReader([]);
  let [keyColumn, versionColumn] = [-1, -1];
  const reading = await readTable(path, {
    columns: tableColumnsOf(file),
    limits: REGISTER_LIMITS,
    ...(signal && { signal }),
    onHeader: ({ cells, sheet }) => {
      const recognition = recogniseFile([cells], file === PASTED_FILE ? [PASTED_FILE] : NATIONAL_FILES);
      if (!recognition.ok || recognition.file.kind !== file.kind) return refuse('IMPORT_TWO_KINDS', { sheet });
      read = rowReader(recognition.columns);
      [keyColumn, versionColumn] = stampColumns(cells);
      onSheet([...new Set(recognition.columns.map(({ key }) => key))]);
    },
    onBatch: async (batch) => {
      const { sheet } = batch.header;
      for (let start = 0; start < batch.length; start += ROWS_PER_TURN) {
        const rows: SheetRow[] = [];
        for (let at = start; at < Math.min(start + ROWS_PER_TURN, batch.length); at += 1) {
          const row = batch.rowAt(at);
          const stamp = readRowStamp(row.texts[keyColumn] ?? '', row.texts[versionColumn] ?? '');
          rows.push({ ...withoutMaskProblems(read(row)), sheet, ...(stamp && { stamp }) });
        }
        await onRows(rows);
        await turn();
      }
    },
    onProgress: ({ fraction }) => onProgress(fraction),
  });
  return reading.ok ? undefined : reading.refusal;
};
