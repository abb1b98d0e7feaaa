import { type CellTable, WITH_DOUBLED_QUOTES } from './cell-table.ts';
import { endsWithSpace, mayStartWithSpace, trimmedEnd, trimmedStart } from './white-space.ts';

const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/**
 * Fingerprints of rows, two independent 32-bit hashes each, over all cells but one as they are when trimmed; trailing
 * empty cells do not count. Rows with equal texts have equal fingerprints, however they were written.
 *
 * What is hashed is the row in its plainest form: trimmed texts with the separator between them, in quotes only where a
 * text holds a separator, a line end, or begins with a quote. Most rows of most files stand there in this form already
 * and are hashed where they stand, four bytes at a time; every other row is first written out in it.
 */
export class RowFingerprints {
  readonly first: Uint32Array;
  readonly second: Uint32Array;
  private a = 0;
  private b = 0;
  private scratch = Buffer.alloc(1024);

  constructor(bytes: Buffer, table: CellTable, exceptColumn: number) {
    this.first = new Uint32Array(table.length);
    this.second = new Uint32Array(table.length);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let row = 0; row < table.length; row++) {
      this.a = 0x811c9dc5;
      this.b = 0x9747b28c;
      const from = table.firstField[row] ?? 0;
      const to = table.firstField[row + 1] ?? 0;
      const except = Math.min(from + exceptColumn, to);
      if (!this.hashWhereItStands(bytes, view, table, row, from, except, to)) {
        this.hashWrittenOut(bytes, table, from, except, to);
      }
      this.first[row] = this.a;
      this.second[row] = this.b;
    }
  }

  /** Hashes the bytes of the row without the cell `except`; false when they are not its plainest form. */
  private hashWhereItStands(
    bytes: Buffer,
    view: DataView,
    { isPlain, start, end, separator }: CellTable,
    row: number,
    from: number,
    except: number,
    to: number,
  ): boolean {
    if (isPlain[row] === 0) return false;
    for (let field = from; field < to; field++) {
      if (field === except) continue;
      const fieldStart = start[field] ?? 0;
      const fieldEnd = end[field] ?? 0;
      if (fieldEnd === fieldStart) continue;
      const first = bytes[fieldStart] ?? 0;
      if (first === QUOTE || mayStartWithSpace(first) || endsWithSpace(bytes, fieldStart, fieldEnd)) return false;
    }
    const rowStart = start[from] ?? 0;
    const rowEnd = end[to - 1] ?? 0;
    const hasExcept = except < to;
    const exceptStart = hasExcept ? (start[except] ?? 0) : rowEnd;
    const exceptEnd = hasExcept ? (end[except] ?? 0) : rowEnd;
    let lastEnd = rowEnd;
    while (lastEnd > exceptEnd && bytes[lastEnd - 1] === separator) lastEnd--;
    // With nothing behind the cell that is left out, what stands before it may end in separators as well.
    let headEnd = exceptStart;
    if (lastEnd === exceptEnd) while (headEnd > rowStart && bytes[headEnd - 1] === separator) headEnd--;
    this.hash(view, rowStart, headEnd);
    this.hash(view, exceptEnd, lastEnd);
    return true;
  }

  private hashWrittenOut(bytes: Buffer, table: CellTable, from: number, except: number, to: number): void {
    let length = 0;
    let head = -1;
    let contentEnd = 0;
    for (let field = from; field < to; field++) {
      if (field > from) length = this.put(length, table.separator);
      if (field === except) {
        head = length;
        continue;
      }
      const before = length;
      length = this.putText(bytes, table, field, length);
      if (length > before) contentEnd = length;
    }
    const view = new DataView(this.scratch.buffer, this.scratch.byteOffset, this.scratch.byteLength);
    const hasTail = head >= 0 && contentEnd > head;
    this.hash(view, 0, hasTail ? head : contentEnd);
    this.hash(view, hasTail ? head : 0, hasTail ? contentEnd : 0);
  }

  private putText(bytes: Buffer, table: CellTable, field: number, at: number): number {
    const isDoubled = table.form[field] === WITH_DOUBLED_QUOTES;
    const fieldEnd = table.end[field] ?? 0;
    const start = trimmedStart(bytes, table.start[field] ?? 0, fieldEnd);
    const end = trimmedEnd(bytes, start, fieldEnd);
    let needsQuotes = bytes[start] === QUOTE && end > start;
    for (let i = start; i < end && !needsQuotes; i++) {
      const byte = bytes[i];
      needsQuotes = byte === table.separator || byte === LINE_FEED || byte === CARRIAGE_RETURN;
    }
    let length = needsQuotes ? this.put(at, QUOTE) : at;
    for (let i = start; i < end; i++) {
      const byte = bytes[i] ?? 0;
      length = this.put(length, byte);
      if (byte !== QUOTE) continue;
      if (isDoubled) i++;
      if (needsQuotes) length = this.put(length, QUOTE);
    }
    return needsQuotes ? this.put(length, QUOTE) : length;
  }

  private put(at: number, byte: number): number {
    if (at === this.scratch.length) this.scratch = Buffer.concat([this.scratch], this.scratch.length * 2);
    this.scratch[at] = byte;
    return at + 1;
  }

  /** Goes on with bytes, four at a time; their number is hashed with them, so that two stretches never run into one. */
  private hash(view: DataView, from: number, to: number): void {
    let { a, b } = this;
    let position = from;
    for (; position + 4 <= to; position += 4) {
      const word = view.getInt32(position, true);
      a = Math.imul(a ^ word, 0x5bd1e995);
      a ^= a >>> 15;
      b = Math.imul((b << 13) | (b >>> 19), 5) ^ Math.imul(word, 0x1b873593);
    }
    let rest = to - from;
    for (; position < to; position++) rest = Math.imul(rest, 257) + view.getUint8(position);
    a = Math.imul(a ^ rest, 0x5bd1e995);
    a ^= a >>> 13;
    b = Math.imul((b << 13) | (b >>> 19), 5) ^ Math.imul(rest, 0x1b873593);
    b ^= b >>> 16;
    this.a = a;
    this.b = b;
  }
}
