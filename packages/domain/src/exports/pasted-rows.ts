import { labelKey } from '../codelists/read-code.ts';
import { type IndicatorKey, indicator } from '../collection/catalogue.ts';
import { type CellProblem, cellProblem } from '../collection/cell-problem.ts';
import { tableColumnsOf } from '../collection/national-file.ts';
import type { CellKind } from '../collection/read-cell.ts';
import { readRow } from '../collection/read-row.ts';
import { PASTED_FILE } from './pasted-file.ts';

/** What each pasted column is taken for; null is not read. */
export type PastedColumns = readonly (IndicatorKey | null)[];

/** Without both of them nobody is found in the register. */
const NAMING: readonly IndicatorKey[] = ['householdNo', 'personNo'];

/**
 * The cells of a text that was copied in a spreadsheet program: tab-separated lines; a cell that holds a line break, a
 * tab or a quotation mark stands in quotation marks. Blank lines are left out.
 */
export function readPastedText(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  const endCell = (): void => {
    row.push(cell.trim());
    cell = '';
  };
  const endRow = (): void => {
    endCell();
    if (row.some((one) => one !== '')) rows.push(row);
    row = [];
  };
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    if (isQuoted) {
      if (character !== '"') cell += character;
      else if (text[at + 1] === '"') cell += text[++at] ?? '';
      else isQuoted = false;
    } else if (character === '"' && cell === '') isQuoted = true;
    else if (character === '\t') endCell();
    else if (character === '\n') endRow();
    else if (character !== '\r') cell += character;
  }
  endRow();
  return rows;
}

const keyByHeader = new Map(
  tableColumnsOf(PASTED_FILE).flatMap(({ key, names }) => names.map((name) => [labelKey(name), key] as const)),
);

/** What the cells of a first row mean when it is a header; undefined when fewer than two of them are known names. */
export function guessPastedColumns(cells: readonly string[]): PastedColumns | undefined {
  const taken = new Set<IndicatorKey>();
  const columns = cells.map((cell) => {
    const key = keyByHeader.get(labelKey(cell));
    if (key === undefined || taken.has(key)) return null;
    taken.add(key);
    return key;
  });
  return taken.size < 2 ? undefined : columns;
}

/** Every column that may be pasted, in the order of the national file. */
export const PASTED_KEYS: readonly IndicatorKey[] = [...new Set(keyByHeader.values())];

/** The numbers without which nobody is found and that no column was taken for. */
export function missingNumbers(columns: PastedColumns): readonly IndicatorKey[] {
  return NAMING.filter((key) => !columns.includes(key));
}

/** What is wrong with a pasted row, each cell by itself; the row is taken when nothing of it is an error. */
export function checkPastedRow(cells: readonly string[], columns: PastedColumns): readonly CellProblem[] {
  const known = columns.flatMap((key, index) => (key === null ? [] : [{ index, key, header: indicator(key).label }]));
  const kinds = columns.map((_, index): CellKind => (cells[index] ? 'text' : 'empty'));
  const { problems } = readRow({ number: 1, texts: cells, kinds }, known);
  // A spreadsheet that had made a number of it shows, and copies, the damaged form.
  const damaged = known.flatMap(({ index, key, header }) => {
    const { type } = indicator(key);
    const text = cells[index] ?? '';
    const isName = type === 'digits' || type === 'idNumber' || type === 'phone';
    return isName && /^\d(?:\.\d+)?e\+?\d+$/iu.test(text) ? [cellProblem('NUMBER_DAMAGED', key, header, text)] : [];
  });
  return [...problems.filter(({ key }) => damaged.every((one) => one.key !== key)), ...damaged];
}

const quoted = (text: string): string => (/[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The chosen columns of some rows as the CSV text that an import reads, with the national headers. */
export function pastedCsv(columns: PastedColumns, rows: readonly (readonly string[])[]): string {
  const positions = columns.flatMap((key, index) => (key === null ? [] : [{ key, index }]));
  const lines = [
    positions.map(({ key }) => indicator(key).headers[0]),
    ...rows.map((cells) => positions.map(({ index }) => cells[index] ?? '')),
  ];
  return `\ufeff${lines.map((line) => line.map(quoted).join(',')).join('\r\n')}\r\n`;
}
