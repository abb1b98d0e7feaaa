import { DATE, FORMULA, NUMBER, PLAIN } from './cell-table.ts';
import { columnLetters } from './column-letters.ts';
import { findDateOfSerial } from './excel-date.ts';
import { FORMAT_MAX_COLUMNS } from './table-limits.ts';
import { refuse } from './table-refusal.ts';
import { XlsxCells } from './xlsx-cells.ts';
import type { SharedStrings } from './xlsx-shared-strings.ts';
import { unescapeXlsxText } from './xlsx-text.ts';
import { type XmlName, xmlName } from './xml-names.ts';
import type { XmlListener, XmlScanner } from './xml-scanner.ts';

/** What is needed to understand the cells of a worksheet. */
export interface SheetContext {
  readonly sheet: string;
  readonly sharedStrings: SharedStrings;
  readonly dateStyles: readonly boolean[];
  readonly is1904: boolean;
  readonly maxColumns: number;
}

const ROW = xmlName('row');
const CELL = xmlName('c');
const VALUE = xmlName('v');
const TEXT = xmlName('t');
const FORMULA_ELEMENT = xmlName('f');
const PHONETIC_HINT = xmlName('rPh');

/** How a cell stores its value: a number, an index of a shared string, a text of its own, yes or no, an ISO date. */
type Storage = 'number' | 'shared' | 'text' | 'boolean' | 'date';

const LETTER_A = 0x41;
const DIGIT_0 = 0x30;
const SPACE = 0x20;
const POINT = 0x2e;
const UNDERSCORE = 0x5f;
const LETTER_X = 0x78;
/** Numbers of so many digits are written as they were read, and decimals up to here without an exponent. */
const MAX_EXACT_DIGITS = 15;
const MAX_PLAIN_DECIMALS = 6;
/** The letters of the attribute `t` that are one long. */
const STORAGES: Readonly<Record<string, Storage>> = { n: 'number', s: 'shared', b: 'boolean', d: 'date' };

/** Turns the XML of a worksheet into rows. */
export class XlsxRows implements XmlListener {
  /** The rows so far; whoever takes them clears them. */
  readonly cells = new XlsxCells();
  private readonly context: SheetContext;
  private readonly onRow: (rowNumber: number) => void;

  private rowNumber = 0;
  private column = -1;
  private storage: Storage = 'number';
  private style = 0;
  private sharedIndex = -1;
  private hasText = false;
  private hasFormula = false;
  private isInText = false;
  private isInHint = false;

  /** @param onRow called after each row that is not blank */
  constructor(context: SheetContext, onRow: (rowNumber: number) => void) {
    this.context = context;
    this.onRow = onRow;
  }

  onOpen(name: XmlName, xml: XmlScanner): void {
    switch (name) {
      case CELL:
        this.beginCell(xml);
        break;
      case VALUE:
        this.isInText = true;
        break;
      case TEXT:
        this.isInText = !this.isInHint;
        break;
      case FORMULA_ELEMENT:
        this.hasFormula = true;
        break;
      case PHONETIC_HINT:
        this.isInHint = true;
        break;
      case ROW:
        this.beginRow(xml);
        break;
    }
  }

  onText(xml: XmlScanner): void {
    if (!this.isInText) return;
    if (this.storage === 'shared') this.sharedIndex = this.readDigits(xml, Math.max(0, this.sharedIndex));
    else this.addText(xml);
  }

  onClose(name: XmlName): void {
    switch (name) {
      case CELL:
        this.endCell();
        break;
      case VALUE:
      case TEXT:
        this.isInText = false;
        break;
      case PHONETIC_HINT:
        this.isInHint = false;
        break;
      case ROW:
        if (this.cells.endRow(this.rowNumber)) this.onRow(this.rowNumber);
        break;
    }
  }

  private beginRow(xml: XmlScanner): void {
    const number = xml.findAttribute('r') ? this.readDigits(xml, 0) : this.rowNumber + 1;
    // Rows or cells out of order: one would silently replace another.
    if (number <= this.rowNumber) this.refuseCorrupt();
    this.rowNumber = number;
    this.column = -1;
    this.cells.beginRow();
  }

  private beginCell(xml: XmlScanner): void {
    const column = xml.findAttribute('r') ? this.readColumn(xml) : this.column + 1;
    if (column <= this.column) this.refuseCorrupt();
    if (column >= FORMAT_MAX_COLUMNS) this.refuseTooManyColumns();
    this.column = column;
    this.storage = this.readStorage(xml);
    this.style = this.storage === 'number' && xml.findAttribute('s') ? this.readDigits(xml, 0) : 0;
    this.sharedIndex = -1;
    this.hasText = false;
    this.hasFormula = false;
  }

  private addText(xml: XmlScanner): void {
    if (!this.hasText) this.beginText();
    if (xml.isLiteral) this.cells.addBytes(xml.bytes, xml.start, xml.end);
    else this.cells.addText(xml.text());
  }

  private beginText(): void {
    if (this.column >= this.context.maxColumns) this.refuseTooManyColumns();
    this.cells.beginCell(this.column);
    this.hasText = true;
  }

