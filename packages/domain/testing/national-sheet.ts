import type { IndicatorKey } from '../src/collection/catalogue.ts';
import type { NationalFileKind } from '../src/collection/national-file.ts';
import { type ReadRow, readRow, type SourceRow } from '../src/collection/read-row.ts';
import { type RecognisedColumn, recogniseFile } from '../src/collection/recognise-file.ts';
import { NATIONAL_HEADERS } from './national-headers.ts';
import { REGISTER_ROWS } from './register-rows.ts';

/** Cells by header. An empty text is an empty cell. */
export type Cells = Readonly<Record<string, string>>;

function columnsOfSheet(kind: NationalFileKind): readonly RecognisedColumn[] {
  const recognition = recogniseFile([NATIONAL_HEADERS[kind]]);
  if (!recognition.ok) throw new Error(`No ${kind} sheet: ${recognition.code}`);
  return recognition.columns;
}

/** The indicators that a sheet of this kind has columns for. */
export function keysOfSheet(kind: NationalFileKind): readonly IndicatorKey[] {
  return columnsOfSheet(kind).map((column) => column.key);
}

/** The texts of a row in the order of the sheet's columns. */
export function textsOf(kind: NationalFileKind, cells: Cells): readonly string[] {
  return NATIONAL_HEADERS[kind].map((header) => cells[header] ?? '');
}

/** A row as it is read from a sheet of this kind. */
export function readCells(kind: NationalFileKind, number: number, cells: Cells): ReadRow {
  const texts = textsOf(kind, cells);
  const source: SourceRow = { number, texts, kinds: texts.map((text) => (text === '' ? 'empty' : 'text')) };
  return readRow(source, columnsOfSheet(kind));
}

/** The rows of the county data in this kind of sheet, each with changed cells when asked. */
export function countyRows(kind: NationalFileKind, change: (cells: Cells) => Cells = (cells) => cells): ReadRow[] {
  return REGISTER_ROWS[kind].map(({ number, values }) => readCells(kind, number, change(values)));
}
