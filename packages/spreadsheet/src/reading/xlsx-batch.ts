import { Fingerprint } from './fingerprint.ts';
import type { CellKind, RowBatch, SheetRow } from './row-batch.ts';
import type { TableHeader } from './table-header.ts';

/** Rows of a worksheet. */
export class XlsxBatch implements RowBatch {
  readonly header: TableHeader;
  readonly isAllText = false;
  private readonly rows: SheetRow[] = [];
  private readonly fingerprint = new Fingerprint();

  constructor(header: TableHeader) {
    this.header = header;
  }

  get length(): number {
    return this.rows.length;
  }

  add(row: SheetRow): void {
    this.rows.push(row);
  }

  rowNumberAt(row: number): number {
    return this.rowAt(row).number;
  }

  columnCountAt(row: number): number {
    return this.rowAt(row).texts.length;
  }

  textAt(row: number, column: number): string {
    return this.rowAt(row).texts[column] ?? '';
  }

  kindAt(row: number, column: number): CellKind {
    return this.rowAt(row).kinds[column] ?? 'empty';
  }

  copyAsciiAt(row: number, column: number, into: Uint8Array): number {
    const text = this.textAt(row, column);
    if (text.length > into.length) return -1;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code >= 0x80) return -1;
      into[i] = code;
    }
    return text.length;
  }

  fingerprintAt(row: number, exceptColumn: number, into: Uint32Array): void {
    const { fingerprint } = this;
    fingerprint.reset();
    this.rowAt(row).texts.forEach((cell, column) => {
      if (column === exceptColumn) return;
      const text = cell.trim();
      if (text === '') return;
      fingerprint.addColumn(column);
      for (let i = 0; i < text.length; i++) fingerprint.add(text.charCodeAt(i));
    });
    fingerprint.writeTo(into);
  }

  rowAt(row: number): SheetRow {
    const found = this.rows[row];
    if (!found) throw new RangeError(`no row ${row} in a batch of ${this.rows.length}`);
    return found;
  }
}
