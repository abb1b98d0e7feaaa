import { setImmediate as turn } from 'node:timers/promises';
import {
  type IndicatorKey,
  type NationalFile,
  type ReadRow,
  recogniseFile,
  rowReader,
  tableColumnsOf,
} from '@shouwang/domain';
import { readTable, type TableRefusal } from '@shouwang/spreadsheet';
import { refuse } from '../../platform/refusal.ts';
import { REGISTER_LIMITS } from './register-sheet.ts';

/** A row as it was read, and the worksheet that it stands on. */
export type SheetRow = ReadRow & { readonly sheet: string };

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
  const reading = await readTable(path, {
    columns: tableColumnsOf(file),
    limits: REGISTER_LIMITS,
    ...(signal && { signal }),
    onHeader: ({ cells, sheet }) => {
      const recognition = recogniseFile([cells]);
      if (!recognition.ok || recognition.file.kind !== file.kind) return refuse('IMPORT_TWO_KINDS', { sheet });
      read = rowReader(recognition.columns);
      onSheet([...new Set(recognition.columns.map(({ key }) => key))]);
    },
    onBatch: async (batch) => {
      const { sheet } = batch.header;
      for (let start = 0; start < batch.length; start += ROWS_PER_TURN) {
        const rows: SheetRow[] = [];
        for (let at = start; at < Math.min(start + ROWS_PER_TURN, batch.length); at += 1) {
          rows.push({ ...read(batch.rowAt(at)), sheet });
        }
        await onRows(rows);
        await turn();
      }
    },
    onProgress: ({ fraction }) => onProgress(fraction),
  });
  return reading.ok ? undefined : reading.refusal;
};
