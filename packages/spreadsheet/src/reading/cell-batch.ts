import { type CellTable, DATE, FORMULA, NUMBER, WITH_DOUBLED_QUOTES } from './cell-table.ts';
import type { CellKind, RowBatch, SheetRow } from './row-batch.ts';
import { RowFingerprints } from './row-fingerprints.ts';
import type { TableHeader } from './table-header.ts';

const NO_FIELD = -1;

/** Rows as a view on bytes and offsets; both formats are read into this form. */
export class CellBatch implements RowBatch {
  readonly header: TableHeader;
  readonly length: number;
  readonly isAllText: boolean;
  readonly bytes: Buffer;
  readonly table: CellTable;

  constructor(header: TableHeader, bytes: Buffer, table: CellTable, isAllText: boolean) {
    this.header = header;
    this.length = table.length;
    this.bytes = bytes;
    this.table = table;
    this.isAllText = isAllText;
  }

  rowNumberAt(row: number): number {
    return this.table.rowNumber[row] ?? 0;
  }

  columnCountAt(row: number): number {
    const { firstField } = this.table;
    return (firstField[row + 1] ?? 0) - (firstField[row] ?? 0);
  }

  textAt(row: number, column: number): string {
    const field = this.fieldAt(row, column);
    return field === NO_FIELD ? '' : fieldText(this.bytes, this.table, field);
  }

  kindAt(row: number, column: number): CellKind {
    const field = this.fieldAt(row, column);
    if (field === NO_FIELD) return 'empty';
    const { form, start, end } = this.table;
    switch (form[field]) {
      case NUMBER:
        return 'number';
      case DATE:
        return 'date';
      case FORMULA:
        return 'formula';
      default:
        return start[field] === end[field] ? 'empty' : 'text';
    }
  }

  fingerprintsExcept(column: number): RowFingerprints {
    return new RowFingerprints(this.bytes, this.table, column);
  }

  rowAt(row: number): SheetRow {
    const columns = Array.from({ length: this.columnCountAt(row) }, (_, column) => column);
    return {
      number: this.rowNumberAt(row),
      texts: columns.map((column) => this.textAt(row, column)),
      kinds: columns.map((column) => this.kindAt(row, column)),
    };
  }

  private fieldAt(row: number, column: number): number {
    return column >= 0 && column < this.columnCountAt(row) ? (this.table.firstField[row] ?? 0) + column : NO_FIELD;
  }
}

/** The text of one field, with doubled quotes made single. */
export function fieldText(bytes: Buffer, table: CellTable, field: number): string {
  const start = table.start[field] ?? 0;
  const end = table.end[field] ?? 0;
  if (start === end) return '';
  const text = bytes.toString('utf8', start, end);
  return table.form[field] === WITH_DOUBLED_QUOTES ? text.replaceAll('""', '"') : text;
}
