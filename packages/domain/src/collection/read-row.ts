import { type Facts, type IndicatorKey, indicator } from './catalogue.ts';
import { type CellProblem, cellProblem } from './cell-problem.ts';
import { type CellKind, readCell } from './read-cell.ts';
import type { ReadValue } from './read-value.ts';
import type { RecognisedColumn } from './recognise-file.ts';

/** One data row of a sheet, as the reader of spreadsheets gives it. */
export interface SourceRow {
  /** Row number as a person sees it in the sheet, from 1. */
  readonly number: number;
  readonly texts: readonly string[];
  readonly kinds: readonly CellKind[];
}

export interface ReadRow {
  readonly row: number;
  readonly facts: Facts;
  readonly problems: readonly CellProblem[];
}

type CellReader = (key: IndicatorKey, text: string, kind: CellKind, header: string) => ReadValue;

function readRowWith(read: CellReader, source: SourceRow, columns: readonly RecognisedColumn[]): ReadRow {
  const facts: { [Key in IndicatorKey]?: string } = {};
  const problems: CellProblem[] = [];
  for (const { index, key, header } of columns) {
    const kind = source.kinds[index] ?? 'empty';
    if (kind === 'empty') continue;
    const { text, problem } = read(key, source.texts[index] ?? '', kind, header);
    if (problem !== undefined) problems.push(problem);
    const earlier = facts[key];
    // 监测对象信息 has 风险是否已消除 twice; the two must agree.
    if (earlier !== undefined && text !== '' && earlier !== text) {
      problems.push(cellProblem('COLUMNS_DIFFER', key, header, text));
    } else if (text !== '') {
      facts[key] = text;
    }
  }
  for (const { key, header } of columns) {
    if (facts[key] !== undefined || !indicator(key).required) continue;
    if (problems.every((problem) => problem.key !== key)) problems.push(cellProblem('VALUE_MISSING', key, header, ''));
  }
  return { row: source.number, facts, problems };
}

/** Reads the recognised columns of a row to canonical facts and lists what is wrong, each cell by itself. */
export function readRow(source: SourceRow, columns: readonly RecognisedColumn[]): ReadRow {
  return readRowWith(readCell, source, columns);
}

/** How many different texts of a column are remembered before its memory is emptied. */
const REMEMBERED_TEXTS = 1000;

/**
 * Reads the rows of one file as {@link readRow} does, several times faster: most columns say the same few things over
 * and over, and household columns are repeated in the row of every member.
 */
export function rowReader(columns: readonly RecognisedColumn[]): (source: SourceRow) => ReadRow {
  const memories = new Map<string, Map<string, ReadValue>>(columns.map(({ header }) => [header, new Map()]));
  const read: CellReader = (key, text, kind, header) => {
    const memory = memories.get(header);
    if (kind !== 'text' || memory === undefined) return readCell(key, text, kind, header);
    const known = memory.get(text);
    if (known !== undefined) return known;
    if (memory.size === REMEMBERED_TEXTS) memory.clear();
    const value = readCell(key, text, kind, header);
    memory.set(text, value);
    return value;
  };
  return (source) => readRowWith(read, source, columns);
}
