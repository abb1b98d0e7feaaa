import { type CellTable, grown, PLAIN } from './cell-table.ts';
import { mayStartWithSpace, trimmedEnd } from './white-space.ts';

const SPACE = 0x20;
/** A control character that no worksheet can hold unescaped. */
const SEPARATOR = 0x1f;

/**
 * Collects the rows of a worksheet as bytes and offsets, in the form that CSV files have by themselves. A cell is begun
 * with its first text, may grow by more, and is ended; a row that turns out blank is taken back.
 */
export class XlsxCells implements CellTable {
  length = 0;
  firstField: Int32Array = new Int32Array(1 << 10);
  rowNumber: Int32Array = new Int32Array(1 << 10);
  isPlain: Uint8Array = new Uint8Array(1 << 10);
  start: Int32Array = new Int32Array(1 << 13);
  end: Int32Array = new Int32Array(1 << 13);
  form: Uint8Array = new Uint8Array(1 << 13);
  readonly separator = SEPARATOR;
  bytes: Buffer = Buffer.allocUnsafe(1 << 18);

  private size = 0;
  private fields = 0;
  private rowStart = 0;
  private rowFirstField = 0;
  private rowHasContent = false;
  private rowIsPlain = 1;

  /** Where the text of the cell begins that is being written. */
  cellStart = 0;

  /** Number of bytes of the cell that is being written. */
  get cellLength(): number {
    return this.size - this.cellStart;
  }

  /** Forgets all rows but the one that is being written; their memory is used again. */
  clear(): void {
    const { rowStart, rowFirstField, start, end, form } = this;
    this.bytes.copyWithin(0, rowStart, this.size);
    for (let field = rowFirstField; field < this.fields; field++) {
      start[field - rowFirstField] = (start[field] ?? 0) - rowStart;
      end[field - rowFirstField] = (end[field] ?? 0) - rowStart;
      form[field - rowFirstField] = form[field] ?? PLAIN;
    }
    this.size -= rowStart;
    this.cellStart -= rowStart;
    this.fields -= rowFirstField;
    this.length = 0;
    this.rowStart = 0;
    this.rowFirstField = 0;
  }

  beginRow(): void {
    this.rowStart = this.size;
    this.rowFirstField = this.fields;
    this.rowHasContent = false;
    this.rowIsPlain = 1;
  }

  /** Keeps the row; false when it was blank and is gone. */
  endRow(rowNumber: number): boolean {
    if (!this.rowHasContent) {
      this.size = this.rowStart;
      this.fields = this.rowFirstField;
      return false;
    }
    const row = this.length++;
    if (row + 2 > this.firstField.length) {
      this.firstField = grown(this.firstField, row + 2);
      this.rowNumber = grown(this.rowNumber, row + 2);
      this.isPlain = grown(this.isPlain, row + 2);
    }
    this.firstField[row] = this.rowFirstField;
    this.firstField[row + 1] = this.fields;
    this.rowNumber[row] = rowNumber;
    this.isPlain[row] = this.rowIsPlain;
    this.rowStart = this.size;
    this.rowFirstField = this.fields;
    return true;
  }

  /** Begins the cell of a column; columns that the row has left out become empty cells. */
  beginCell(column: number): void {
    for (let gap = this.fields - this.rowFirstField; gap < column; gap++) {
      this.separate();
      this.addField(PLAIN);
    }
    this.separate();
  }

  /** Adds bytes to the cell that is being written. */
  addBytes(source: Uint8Array, from: number, to: number): void {
    this.makeRoom(to - from);
    const { bytes } = this;
    let { size } = this;
    let smallest = SPACE;
    for (let i = from; i < to; i++) {
      const byte = source[i] ?? 0;
      if (byte < smallest) smallest = byte;
      bytes[size++] = byte;
    }
    if (smallest < SPACE) this.rowIsPlain = 0;
    this.size = size;
  }

  addText(text: string): void {
    const source = Buffer.from(text, 'utf8');
    this.addBytes(source, 0, source.length);
  }

  /** What the cell holds so far. */
  cellText(): string {
    return this.bytes.toString('utf8', this.cellStart, this.size);
  }

  /** Puts another text in place of what the cell holds so far. */
  replaceText(text: string): void {
    this.size = this.cellStart;
    this.addText(text);
  }

  endCell(form: number): void {
    const { cellStart, size, bytes } = this;
    this.addField(form);
    if (this.rowHasContent || size === cellStart) return;
    this.rowHasContent = !mayStartWithSpace(bytes[cellStart] ?? 0) || trimmedEnd(bytes, cellStart, size) > cellStart;
  }

  private separate(): void {
    if (this.fields > this.rowFirstField) {
      this.makeRoom(1);
      this.bytes[this.size++] = SEPARATOR;
    }
    this.cellStart = this.size;
  }

  private addField(form: number): void {
    const field = this.fields++;
    if (field === this.start.length) {
      this.start = grown(this.start, field + 1);
      this.end = grown(this.end, field + 1);
      this.form = grown(this.form, field + 1);
    }
    this.start[field] = this.cellStart;
    this.end[field] = this.size;
    this.form[field] = form;
  }

  private makeRoom(more: number): void {
    if (this.size + more > this.bytes.length) {
      this.bytes = Buffer.concat([this.bytes], Math.max(this.bytes.length * 2, this.size + more));
    }
  }
}
