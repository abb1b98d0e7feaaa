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

/**
 * Some thousand consecutive rows, none of them blank. Cells are decoded only when asked for. A batch is valid until the
 * promise of `onBatch` settles; its memory is then used again.
 */
export interface RowBatch {
  readonly header: TableHeader;
  readonly length: number;
  /** Whether every cell that is not empty is text, as in a CSV file; then kinds need not be asked for. */
  readonly isAllText: boolean;
  /** Row number as the person sees it. */
  rowNumberAt(row: number): number;
  /** Number of cells up to the last one that the file mentions. */
  columnCountAt(row: number): number;
  textAt(row: number, column: number): string;
  kindAt(row: number, column: number): CellKind;
  /**
   * Copies the character codes of a cell that is pure ASCII and at most as long as `into`, without making a string.
   * @returns the number of characters, or -1 when the cell is something else and `textAt` must be used
   */
  copyAsciiAt(row: number, column: number, into: Uint8Array): number;
  /**
   * Writes a 64-bit fingerprint of all cells but one, each trimmed: rows with equal fingerprints are equal.
   * Trailing empty cells do not count.
   */
  fingerprintAt(row: number, exceptColumn: number, into: Uint32Array): void;
  rowAt(row: number): SheetRow;
}
