import { FORMAT_MAX_COLUMNS, type TableLimits } from './table-limits.ts';
import { refuse } from './table-refusal.ts';

const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const SPACE = 0x20;

/** A field whose bytes are its text. */
export const PLAIN = 0;
/** A field with doubled quotes inside; `start` and `end` lie within the outer quotes. */
export const WITH_DOUBLED_QUOTES = 1;

function grow<T extends Int32Array | Uint8Array>(array: T, needed: number): T {
  if (needed <= array.length) return array;
  const larger = new (array.constructor as new (length: number) => T)(Math.max(needed, array.length * 2));
  larger.set(array);
  return larger;
}

/**
 * Cuts UTF-8 bytes into records and fields, as offsets in typed arrays: no string and no object per row. Quoted fields
 * may hold delimiters, line breaks and doubled quotes; a quote in the middle of an unquoted field (`="5329…"`) is text.
 * A record counts as one row, as it does in a spreadsheet program, also when a quoted field spans lines.
 */
export class CsvRecords {
  /** Number of records that are not blank. */
  length = 0;
  /** Per record: index of its first field; the entry after the last record closes it. */
  firstField: Int32Array = new Int32Array(1 << 14);
  /** Per record: row number as the person sees it. */
  rowNumber: Int32Array = new Int32Array(1 << 14);
  /** Per field: where its text starts and ends, and what must be done to read it. */
  start: Int32Array = new Int32Array(1 << 17);
  end: Int32Array = new Int32Array(1 << 17);
  form: Uint8Array = new Uint8Array(1 << 17);

  private fields = 0;
  private rowsPassed = 0;
  private readonly delimiter: number;
  private readonly limits: TableLimits;

  constructor(delimiter: number, limits: TableLimits) {
    this.delimiter = delimiter;
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
      const next = this.cutRecord(bytes, position, isLast);
      if (next < 0) {
        this.fields = fieldsBefore;
        this.refuseEndlessRecord(bytes, position, isLast);
        break;
      }
      position = next;
      this.rowsPassed++;
      if (this.isBlank(bytes, fieldsBefore)) this.fields = fieldsBefore;
      else this.keepRecord(bytes, fieldsBefore);
    }
    return position;
  }

  /** Cuts one record. Returns where the next begins, or -1 when the bytes end before the record does. */
  private cutRecord(bytes: Uint8Array, from: number, isLast: boolean): number {
    const { delimiter } = this;
    const total = bytes.length;
    let position = from;
    for (;;) {
      let next: number;
      if (bytes[position] === QUOTE) {
        next = this.cutQuotedField(bytes, position);
        if (next < 0) return -1;
      } else {
        next = position;
        let byte = bytes[next];
        while (next < total && byte !== delimiter && byte !== LINE_FEED && byte !== CARRIAGE_RETURN)
          byte = bytes[++next];
        this.addField(position, next, PLAIN);
      }
      if (next >= total) return isLast ? total : -1;
      const ending = bytes[next];
      position = next + 1;
      if (ending === LINE_FEED) return position;
      if (ending === CARRIAGE_RETURN) {
        // CRLF may be cut in two between chunks.
        if (position >= total && !isLast) return -1;
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
      if (position >= total) return -1;
      if (bytes[position + 1] !== QUOTE) break;
      form = WITH_DOUBLED_QUOTES;
      position += 2;
    }
    this.addField(from + 1, position, form);
    position++;
    while (bytes[position] === SPACE) position++;
    const next = bytes[position];
    if (position < total && next !== this.delimiter && next !== LINE_FEED && next !== CARRIAGE_RETURN) {
      // Text behind a closing quote: a stray quote has turned inside and outside round. Going on would damage silently.
      refuse({ code: 'CSV_QUOTE', row: this.rowsPassed + 1 });
    }
    return position;
  }

  private addField(start: number, end: number, form: number): void {
    const index = this.fields++;
    if (index >= this.start.length) {
      this.start = grow(this.start, index + 1);
      this.end = grow(this.end, index + 1);
      this.form = grow(this.form, index + 1);
    }
    this.start[index] = start;
    this.end[index] = end;
    this.form[index] = form;
  }

  private keepRecord(bytes: Uint8Array, firstField: number): void {
    const index = this.length++;
    this.firstField = grow(this.firstField, index + 2);
    this.rowNumber = grow(this.rowNumber, index + 1);
    this.firstField[index] = firstField;
    this.firstField[index + 1] = this.fields;
    this.rowNumber[index] = this.rowsPassed;
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
      if (end > start && trimmedEnd(bytes, start, end) > start) return false;
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

/** Number of bytes of the white-space character that ends at `end`, 0 when it is none; non-ASCII ones are those of JS. */
function spaceBefore(bytes: Uint8Array, start: number, end: number): number {
  const last = bytes[end - 1] ?? 0;
  if (last <= SPACE) return last === SPACE || (last >= 9 && last <= 13) ? 1 : 0;
  if (last < 0x80) return 0;
  if (end - start >= 2 && last === 0xa0 && bytes[end - 2] === 0xc2) return 2;
  return end - start >= 3 && isWideSpace(bytes[end - 3] ?? 0, bytes[end - 2] ?? 0, last) ? 3 : 0;
}

/** U+1680, U+2000-200A, U+2028, U+2029, U+202F, U+205F, U+3000, U+FEFF in UTF-8. */
function isWideSpace(first: number, second: number, third: number): boolean {
  if (first === 0xe2 && second === 0x80) {
    return (third >= 0x80 && third <= 0x8a) || third === 0xa8 || third === 0xa9 || third === 0xaf;
  }
  if (first === 0xe2) return second === 0x81 && third === 0x9f;
  if (first === 0xe3) return second === 0x80 && third === 0x80;
  if (first === 0xef) return second === 0xbb && third === 0xbf;
  return first === 0xe1 && second === 0x9a && third === 0x80;
}

/** Where the text between `start` and `end` ends without trailing white space. */
export function trimmedEnd(bytes: Uint8Array, start: number, end: number): number {
  let trimmed = end;
  while (trimmed > start) {
    const width = spaceBefore(bytes, start, trimmed);
    if (width === 0) break;
    trimmed -= width;
  }
  return trimmed;
}

/** Where the text between `start` and `end` begins without leading white space. */
export function trimmedStart(bytes: Uint8Array, start: number, end: number): number {
  let trimmed = start;
  while (trimmed < end) {
    const first = bytes[trimmed] ?? 0;
    const width = first < 0x80 ? 1 : first === 0xc2 ? 2 : 3;
    if (spaceBefore(bytes, trimmed, Math.min(trimmed + width, end)) !== width) break;
    trimmed += width;
  }
  return trimmed;
}
