import type { DatasetDeclaration } from '@shouwang/domain';
import { datasetColumns } from '@shouwang/matching';
import { normaliseHeader, type TableRefusal } from '@shouwang/spreadsheet';
import type { FileColumn } from './matching/matching-messages.ts';

const filled = (row: readonly string[]): number => row.filter((cell) => cell.trim() !== '').length;

/**
 * The columns of a file whose header was not found, so that a person can say which is which: the cells of the fullest
 * of its first rows, with the columns that are known by name.
 */
export const likelyColumns = (dataset: DatasetDeclaration, { firstRows = [] }: TableRefusal): FileColumn[] => {
  const [header = []] = firstRows.toSorted((one, other) => filled(other) - filled(one));
  const known = new Map(
    datasetColumns(dataset).flatMap(({ key, names }) => names.map((name) => [normaliseHeader(name), key] as const)),
  );
  return header
    .map((cell, position) => ({ position, header: cell.trim(), column: known.get(normaliseHeader(cell)) ?? null }))
    .filter((column) => column.header !== '');
};
