/** Why a file is not read at all. Every code is a key of the phrase book. */
export type TableRefusalCode =
  | 'EMPTY_FILE'
  | 'FILE_CORRUPT'
  | 'TOO_LARGE'
  | 'FORMAT_MISMATCH'
  | 'NO_HEADER'
  | 'NO_ROWS'
  | 'DUPLICATE_HEADER'
  | 'TOO_MANY_COLUMNS'
  | 'ENCRYPTED'
  | 'ENCODING'
  | 'CSV_QUOTE';

/** A refusal with what a person needs to find the place: everything but the code is present only where it is known. */
export interface TableRefusal {
  readonly code: TableRefusalCode;
  /** Name of the worksheet; absent for CSV. */
  readonly sheet?: string;
  /** Row number as the person sees it. */
  readonly row?: number;
  /** Column letters (`A`, `BC`). */
  readonly column?: string;
  /** Header names: the ones missing (NO_HEADER) or the one that occurs twice (DUPLICATE_HEADER). */
  readonly names?: readonly string[];
  /** What the file really is (FORMAT_MISMATCH): `html`, `xls`, `png`, `pdf`, `zip`, `binary` … */
  readonly found?: string;
  /** The limit that was passed (TOO_LARGE, TOO_MANY_COLUMNS). */
  readonly limit?: number;
  /** The first rows that hold anything, shortened, so that a person can point out the header (NO_HEADER). */
  readonly firstRows?: readonly (readonly string[])[];
}

/** Carries a refusal from the depth of a parser up to `readTable`, which returns it as data; it never leaves the package. */
export class TableRefusedError extends Error {
  readonly refusal: TableRefusal;

  constructor(refusal: TableRefusal, cause?: unknown) {
    super(refusal.code, { cause });
    this.refusal = refusal;
  }
}

/** Stops reading with a refusal. */
export function refuse(refusal: TableRefusal, cause?: unknown): never {
  throw new TableRefusedError(refusal, cause);
}