  private readStorage(xml: XmlScanner): Storage {
    if (!xml.findAttribute('t')) return 'number';
    // str, inlineStr and e (an error such as #N/A) hold their text.
    return xml.end - xml.start > 1 ? 'text' : (STORAGES[String.fromCharCode(xml.bytes[xml.start] ?? 0)] ?? 'text');
  }

  /** The zero-based column of a reference such as AB12. */
  private readColumn({ bytes, start, end }: XmlScanner): number {
    let column = 0;
    for (let i = start; i < end; i++) {
      const letter = (bytes[i] ?? 0) - LETTER_A;
      if (letter < 0 || letter > 25) break;
      column = column * 26 + letter + 1;
    }
    return column - 1;
  }

  /** Appends the digits under the scanner to a number; white space around them does not count. */
  private readDigits({ bytes, start, end }: XmlScanner, before: number): number {
    let value = before;
    for (let i = start; i < end; i++) {
      const byte = bytes[i] ?? 0;
      if (byte <= SPACE) continue;
      const digit = byte - DIGIT_0;
      if (digit < 0 || digit > 9) this.refuseCorrupt();
      value = value * 10 + digit;
    }
    return value;
  }

  private endCell(): void {
    if (!this.hasText && this.sharedIndex < 0 && !this.hasFormula) return;
    if (!this.hasText) this.beginText();
    const form = this.readCell();
    this.cells.endCell(this.hasFormula ? FORMULA : form);
  }

  /** Brings the text of the cell into the form that a person sees. */
  private readCell(): number {
    const { cells, context } = this;
    switch (this.storage) {
      case 'shared':
        if (this.sharedIndex >= 0) this.addShared(context.sharedStrings);
        return PLAIN;
      case 'number':
        return this.readNumber();
      case 'boolean':
        cells.replaceText(cells.cellText() === '1' ? 'TRUE' : 'FALSE');
        return PLAIN;
      case 'date':
        cells.replaceText(
          cells
            .cellText()
            .replace(/T00:00:00(\.0+)?$/, '')
            .replace('T', ' '),
        );
        return DATE;
      case 'text':
        if (mayHaveEscape(cells)) cells.replaceText(unescapeXlsxText(cells.cellText()));
        return PLAIN;
    }
  }

  private addShared({ bytes, offsets, count }: SharedStrings): void {
    const { sharedIndex } = this;
    if (sharedIndex >= count) this.refuseCorrupt();
    this.cells.addBytes(bytes, offsets[sharedIndex] ?? 0, offsets[sharedIndex + 1] ?? 0);
  }

  private readNumber(): number {
    const { cells, context } = this;
    if (cells.cellLength === 0) return PLAIN;
    if (context.dateStyles[this.style]) {
      const date = findDateOfSerial(Number(cells.cellText()), context.is1904);
      if (date !== undefined) {
        cells.replaceText(date);
        return DATE;
      }
    }
    if (!isShownAsStored(cells.bytes, cells.cellStart, cells.cellLength))
      cells.replaceText(shownNumber(cells.cellText()));
    return NUMBER;
  }

  private refuseCorrupt(): never {
    refuse({ code: 'FILE_CORRUPT', sheet: this.context.sheet, row: this.rowNumber });
  }

  private refuseTooManyColumns(): never {
    const { sheet, maxColumns } = this.context;
    refuse({
      code: 'TOO_MANY_COLUMNS',
      sheet,
      row: this.rowNumber,
      column: columnLetters(maxColumns),
      limit: maxColumns,
    });
  }
}

/**
 * A number as a person writes it: files hold `5000.0100000000002` for 5000.01. Beyond fifteen digits the stored text is
 * kept, because such a number has already lost digits.
 */
function shownNumber(stored: string): string {
  const value = Number(stored);
  return Number.isFinite(value) && Math.abs(value) < 1e15 ? String(value) : stored;
}

/** Whether a number stands there as `shownNumber` would write it: few digits, nothing but them and a point that ends in another digit than 0. */
function isShownAsStored(bytes: Uint8Array, start: number, length: number): boolean {
  const end = start + length;
  const first = (bytes[start] ?? 0) - DIGIT_0;
  if (length > MAX_EXACT_DIGITS || first < 0 || first > 9) return false;
  let point = -1;
  for (let i = start + 1; i < end; i++) {
    const byte = bytes[i] ?? 0;
    if (byte === POINT && point < 0) point = i;
    else if (byte < DIGIT_0 || byte > DIGIT_0 + 9) return false;
  }
  const digitsBefore = (point < 0 ? end : point) - start;
  if (first === 0 && digitsBefore > 1) return false;
  return point < 0 || (bytes[end - 1] !== DIGIT_0 && bytes[end - 1] !== POINT && end - point <= MAX_PLAIN_DECIMALS + 1);
}

/** Whether `_x` occurs, with which escapes begin. */
function mayHaveEscape({ bytes, cellStart, cellLength }: XlsxCells): boolean {
  const end = cellStart + cellLength - 1;
  for (let i = cellStart; i < end; i++) if (bytes[i] === UNDERSCORE && bytes[i + 1] === LETTER_X) return true;
  return false;
}
