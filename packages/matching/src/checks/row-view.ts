import type { ComparedRow, DatasetKey } from '@shouwang/domain';
import type { RowBatch } from '@shouwang/spreadsheet';
import type { RowMatcher } from '../rows/row-matcher.ts';

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
}
