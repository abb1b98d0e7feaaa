import { open } from 'node:fs/promises';
import { detectFormat, type TableFormat } from './detect-format.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import { type ReadingListener, ReadingRun } from './reading-run.ts';
import type { TableColumn, TableHeader } from './table-header.ts';
import { DEFAULT_TABLE_LIMITS, type TableLimits } from './table-limits.ts';
import { type TableRefusal, TableRefusedError } from './table-refusal.ts';
import type { TextEncoding } from './text-encoding.ts';

/** What to read and where to send it. */
export interface TableRequest extends ReadingListener {
  /** The known columns; the header is the first row that has all required ones. */
  readonly columns: readonly TableColumn[];
  readonly limits?: Partial<TableLimits>;
  /** Stop after so many rows (a preview). */
  readonly maxRows?: number;
  /** Aborting makes the promise reject with the reason of the signal. */
  readonly signal?: AbortSignal;
}

/** A file that was read to its end (or to `maxRows`). */
export interface TableRead {
  readonly ok: true;
  readonly format: TableFormat;
  /** Only for CSV. */
  readonly encoding?: TextEncoding;
  readonly headers: readonly TableHeader[];
  /** Worksheets that were left out because they are hidden or have no such header. */
  readonly skippedSheets: readonly string[];
  readonly rowCount: number;
}

/** A refusal voids the rows that were already handed over: a defect may show itself only at the end of the file. */
export interface TableNotRead {
  readonly ok: false;
  readonly refusal: TableRefusal;
}

/**
 * Reads a .xlsx or .csv file of any size in constant memory, and tells what it is by its bytes. Faults of the disk and
 * errors of the listener are thrown; whatever is wrong with the file is returned.
 */
export async function readTable(path: string, request: TableRequest): Promise<TableRead | TableNotRead> {
  const limits = { ...DEFAULT_TABLE_LIMITS, ...request.limits };
  const run = new ReadingRun(
    request.columns,
    limits,
    request.maxRows ?? Number.POSITIVE_INFINITY,
    request,
    request.signal,
  );
  try {
    const outcome = await readByFormat(path, run);
    if (run.rowCount === 0) {
      const [header] = run.headers;
      return { ok: false, refusal: { code: 'NO_ROWS', ...(header && { row: header.rowNumber }) } };
    }
    return { ok: true, skippedSheets: [], ...outcome, headers: run.headers, rowCount: run.rowCount };
  } catch (error) {
    if (error instanceof TableRefusedError) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

async function readByFormat(path: string, run: ReadingRun): Promise<Pick<TableRead, 'format'> & Partial<TableRead>> {
  const file = await open(path, 'r');
  try {
    const format = await detectFormat(file);
    if (format === 'csv') return { format, ...(await readCsv(file, run)) };
    return { format, ...(await readXlsx(path, run)) };
  } finally {
    await file.close();
  }
}
