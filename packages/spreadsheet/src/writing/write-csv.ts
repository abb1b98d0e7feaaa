import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { neutraliseFormula } from './neutralise-formula.ts';

/** A cell of a CSV file; a number is written as it is, text never becomes a formula. */
export type CsvCell = string | number | null | undefined;

const FLUSH_CHARACTERS = 64 * 1024;
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;

/** One record with its line end. */
export function csvRecord(cells: readonly CsvCell[]): string {
  return `${cells.map(csvField).join(',')}\r\n`;
}

function csvField(cell: CsvCell): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  const text = neutraliseFormula(cell);
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

async function* csvText(
  header: readonly string[],
  rows: Iterable<readonly CsvCell[]> | AsyncIterable<readonly CsvCell[]>,
): AsyncGenerator<string> {
  let text = `\ufeff${csvRecord(header)}`;
  for await (const row of rows) {
    text += csvRecord(row);
    if (text.length < FLUSH_CHARACTERS) continue;
    yield text;
    text = '';
  }
  yield text;
}

/** Writes a CSV file (UTF-8 with mark, so that Excel and WPS read it rightly) row by row and ends the target. */
export async function writeCsv(
  target: Writable,
  header: readonly string[],
  rows: Iterable<readonly CsvCell[]> | AsyncIterable<readonly CsvCell[]>,
): Promise<void> {
  await pipeline(Readable.from(csvText(header, rows)), target);
}
