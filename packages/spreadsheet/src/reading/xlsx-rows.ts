import { columnLetters, columnOfReference } from './column-letters.ts';
import { findDateOfSerial } from './excel-date.ts';
import type { CellKind } from './row-batch.ts';
import { FORMAT_MAX_COLUMNS } from './table-limits.ts';
import { refuse } from './table-refusal.ts';
import { unescapeXlsxText } from './xlsx-text.ts';
import type { XmlListener } from './xml-events.ts';

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

/** Turns the XML of a worksheet into rows. */
export class XlsxRows implements XmlListener {
  private readonly context: SheetContext;
  private readonly receive: RowReceiver;

  private rowNumber = 0;
  private texts: string[] = [];
  private kinds: CellKind[] = [];
  private hasContent = false;

  private column = -1;
  private type = '';
  private style = 0;
  private text = '';
  private hasFormula = false;
  private isInText = false;
  private isInHint = false;

  constructor(context: SheetContext, receive: RowReceiver) {
    this.context = context;
    this.receive = receive;
  }

  onOpen(name: string, attributes: Readonly<Record<string, string>>): void {
    switch (name) {
      case 'c':
        this.beginCell(attributes);
        break;
      case 'v':
        this.isInText = true;
        break;
      case 't':
        this.isInText = !this.isInHint;
        break;
      case 'f':
        this.hasFormula = true;
        break;
      case 'rPh':
        this.isInHint = true;
        break;
      case 'row':
        this.beginRow(attributes.r);
        break;
    }
  }

  onText(text: string): void {
    if (this.isInText) this.text += text;
  }

  onClose(name: string): void {
    switch (name) {
      case 'c':
        this.endCell();
        break;
      case 'v':
      case 't':
        this.isInText = false;
        break;
      case 'rPh':
        this.isInHint = false;
        break;
      case 'row':
        if (this.hasContent) this.receive(this.rowNumber, this.texts, this.kinds);
        break;
    }
  }

  private beginRow(reference: string | undefined): void {
    const number = reference === undefined ? this.rowNumber + 1 : Number(reference);
    // Rows or cells out of order: one would silently replace another.
    if (!(number > this.rowNumber)) refuse({ code: 'FILE_CORRUPT', sheet: this.context.sheet, row: this.rowNumber });
    this.rowNumber = number;
    this.texts = [];
    this.kinds = [];
    this.hasContent = false;
    this.column = -1;
  }

  private beginCell(attributes: Readonly<Record<string, string>>): void {
    const column = attributes.r === undefined ? this.column + 1 : columnOfReference(attributes.r);
    if (column <= this.column) refuse({ code: 'FILE_CORRUPT', sheet: this.context.sheet, row: this.rowNumber });
    if (column >= FORMAT_MAX_COLUMNS) this.refuseTooManyColumns();
    this.column = column;
    this.type = attributes.t ?? 'n';
    this.style = Number(attributes.s ?? 0);
    this.text = '';
    this.hasFormula = false;
  }

  private endCell(): void {
    if (this.text === '' && !this.hasFormula) return;
    const { column, texts, kinds } = this;
    if (column >= this.context.maxColumns) this.refuseTooManyColumns();
    while (texts.length < column) {
      texts.push('');
      kinds.push('empty');
    }
    const kind = this.addCell();
    if (this.hasFormula) kinds[column] = 'formula';
    if (!this.hasContent) this.hasContent = kind !== 'text' || (texts[column] ?? '').trim() !== '';
  }

  private addCell(): CellKind {
    const { text, texts, kinds, type, context } = this;
    let shown = text;
    let kind: CellKind = 'text';
    if (type === 's') {
      const shared = context.sharedStrings[Number(text)];
      if (shared === undefined) refuse({ code: 'FILE_CORRUPT', sheet: context.sheet, row: this.rowNumber });
      shown = shared;
    } else if (type === 'n') {
      const date = context.dateStyles[this.style] ? findDateOfSerial(Number(text), context.is1904) : undefined;
      kind = date === undefined ? 'number' : 'date';
      shown = date ?? shownNumber(text);
    } else if (type === 'b') {
      shown = text === '1' ? 'TRUE' : 'FALSE';
    } else if (type === 'd') {
      kind = 'date';
      shown = text.replace(/T00:00:00(\.0+)?$/, '').replace('T', ' ');
    } else {
      shown = unescapeXlsxText(text);
    }
    if (shown === '' && kind === 'text') kind = 'empty';
    texts.push(shown);
    kinds.push(kind);
    return kind === 'empty' ? 'text' : kind;
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
