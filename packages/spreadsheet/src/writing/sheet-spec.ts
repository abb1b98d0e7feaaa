/** A cell marked red because its value is wrong. */
export interface WrongCell {
  readonly text: string;
  readonly isWrong: true;
}

/** What a cell holds. Text stays text (also digits and what looks like a formula); only a number becomes a number. */
export type SheetCell = string | number | WrongCell | null | undefined;

/** A column of a sheet that is written. */
export interface SheetColumn {
  readonly header: string;
  /** In characters of the standard font. */
  readonly width?: number;
  readonly isHidden?: boolean;
  /** Values offered in a list in every cell below the header. */
  readonly choices?: readonly string[];
  /** Values offered according to what stands in another column of the same row (村 decides which 组 there are). */
  readonly choicesBy?: ChoicesBy;
  /** The list is only offered: a cell may hold something else (several values, a label that is not listed yet). */
  readonly isOpenList?: boolean;
  /** What the program shows beside a cell of this column when it is chosen. */
  readonly hint?: string;
}

/** A list of choices for each value of another column. */
export interface ChoicesBy {
  /** Header of the column that decides. */
  readonly header: string;
  readonly choices: ReadonlyMap<string, readonly string[]>;
}

/** A sheet that is written row by row. */
export interface SheetSpec {
  /** At most 31 characters, none of `[ ] : * ? / \`. */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  /** Lines above the header, each merged over all columns (title, remarks). */
  readonly titleRows?: readonly string[];
  readonly rows: Iterable<readonly SheetCell[]> | AsyncIterable<readonly SheetCell[]>;
  /** Columns that stay in sight when the sheet is moved to the right. */
  readonly frozenColumns?: number;
  /** Title and header cannot be typed over; without a password, so that nobody is locked out. */
  readonly locksHeader?: boolean;
  /** Stands at the foot of every printed page, beside the page number. */
  readonly printedFoot?: string;
}

/** A sheet of sentences, one below the other: how a template is filled in. */
export interface TextSheet {
  readonly name: string;
  readonly title: string;
  readonly lines: readonly string[];
}

/** A rejected row: its cells as they were, which of them are wrong, and a sentence for the person. */
export interface RejectedSheetRow {
  readonly texts: readonly string[];
  /** Zero-based columns to be marked. */
  readonly wrongColumns: readonly number[];
  readonly message: string;
}

/** Header of the column that tells what is wrong (E.2). */
export const ERROR_COLUMN = '错误说明';

/**
 * The sheet that goes back to the office: the rejected rows as they came, wrong cells red, and 错误说明 behind them.
 * @param titleRows lines above the header
 */
export function errorSheet(
  name: string,
  header: readonly string[],
  rejected: Iterable<RejectedSheetRow> | AsyncIterable<RejectedSheetRow>,
  titleRows: readonly string[] = [],
): SheetSpec {
  return {
    name,
    titleRows,
    columns: [...header.map((cell) => ({ header: cell })), { header: ERROR_COLUMN, width: 50 }],
    rows: errorRows(header.length, rejected),
  };
}

async function* errorRows(
  columns: number,
  rejected: Iterable<RejectedSheetRow> | AsyncIterable<RejectedSheetRow>,
): AsyncGenerator<readonly SheetCell[]> {
  for await (const { texts, wrongColumns, message } of rejected) {
    const cells: SheetCell[] = Array.from({ length: columns }, (_, column) => {
      const text = texts[column] ?? '';
      return wrongColumns.includes(column) ? { text, isWrong: true } : text;
    });
    yield [...cells, message];
  }
}
