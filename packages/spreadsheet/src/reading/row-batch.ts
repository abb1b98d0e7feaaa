import type { CellTable } from './cell-table.ts';
import type { TableHeader } from './table-header.ts';

/** How the file stores a cell. A date is a number with a date format; a formula is never evaluated. */
export type CellKind = 'text' | 'number' | 'date' | 'formula' | 'empty';

/** One row with all its cells. */
export interface SheetRow {
  /** As the person sees it: title, header and blank rows are counted. */
  readonly number: number;
  /** What a person sees in each cell, untrimmed; a formula cell gives its stored result, a date cell `2021-05-01`. */
  readonly texts: readonly string[];
  readonly kinds: readonly CellKind[];
}

/** Two 32-bit hashes per row. */
export interface Fingerprints {
  readonly first: Uint32Array;
  readonly second: Uint32Array;
}

/**
 * Some thousand consecutive rows, none of them blank. Cells are decoded only when asked for. A batch is valid until the
 * promise of `onBatch` settles; its memory is then used again.
 */
export interface RowBatch {
  readonly header: TableHeader;
  readonly length: number;
  /** Whether every cell that is not empty is text, as in a CSV file; then kinds need not be asked for. */
  readonly isAllText: boolean;
  /** The texts of all cells (UTF-8), and where each stands: for those who look at a million rows without making strings. */
  readonly bytes: Buffer;
  readonly table: CellTable;
  /** Row number as the person sees it. */
  rowNumberAt(row: number): number;
  /** Number of cells up to the last one that the file mentions. */
  columnCountAt(row: number): number;
  textAt(row: number, column: number): string;
  kindAt(row: number, column: number): CellKind;
  /**
   * 64-bit fingerprints of all rows, over all cells but one, each trimmed: rows with equal fingerprints are equal.
   * Trailing empty cells do not count.
   */
  fingerprintsExcept(column: number): Fingerprints;
  rowAt(row: number): SheetRow;
}
