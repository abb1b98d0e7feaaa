import {
  type IndicatorKey,
  indicator,
  NATIONAL_FILES,
  NATIONAL_HEADER_MARK,
  type NationalFile,
  PASTED_FILE,
  ROW_KEY_HEADER,
  ROW_VERSION_HEADER,
  recogniseFile,
} from '@shouwang/domain';
import { inspectTable, type TableRefusal } from '@shouwang/spreadsheet';

/** A column of the sheet and what it was taken for; null is read by nobody and kept nowhere. */
export type SheetColumn = {
  /** From 0. */
  readonly position: number;
  readonly header: string;
  readonly indicatorKey: IndicatorKey | null;
};

/** What an uploaded register file is. */
export type RegisterSheet = {
  readonly file: NationalFile;
  /** As a person counts. */
  readonly headerRow: number;
  readonly columns: readonly SheetColumn[];
};

export type RegisterSheetReading =
  | { readonly ok: true; readonly sheet: RegisterSheet }
  | { readonly ok: false; readonly refusal: TableRefusal };

/**
 * A county's register is the largest workbook that is read: 210,000 people with 125 columns as cells with their own
 * text inflate to 1.7 GB. Memory stays flat, because rows are streamed.
 */
export const REGISTER_LIMITS = { maxBytes: 4_000_000_000 } as const;

/**
 * Finds out which export of the national system a file is, by its first sheet, without reading its rows.
 * @param isPasted cells of a paste grid: some columns of 户信息
 */
export const recogniseRegisterFile = async (path: string, isPasted = false): Promise<RegisterSheetReading> => {
  const inspection = await inspectTable(path, { columns: [NATIONAL_HEADER_MARK], limits: REGISTER_LIMITS }, 1);
  if (!inspection.ok) return inspection;
  const [header] = inspection.headers;
  if (!header) return { ok: false, refusal: { code: 'NO_HEADER' } };
  const recognition = recogniseFile([header.cells], isPasted ? [PASTED_FILE] : NATIONAL_FILES);
  const place = { ...(header.sheet && { sheet: header.sheet }), row: header.rowNumber };
  if (!recognition.ok) {
    const names = recognition.code === 'DUPLICATE_HEADER' ? recognition.headers : [indicator('personNo').label];
    return { ok: false, refusal: { code: recognition.code, ...place, names } };
  }
  const keyAt = new Map(recognition.columns.map(({ index, key }) => [index, key]));
  const columns = header.cells
    .map((cell, position) => ({ position, header: cell.trim(), indicatorKey: keyAt.get(position) ?? null }))
    .filter(({ header: text }) => text !== '' && text !== ROW_KEY_HEADER && text !== ROW_VERSION_HEADER);
  return { ok: true, sheet: { file: recognition.file, headerRow: header.rowNumber, columns } };
};
