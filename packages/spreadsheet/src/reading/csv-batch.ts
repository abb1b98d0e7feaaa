import { type CsvRecords, trimmedEnd, trimmedStart, WITH_DOUBLED_QUOTES } from './csv-records.ts';
import { Fingerprint } from './fingerprint.ts';
import type { CellKind, RowBatch, SheetRow } from './row-batch.ts';
import type { TableHeader } from './table-header.ts';

const QUOTE = 0x22;

/** Rows of a CSV file as a view on its bytes (UTF-8). Every cell of a CSV file is text. */
export class CsvBatch implements RowBatch {
  readonly header: TableHeader;
  readonly length: number;
  readonly isAllText = true;
  private readonly bytes: Buffer;
  private readonly records: CsvRecords;
  private readonly fingerprint = new Fingerprint();

  constructor(header: TableHeader, bytes: Buffer, records: CsvRecords) {
    this.header = header;
    this.length = records.length;
    this.bytes = bytes;
    this.records = records;
  }

  rowNumberAt(row: number): number {
    return this.records.rowNumber[row] ?? 0;
  }

  columnCountAt(row: number): number {
    const { firstField } = this.records;
    return (firstField[row + 1] ?? 0) - (firstField[row] ?? 0);
  }

  textAt(row: number, column: number): string {
    if (column >= this.columnCountAt(row)) return '';
    return fieldText(this.bytes, this.records, (this.records.firstField[row] ?? 0) + column);
  }

  kindAt(row: number, column: number): CellKind {
    if (column >= this.columnCountAt(row)) return 'empty';
    const field = (this.records.firstField[row] ?? 0) + column;
    return this.records.start[field] === this.records.end[field] ? 'empty' : 'text';
  }

  copyAsciiAt(row: number, column: number, into: Uint8Array): number {
    if (column >= this.columnCountAt(row)) return 0;
    const { bytes } = this;
    const field = (this.records.firstField[row] ?? 0) + column;
    const start = this.records.start[field] ?? 0;
    const length = (this.records.end[field] ?? 0) - start;
    if (length > into.length || this.records.form[field] === WITH_DOUBLED_QUOTES) return -1;
    for (let i = 0; i < length; i++) {
      const byte = bytes[start + i] ?? 0;
      if (byte >= 0x80) return -1;
      into[i] = byte;
    }
    return length;
  }

  fingerprintAt(row: number, exceptColumn: number, into: Uint32Array): void {
    const { bytes, records, fingerprint } = this;
    const first = records.firstField[row] ?? 0;
    const columns = this.columnCountAt(row);
    fingerprint.reset();
    for (let column = 0; column < columns; column++) {
      if (column === exceptColumn) continue;
      const field = first + column;
      let start = records.start[field] ?? 0;
      let end = records.end[field] ?? 0;
      if (end === start) continue;
      start = trimmedStart(bytes, start, end);
      end = trimmedEnd(bytes, start, end);
      if (end === start) continue;
      fingerprint.addColumn(column);
      if (records.form[field] === WITH_DOUBLED_QUOTES) this.addUnquoted(start, end);
      else fingerprint.addAll(bytes, start, end);
    }
    fingerprint.writeTo(into);
  }

  private addUnquoted(start: number, end: number): void {
    for (let i = start; i < end; i++) {
      const byte = this.bytes[i] ?? 0;
      this.fingerprint.add(byte);
      if (byte === QUOTE) i++;
    }
  }

  rowAt(row: number): SheetRow {
    const columns = Array.from({ length: this.columnCountAt(row) }, (_, column) => column);
    return {
      number: this.rowNumberAt(row),
      texts: columns.map((column) => this.textAt(row, column)),
      kinds: columns.map((column) => this.kindAt(row, column)),
    };
  }
}

/** The text of one field, with doubled quotes made single. */
export function fieldText(bytes: Buffer, records: CsvRecords, field: number): string {
  const start = records.start[field] ?? 0;
  const end = records.end[field] ?? 0;
  if (start === end) return '';
  const text = bytes.toString('utf8', start, end);
  return records.form[field] === WITH_DOUBLED_QUOTES ? text.replaceAll('""', '"') : text;
}
