import { type CellTable, grown, PLAIN, WITH_DOUBLED_QUOTES } from './cell-table.ts';
import { FORMAT_MAX_COLUMNS, type TableLimits } from './table-limits.ts';
import { refuse } from './table-refusal.ts';
import { mayStartWithSpace, trimmedEnd } from './white-space.ts';

const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const SPACE = 0x20;

/** The bytes end before the record does. */
const INCOMPLETE = -1;
/** A field begins with a quote: the record is not one for the fast way. */
const QUOTED = -2;

/**
 * Cuts UTF-8 bytes into records and fields, as offsets in typed arrays: no string and no object per row. Quoted fields
 * may hold delimiters, line breaks and doubled quotes; a quote in the middle of an unquoted field (`="5329…"`) is text.
 * A record counts as one row, as it does in a spreadsheet program, also when a quoted field spans lines.
 */
export class CsvRecords implements CellTable {
  length = 0;
  firstField: Int32Array = new Int32Array(1 << 10);
  rowNumber: Int32Array = new Int32Array(1 << 10);
  isPlain: Uint8Array = new Uint8Array(1 << 10);
  start: Int32Array = new Int32Array(1 << 13);
  end: Int32Array = new Int32Array(1 << 13);
  form: Uint8Array = new Uint8Array(1 << 13);
  readonly separator: number;

  private fields = 0;
  private rowsPassed = 0;
  /** No delimiter and no line end is larger than this byte, most text is. */
  private readonly largestMark: number;
  private readonly limits: TableLimits;

  constructor(delimiter: number, limits: TableLimits) {
    this.separator = delimiter;
    this.largestMark = Math.max(delimiter, CARRIAGE_RETURN);
    this.limits = limits;
  }

  /**
   * Cuts as many whole records as `bytes` holds and forgets the earlier ones.
   * @param isLast whether the file ends here, so that a record without line end is whole
   * @param maxRecords stop after so many records that are not blank
   * @returns the number of bytes used
   */
  cut(bytes: Uint8Array, from: number, isLast: boolean, maxRecords: number): number {
    this.length = 0;
    this.fields = 0;
    let position = from;
    while (position < bytes.length && this.length < maxRecords) {
      const fieldsBefore = this.fields;
      let isPlain = 1;
      let next = this.cutPlainRecord(bytes, position);
      if (next < 0) {
        this.fields = fieldsBefore;
        isPlain = next === QUOTED ? 0 : 1;
        next = this.cutRecord(bytes, position, isLast);
      }
      if (next < 0) {
        this.fields = fieldsBefore;
        this.refuseEndlessRecord(bytes, position, isLast);
        break;
      }
      position = next;
      this.rowsPassed++;
      if (this.isBlank(bytes, fieldsBefore)) this.fields = fieldsBefore;
      else this.keepRecord(bytes, fieldsBefore, isPlain);
    }
    return position;
  }

  /** The fast way: a record without quoted fields whose line end, too, lies well within the bytes. */
  private cutPlainRecord(bytes: Uint8Array, from: number): number {
    const { separator, largestMark } = this;
    let { start, end, fields } = this;
    // The byte behind the line end is looked at.
    const last = bytes.length - 1;
    let fieldStart = from;
    for (let position = from; position < last; position++) {
      const byte = bytes[position] ?? 0;
      if (byte > largestMark) continue;
      const isLineEnd = byte === LINE_FEED || byte === CARRIAGE_RETURN;
      if (!isLineEnd && byte !== separator) {
        if (byte === QUOTE && position === fieldStart) return QUOTED;
        continue;
      }
      if (fields === start.length) {
        this.growFields(fields + 1);
        ({ start, end } = this);
      }
      start[fields] = fieldStart;
      end[fields] = position;
      this.form[fields] = PLAIN;
      fields++;
      fieldStart = position + 1;
      if (!isLineEnd) continue;
      this.fields = fields;
      return byte === CARRIAGE_RETURN && bytes[fieldStart] === LINE_FEED ? fieldStart + 1 : fieldStart;
    }
    return bytes[fieldStart] === QUOTE ? QUOTED : INCOMPLETE;
  }

