import { type ComparedRow, type DatasetKey, fenOfCell } from '@shouwang/domain';
import { PLAIN_CELL, type RowBatch } from '@shouwang/spreadsheet';
import type { RowMatcher } from '../rows/row-matcher.ts';

const POINT = 0x2e;
const DIGIT_0 = 0x30;
const NO_FIELD = -1;
const NO_AMOUNT = -1;
/** Amounts of so many bytes are whole numbers of fen for certain. */
const MAX_AMOUNT_LENGTH = 12;

/** A matched row as checks see one; the same object shows one row after the other. */
export class RowView implements ComparedRow {
  readonly dataset: DatasetKey;
  outcome: 'EXACT' | 'ID_ONLY' = 'EXACT';
  private readonly matcher: RowMatcher;
  private rows: RowBatch | undefined;
  private row = 0;

  constructor(dataset: DatasetKey, matcher: RowMatcher) {
    this.dataset = dataset;
    this.matcher = matcher;
  }

  show(rows: RowBatch, row: number, outcome: 'EXACT' | 'ID_ONLY'): void {
    this.rows = rows;
    this.row = row;
    this.outcome = outcome;
  }

  get idNumber(): string {
    return this.rows ? this.matcher.idNumberOf(this.rows, this.row) : '';
  }

  text(column: string): string {
    const position = this.rows?.header.columnOf[column];
    return position === undefined ? '' : (this.rows?.textAt(this.row, position).trim() ?? '');
  }

  fen(column: string): number {
    const { rows, row } = this;
    const position = rows?.header.columnOf[column];
    if (rows === undefined || position === undefined) return 0;
    const { firstField, start, end, form } = rows.table;
    const field = (firstField[row] ?? 0) + position;
    const isInRow = field < (firstField[row + 1] ?? 0);
    const plain = isInRow && form[field] === PLAIN_CELL ? field : NO_FIELD;
    const amount = plain === NO_FIELD ? NO_AMOUNT : plainFenAt(rows.bytes, start[plain] ?? 0, end[plain] ?? 0);
    return amount === NO_AMOUNT ? fenOfCell(this.text(column)) : amount;
  }
}

/** The fen of an amount that stands in bytes as most do, digits with no more than two decimals; otherwise NO_AMOUNT. */
function plainFenAt(bytes: Uint8Array, start: number, end: number): number {
  if (end === start || end - start > MAX_AMOUNT_LENGTH) return NO_AMOUNT;
  let fen = 0;
  let point = end;
  for (let i = start; i < end; i++) {
    const byte = bytes[i] ?? 0;
    if (byte === POINT && point === end && i > start) {
      point = i;
      continue;
    }
    const digit = byte - DIGIT_0;
    if (digit < 0 || digit > 9) return NO_AMOUNT;
    fen = fen * 10 + digit;
  }
  if (point === end) return fen * 100;
  const decimals = end - point - 1;
  if (decimals === 1) return fen * 10;
  return decimals === 2 ? fen : NO_AMOUNT;
}
