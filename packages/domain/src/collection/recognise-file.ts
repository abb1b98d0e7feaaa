import { labelKey } from '../codelists/read-code.ts';
import { type IndicatorKey, indicator } from './catalogue.ts';
import { columnsOf, type NationalFile, type SheetFile, type TableColumn } from './national-file.ts';
import { NATIONAL_FILES } from './national-files.ts';

/** A column of a sheet that is read. */
export interface RecognisedColumn {
  /** Position in the row, from 0. */
  readonly index: number;
  readonly key: IndicatorKey;
  /** The header as this sheet writes it. */
  readonly header: string;
}

export type Recognition<File extends SheetFile = NationalFile> =
  | {
      readonly ok: true;
      readonly file: File;
      /** Row of the header as a person counts, from 1; data begins in the next one. */
      readonly headerRow: number;
      readonly columns: readonly RecognisedColumn[];
      /** Headers of the sheet that no indicator has; their cells are not read. */
      readonly unknownHeaders: readonly string[];
      /** Columns of the national file that this sheet lacks; their values stay as they are. */
      readonly missingHeaders: readonly string[];
    }
  | { readonly ok: false; readonly code: 'NO_HEADER' }
  | { readonly ok: false; readonly code: 'DUPLICATE_HEADER'; readonly headers: readonly string[] };

/**
 * What makes a row the header of some national export, for a reader of tables that must find the header before anybody
 * knows which export it is: then `recogniseFile` is asked with that row.
 */
export const NATIONAL_HEADER_MARK: TableColumn = {
  key: 'householdNo',
  names: [...indicator('householdNo').headers, ...indicator('divisionCode').headers],
  required: true,
};

/** Title and remark rows stand above the header; deeper than this nobody puts it. */
const SEARCHED_ROWS = 20;

interface HeaderLookup {
  readonly file: SheetFile;
  readonly byHeader: ReadonlyMap<string, IndicatorKey>;
}

function headerLookup(file: SheetFile): HeaderLookup {
  const byHeader = new Map<string, IndicatorKey>();
  const columns = columnsOf(file);
  for (const { key } of columns) for (const alias of indicator(key).headers) byHeader.set(labelKey(alias), key);
  // The file's own headers last: they win over an alias of another column.
  for (const { key, header } of columns) byHeader.set(labelKey(header), key);
  return { file, byHeader };
}

const known = new Map<SheetFile, HeaderLookup>();

function lookupOf(file: SheetFile): HeaderLookup {
  const before = known.get(file);
  if (before !== undefined) return before;
  const lookup = headerLookup(file);
  known.set(file, lookup);
  return lookup;
}

interface Candidate {
  readonly lookup: HeaderLookup;
  readonly rowIndex: number;
  readonly columns: readonly RecognisedColumn[];
}

function columnsIn(row: readonly string[], lookup: HeaderLookup): readonly RecognisedColumn[] {
  return row.flatMap((header, index) => {
    const key = lookup.byHeader.get(labelKey(header));
    return key === undefined ? [] : [{ index, key, header: header.trim() }];
  });
}

/**
 * Finds which file, by default which national export, a sheet is and where its header stands, by the known header names and not by position
 * (E.2). Of the files whose tell-tale columns are all there, the one with the most known columns wins.
 * @param rows the first rows of the sheet as text
 * @param files what it may be
 */
export function recogniseFile(rows: readonly (readonly string[])[]): Recognition;
export function recogniseFile<File extends SheetFile>(
  rows: readonly (readonly string[])[],
  files: readonly File[],
): Recognition<File>;
export function recogniseFile(
  rows: readonly (readonly string[])[],
  files: readonly SheetFile[] = NATIONAL_FILES,
): Recognition<SheetFile> {
  const candidates: Candidate[] = [];
  const lookups = files.map(lookupOf);
  rows.slice(0, SEARCHED_ROWS).forEach((row, rowIndex) => {
    for (const lookup of lookups) {
      const columns = columnsIn(row, lookup);
      const keys = new Set(columns.map((column) => column.key));
      if (lookup.file.recognisedBy.every((key) => keys.has(key))) candidates.push({ lookup, rowIndex, columns });
    }
  });
  const [best] = candidates.toSorted((a, b) => b.columns.length - a.columns.length || a.rowIndex - b.rowIndex);
  if (best === undefined) return { ok: false, code: 'NO_HEADER' };

  const headerCells = rows[best.rowIndex] ?? [];
  const seen = new Map<string, number>();
  for (const { header } of best.columns) seen.set(labelKey(header), (seen.get(labelKey(header)) ?? 0) + 1);
  const duplicates = best.columns.map(({ header }) => header).filter((header) => (seen.get(labelKey(header)) ?? 0) > 1);
  if (duplicates.length > 0) return { ok: false, code: 'DUPLICATE_HEADER', headers: [...new Set(duplicates)] };

  const read = new Set(best.columns.map((column) => column.index));
  const found = new Set(best.columns.map((column) => column.key));
  return {
    ok: true,
    file: best.lookup.file,
    headerRow: best.rowIndex + 1,
    columns: best.columns,
    unknownHeaders: headerCells.filter((header, index) => header.trim() !== '' && !read.has(index)),
    missingHeaders: columnsOf(best.lookup.file)
      .filter(({ key }) => !found.has(key))
      .map(({ header }) => header),
  };
}
