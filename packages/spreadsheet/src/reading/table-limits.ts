/** Bounds of what is read, so that a hostile file costs little. */
export interface TableLimits {
  /** Inflated bytes of a whole workbook, or bytes of a CSV file. */
  readonly maxBytes: number;
  /** Inflated bytes of the shared strings, the only part that is held in memory as a whole. */
  readonly maxSharedStringBytes: number;
  /** Inflated bytes of each descriptive part (workbook, styles, relations). */
  readonly maxPartBytes: number;
  /** Inflated size divided by packed size of one part; looked at only above `ratioFloorBytes`. */
  readonly maxInflationRatio: number;
  readonly ratioFloorBytes: number;
  /** Columns that hold anything. */
  readonly maxColumns: number;
  /** Bytes of one CSV record; a quote that never closes ends here. */
  readonly maxRecordBytes: number;
  /** How many rows that hold anything are searched for the header. */
  readonly headerSearchRows: number;
}

/** Generous for a county (a million rows of a department), far from what hurts a server. */
export const DEFAULT_TABLE_LIMITS: TableLimits = {
  maxBytes: 1_500_000_000,
  maxSharedStringBytes: 256 * 1024 * 1024,
  maxPartBytes: 16 * 1024 * 1024,
  maxInflationRatio: 100,
  ratioFloorBytes: 64 * 1024 * 1024,
  maxColumns: 400,
  maxRecordBytes: 1024 * 1024,
  headerSearchRows: 30,
};

/** No spreadsheet program has more columns than this; beyond it even empty cells are refused. */
export const FORMAT_MAX_COLUMNS = 16_384;