  /** Cuts one record of any kind. Returns where the next begins, or -1 when the bytes end before the record does. */
  private cutRecord(bytes: Uint8Array, from: number, isLast: boolean): number {
    const { separator } = this;
    const total = bytes.length;
    let position = from;
    for (;;) {
      let next: number;
      if (bytes[position] === QUOTE) {
        next = this.cutQuotedField(bytes, position);
        if (next < 0) return INCOMPLETE;
      } else {
        next = position;
        let byte = bytes[next];
        while (next < total && byte !== separator && byte !== LINE_FEED && byte !== CARRIAGE_RETURN)
          byte = bytes[++next];
        this.addField(position, next, PLAIN);
      }
      if (next >= total) return isLast ? total : INCOMPLETE;
      const ending = bytes[next];
      position = next + 1;
      if (ending === LINE_FEED) return position;
      if (ending === CARRIAGE_RETURN) {
        // CRLF may be cut in two between chunks.
        if (position >= total && !isLast) return INCOMPLETE;
        return bytes[position] === LINE_FEED ? position + 1 : position;
      }
    }
  }

  /** Returns the position of the delimiter or line end behind the field, or -1 when the quote does not close. */
  private cutQuotedField(bytes: Uint8Array, from: number): number {
    const total = bytes.length;
    let form = PLAIN;
    let position = from + 1;
    for (;;) {
      while (position < total && bytes[position] !== QUOTE) position++;
      if (position >= total) return INCOMPLETE;
      if (bytes[position + 1] !== QUOTE) break;
      form = WITH_DOUBLED_QUOTES;
      position += 2;
    }
    this.addField(from + 1, position, form);
    position++;
    while (bytes[position] === SPACE) position++;
    const next = bytes[position];
    if (position < total && next !== this.separator && next !== LINE_FEED && next !== CARRIAGE_RETURN) {
      // Text behind a closing quote: a stray quote has turned inside and outside round. Going on would damage silently.
      refuse({ code: 'CSV_QUOTE', row: this.rowsPassed + 1 });
    }
    return position;
  }

  private addField(start: number, end: number, form: number): void {
    const index = this.fields++;
    if (index >= this.start.length) this.growFields(index + 1);
    this.start[index] = start;
    this.end[index] = end;
    this.form[index] = form;
  }

  private growFields(needed: number): void {
    this.start = grown(this.start, needed);
    this.end = grown(this.end, needed);
    this.form = grown(this.form, needed);
  }

  private keepRecord(bytes: Uint8Array, firstField: number, isPlain: number): void {
    const index = this.length++;
    if (index + 2 > this.firstField.length) {
      this.firstField = grown(this.firstField, index + 2);
      this.rowNumber = grown(this.rowNumber, index + 2);
      this.isPlain = grown(this.isPlain, index + 2);
    }
    this.firstField[index] = firstField;
    this.firstField[index + 1] = this.fields;
    this.rowNumber[index] = this.rowsPassed;
    this.isPlain[index] = isPlain;
    const { maxColumns } = this.limits;
    if (this.fields - firstField <= maxColumns) return;
    const hasContentBeyond = !this.isBlank(bytes, firstField + maxColumns);
    if (hasContentBeyond || this.fields - firstField > FORMAT_MAX_COLUMNS) {
      refuse({ code: 'TOO_MANY_COLUMNS', row: this.rowsPassed, limit: maxColumns });
    }
  }

  private isBlank(bytes: Uint8Array, firstField: number): boolean {
    for (let field = firstField; field < this.fields; field++) {
      const start = this.start[field] ?? 0;
      const end = this.end[field] ?? 0;
      if (end === start) continue;
      if (!mayStartWithSpace(bytes[start] ?? 0) || trimmedEnd(bytes, start, end) > start) return false;
    }
    return true;
  }

  private refuseEndlessRecord(bytes: Uint8Array, from: number, isLast: boolean): void {
    const isTooLong = bytes.length - from > this.limits.maxRecordBytes;
    if (!isLast && !isTooLong) return;
    // Only an open quote keeps a record open at the end of a file; an unquoted record ends there.
    const isInQuotes = isLast || bytes.subarray(from).includes(QUOTE);
    if (isInQuotes) refuse({ code: 'CSV_QUOTE', row: this.rowsPassed + 1 });
    refuse({ code: 'TOO_LARGE', row: this.rowsPassed + 1, limit: this.limits.maxRecordBytes });
  }
}
