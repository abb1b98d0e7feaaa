import { columnLetters } from './column-letters.ts';
import { findDateOfSerial } from './excel-date.ts';
import type { CellKind } from './row-batch.ts';
import { FORMAT_MAX_COLUMNS } from './table-limits.ts';
import { refuse } from './table-refusal.ts';
import { unescapeXlsxText } from './xlsx-text.ts';
import { type XmlName, xmlName } from './xml-names.ts';
import type { XmlListener, XmlScanner } from './xml-scanner.ts';

/** What is needed to understand the cells of a worksheet. */
export interface SheetContext {
  readonly sheet: string;
  readonly sharedStrings: readonly string[];
  readonly dateStyles: readonly boolean[];
  readonly is1904: boolean;
  readonly maxColumns: number;
}

/** Receives each row of a worksheet that is not blank. The arrays belong to the receiver. */
export type RowReceiver = (number: number, texts: string[], kinds: CellKind[]) => void;

const ROW = xmlName('row');
const CELL = xmlName('c');
const VALUE = xmlName('v');
const TEXT = xmlName('t');
const FORMULA = xmlName('f');
const PHONETIC_HINT = xmlName('rPh');

/** How a cell stores its value: a number, an index of a shared string, a text of its own, yes or no, an ISO date. */
type Storage = 'number' | 'shared' | 'text' | 'boolean' | 'date';

const LETTER_A = 0x41;
const DIGIT_0 = 0x30;
const SPACE = 0x20;
/** The letters of the attribute `t` that are one long. */
const STORAGES: Readonly<Record<string, Storage>> = { n: 'number', s: 'shared', b: 'boolean', d: 'date' };

/** Turns the XML of a worksheet into rows. */
export class XlsxRows implements XmlListener {
  private readonly context: SheetContext;
  private readonly receive: RowReceiver;

  private rowNumber = 0;
  private texts: string[] = [];
  private kinds: CellKind[] = [];
  private hasContent = false;

  private column = -1;
  private storage: Storage = 'number';
  private style = 0;
  private text = '';
  private sharedIndex = -1;
  private hasFormula = false;
  private isInText = false;
  private isInHint = false;

  constructor(context: SheetContext, receive: RowReceiver) {
    this.context = context;
    this.receive = receive;
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
      case FORMULA:
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
    else this.text = this.text === '' ? xml.text() : this.text + xml.text();
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
        if (this.hasContent) this.receive(this.rowNumber, this.texts, this.kinds);
        break;
    }
  }

  private beginRow(xml: XmlScanner): void {
    const number = xml.findAttribute('r') ? this.readDigits(xml, 0) : this.rowNumber + 1;
    // Rows or cells out of order: one would silently replace another.
    if (number <= this.rowNumber) this.refuseCorrupt();
    this.rowNumber = number;
    this.texts = [];
    this.kinds = [];
    this.hasContent = false;
    this.column = -1;
  }

  private beginCell(xml: XmlScanner): void {
    const column = xml.findAttribute('r') ? this.readColumn(xml) : this.column + 1;
    if (column <= this.column) this.refuseCorrupt();
    if (column >= FORMAT_MAX_COLUMNS) this.refuseTooManyColumns();
    this.column = column;
    this.storage = this.readStorage(xml);
    this.style = this.storage === 'number' && xml.findAttribute('s') ? this.readDigits(xml, 0) : 0;
    this.text = '';
    this.sharedIndex = -1;
    this.hasFormula = false;
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
    if (this.text === '' && this.sharedIndex < 0 && !this.hasFormula) return;
    const { column, texts, kinds } = this;
    if (column >= this.context.maxColumns) this.refuseTooManyColumns();
    while (texts.length < column) {
      texts.push('');
      kinds.push('empty');
    }
    const [text, kind] = this.readCell();
    texts.push(text);
    kinds.push(this.hasFormula ? 'formula' : kind);
    if (!this.hasContent && text !== '') this.hasContent = text.trim() !== '';
  }

  private readCell(): readonly [text: string, kind: CellKind] {
    const { text, context } = this;
    switch (this.storage) {
      case 'shared': {
        const shared = context.sharedStrings[this.sharedIndex];
        if (shared === undefined) this.refuseCorrupt();
        return [shared, shared === '' ? 'empty' : 'text'];
      }
      case 'number': {
        if (text === '') return ['', 'empty'];
        const date = context.dateStyles[this.style] ? findDateOfSerial(Number(text), context.is1904) : undefined;
        return date === undefined ? [shownNumber(text), 'number'] : [date, 'date'];
      }
      case 'boolean':
        return [text === '1' ? 'TRUE' : 'FALSE', 'text'];
      case 'date':
        return [text.replace(/T00:00:00(\.0+)?$/, '').replace('T', ' '), 'date'];
      case 'text':
        return [unescapeXlsxText(text), text === '' ? 'empty' : 'text'];
    }
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
