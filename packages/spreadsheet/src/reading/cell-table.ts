/** A field whose bytes are its text. */
export const PLAIN = 0;
/** A text of a CSV file with doubled quotes inside; `start` and `end` lie within the outer quotes. */
export const WITH_DOUBLED_QUOTES = 1;
/** A cell that a workbook stores as a number; shown as a date; computed by a formula. */
export const NUMBER = 2;
export const DATE = 3;
export const FORMULA = 4;

/** Rows and their cells as offsets into UTF-8 bytes, in typed arrays: no string and no object per row. */
export interface CellTable {
  /** Number of rows, none of them blank. */
  readonly length: number;
  /** Per row: index of its first field; the entry after the last row closes it. */
  readonly firstField: Int32Array;
  /** Per row: row number as the person sees it. */
  readonly rowNumber: Int32Array;
  /** Per row: 1 when its bytes are the texts of its cells with `separator` between them and nothing more. */
  readonly isPlain: Uint8Array;
  /** Per field: where its text starts and ends, and what it is (`PLAIN` …). */
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly form: Uint8Array;
  /** The byte between the cells of a plain row; occurs in no cell of one. */
  readonly separator: number;
}

/** The same numbers in an array that has room for `needed`. */
export function grown<Values extends Int32Array | Uint8Array>(values: Values, needed: number): Values {
  if (needed <= values.length) return values;
  const larger = new (values.constructor as new (length: number) => Values)(Math.max(needed, values.length * 2));
  larger.set(values);
  return larger;
}
