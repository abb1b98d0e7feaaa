export {
  type CellTable,
  FORMULA as FORMULA_CELL,
  PLAIN as PLAIN_CELL,
} from './reading/cell-table.ts';
export { columnLetters } from './reading/column-letters.ts';
export type { TableFormat } from './reading/detect-format.ts';
export { inspectTable, type TableInspection } from './reading/inspect-table.ts';
export { readTable, type TableNotRead, type TableRead, type TableRequest } from './reading/read-table.ts';
export type { ReadingProgress } from './reading/reading-run.ts';
export type { CellKind, RowBatch, SheetRow } from './reading/row-batch.ts';
export { normaliseHeader, type TableColumn, type TableHeader } from './reading/table-header.ts';
export { DEFAULT_TABLE_LIMITS, type TableLimits } from './reading/table-limits.ts';
export type { TableRefusal, TableRefusalCode } from './reading/table-refusal.ts';
export type { TextEncoding } from './reading/text-encoding.ts';
export { looksLikeFormula, neutraliseFormula } from './writing/neutralise-formula.ts';
export {
  type ChoicesBy,
  ERROR_COLUMN,
  errorSheet,
  type RejectedSheetRow,
  type SheetCell,
  type SheetColumn,
  type SheetSpec,
  type TextSheet,
  type WrongCell,
} from './writing/sheet-spec.ts';
export { type CsvCell, csvRecord, writeCsv } from './writing/write-csv.ts';
export { writeWorkbook } from './writing/write-workbook.ts';
