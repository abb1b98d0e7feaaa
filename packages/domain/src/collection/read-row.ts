import type { Facts, IndicatorKey } from './catalogue.ts';
import { type CellProblem, cellProblem } from './cell-problem.ts';
import { readCell, type SourceCell } from './read-cell.ts';
import type { RecognisedColumn } from './recognise-file.ts';

/** One data row of a national export. */
export interface SourceRow {
  /** Row number as a person sees it in the sheet, from 1. */
  readonly row: number;
  /** Cells by position; an absent cell is empty. */
  readonly cells: readonly (SourceCell | undefined)[];
}

export interface ReadRow {
  readonly row: number;
  readonly facts: Facts;
  readonly problems: readonly CellProblem[];
}

/** Is every cell of the row empty? Blank rows are no rows. */
export function isBlankRow({ cells }: SourceRow): boolean {
  return cells.every((cell) => cell === undefined || (cell.kind !== 'formula' && cell.text.trim() === ''));
}

/** Reads the recognised columns of a row to canonical facts and lists what is wrong, each cell by itself. */
export function readRow(source: SourceRow, columns: readonly RecognisedColumn[]): ReadRow {
  const facts: { [Key in IndicatorKey]?: string } = {};
  const problems: CellProblem[] = [];
  for (const { index, key, header } of columns) {
    const cell = source.cells[index];
    if (cell === undefined) continue;
    const { text, problem } = readCell(key, cell, header);
    if (problem !== undefined) problems.push(problem);
    const earlier = facts[key];
    // 监测对象信息 has 风险是否已消除 twice; the two must agree.
    if (earlier !== undefined && text !== '' && earlier !== text) {
      problems.push(cellProblem('COLUMNS_DIFFER', key, header, text));
    } else if (text !== '') {
      facts[key] = text;
    }
  }
  return { row: source.row, facts, problems };
}
