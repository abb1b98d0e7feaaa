import { normaliseHeader, type TableColumn, type TableRefusal } from '@shouwang/spreadsheet';

/** A cell of a first row and the column for which it may stand. */
export type LikelyColumn = {
  /** From 0. */
  readonly position: number;
  readonly header: string;
  readonly column: string | null;
};

const filled = (row: readonly string[]): number => row.filter((cell) => cell.trim() !== '').length;

/**
 * The columns of a file whose header was not found, so that a person can say which is which: the cells of the fullest
 * of its first rows, with the columns that are known by name.
 */
export const likelyColumns = (columns: readonly TableColumn[], { firstRows = [] }: TableRefusal): LikelyColumn[] => {
  const [header = []] = firstRows.toSorted((one, other) => filled(other) - filled(one));
  const known = new Map(
    columns.flatMap(({ key, names }) => names.map((name) => [normaliseHeader(name), key] as const)),
  );
  return header
    .map((cell, position) => ({ position, header: cell.trim(), column: known.get(normaliseHeader(cell)) ?? null }))
    .filter((column) => column.header !== '');
};
