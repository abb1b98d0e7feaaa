import { isUtf8 } from 'node:buffer';
import { refuse } from './table-refusal.ts';
import { decodeXmlText } from './xml-entities.ts';
import { type XmlName, xmlNameAt } from './xml-names.ts';

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const EXCLAMATION = 0x21;
const QUESTION = 0x3f;
const EQUALS = 0x3d;
const COLON = 0x3a;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const AMPERSAND = 0x26;
const SPACE = 0x20;
const CARRIAGE_RETURN = 0x0d;

/** Longest tag, comment or stretch of text. A cell holds at most 32,767 characters. */
const MAX_TOKEN_BYTES = 1024 * 1024;
/** Elements of workbooks have a handful of attributes. */
const MAX_ATTRIBUTES = 256;
const CDATA = '<![CDATA[';
const INCOMPLETE = -1;

/** What a reader of one XML part listens to. */
export interface XmlListener {
  onOpen(name: XmlName, scanner: XmlScanner): void;
  onText?(scanner: XmlScanner): void;
  onClose?(name: XmlName): void;
}

/**
 * Reads XML from the bytes of a workbook's part while it is inflated. It knows what workbooks use: elements, attributes,
 * text, CDATA, comments, the five named entities and character references. A DOCTYPE has no place there and is the door
 * for entities that read files or explode: it is refused, as is everything that is not well-formed.
 */
export class XmlScanner {
  /** The bytes to which the positions below belong; valid during a call of the listener. */
  bytes: Buffer = Buffer.alloc(0);
  /** The text under `onText`, or the value found by `findAttribute`. */
  start = 0;
  end = 0;
  /** Whether the text under `onText` stands in the bytes as it is, without references and line ends to bring into form. */
  isLiteral = false;

  private readonly listener: XmlListener;
  private readonly open: XmlName[] = [];
  private hasRoot = false;
  /** Four numbers per attribute of the current element: where its local name and its value begin and end. */
  private readonly attributes = new Int32Array(MAX_ATTRIBUTES * 4);
  private attributeEnd = 0;

  constructor(listener: XmlListener) {
    this.listener = listener;
  }

  /** Takes the next bytes; what is incomplete at their end waits for more. */
  push(chunk: Buffer): void {
    const rest = this.bytes;
    this.bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const used = this.scan();
    if (!isUtf8(this.bytes.subarray(0, used))) corrupt();
    this.bytes = this.bytes.subarray(used);
    if (this.bytes.length > MAX_TOKEN_BYTES) refuse({ code: 'TOO_LARGE', limit: MAX_TOKEN_BYTES });
  }

  /** Ends the part; refuses what is cut off. */
  finish(): void {
    const hasRest = this.bytes.toString('latin1').trim() !== '';
    if (hasRest || this.open.length > 0 || !this.hasRoot) corrupt();
  }

  /** The current text or attribute value. */
  text(): string {
    const text = this.bytes.toString('utf8', this.start, this.end);
    return this.isLiteral ? text : decodeXmlText(text);
  }

  /** Moves `start` and `end` to the value of an attribute of the element just opened; false when it has none. */
  findAttribute(name: string): boolean {
    const { attributes, bytes, attributeEnd } = this;
    for (let i = 0; i < attributeEnd; i += 4) {
      const nameStart = attributes[i] ?? 0;
      if ((attributes[i + 1] ?? 0) - nameStart !== name.length || !matchesAt(bytes, nameStart, name)) continue;
      this.start = attributes[i + 2] ?? 0;
      this.end = attributes[i + 3] ?? 0;
      this.isLiteral = false;
      return true;
    }
    return false;
  }

  /** The value of an attribute of the element just opened. */
  attribute(name: string): string | undefined {
    return this.findAttribute(name) ? this.text() : undefined;
  }

  /** Returns how many bytes are done with. */
  private scan(): number {
    const { bytes } = this;
    let position = this.hasRoot || this.open.length > 0 || bytes[0] !== 0xef ? 0 : 3;
    for (;;) {
      const next = bytes[position] === LESS ? this.scanMarkup(position) : this.scanText(position);
      if (next === INCOMPLETE) return position;
      position = next;
    }
  }

  private scanText(from: number): number {
    const { bytes } = this;
    const total = bytes.length;
    let position = from;
    let isLiteral = true;
    for (; position < total; position++) {
      const byte = bytes[position];
      if (byte === LESS) break;
      if (byte === AMPERSAND || byte === CARRIAGE_RETURN) isLiteral = false;
    }
    if (position >= total) return INCOMPLETE;
    if (this.open.length > 0) this.tellText(from, position, isLiteral);
    else if (bytes.toString('latin1', from, position).trim() !== '') corrupt();
    return position;
  }

  private tellText(start: number, end: number, isLiteral: boolean): void {
    if (!this.listener.onText) return;
    this.start = start;
    this.end = end;
    this.isLiteral = isLiteral;
    this.listener.onText(this);
  }

  private scanMarkup(from: number): number {
    const kind = this.bytes[from + 1];
    if (kind === undefined) return INCOMPLETE;
    if (kind === SLASH) return this.scanClosingTag(from);
    if (kind === QUESTION) return this.skipTo('?>', from);
    if (kind === EXCLAMATION) return this.scanDeclaration(from);
    return this.scanOpeningTag(from);
  }

  private scanDeclaration(from: number): number {
    const { bytes } = this;
    if (matchesAt(bytes, from, '<!--')) return this.skipComment(from);
    if (matchesAt(bytes, from, CDATA)) {
      const end = this.skipTo(']]>', from);
      if (end === INCOMPLETE) return INCOMPLETE;
      if (this.open.length === 0) corrupt();
      this.tellText(from + CDATA.length, end - 3, true);
      return end;
    }
    // Too short to tell, or a DOCTYPE.
    return bytes.length - from < CDATA.length ? INCOMPLETE : corrupt();
  }

  private skipComment(from: number): number {
    const hyphens = this.skipTo('--', from + 4);
    if (hyphens === INCOMPLETE || hyphens >= this.bytes.length) return INCOMPLETE;
    // Two hyphens inside a comment are forbidden: the comment's end has been damaged.
    return this.bytes[hyphens] === GREATER ? hyphens + 1 : corrupt();
  }

  /** Position behind the next occurrence of `mark`. */
  private skipTo(mark: string, from: number): number {
    const found = this.bytes.indexOf(mark, from, 'latin1');
    return found < 0 ? INCOMPLETE : found + mark.length;
  }

  private scanClosingTag(from: number): number {
    const { bytes } = this;
    let end = from + 2;
    while (end < bytes.length && bytes[end] !== GREATER) end++;
    if (end >= bytes.length) return INCOMPLETE;
    let nameEnd = end;
    while ((bytes[nameEnd - 1] ?? 0) <= SPACE) nameEnd--;
    const name = xmlNameAt(bytes, this.localStart(from + 2, nameEnd), nameEnd);
    if (this.open.pop() !== name) corrupt();
    this.listener.onClose?.(name);
    return end + 1;
  }

  private scanOpeningTag(from: number): number {
    const { bytes } = this;
    const total = bytes.length;
    let position = this.nameEnd(from + 1);
    const name = xmlNameAt(bytes, this.localStart(from + 1, position), position);
    if (position === from + 1) corrupt();
    this.attributeEnd = 0;
    for (;;) {
      while (position < total && (bytes[position] ?? 0) <= SPACE) position++;
      const byte = bytes[position];
      if (byte === undefined) return INCOMPLETE;
      if (byte === GREATER) break;
      if (byte === SLASH) {
        if (position + 1 >= total) return INCOMPLETE;
        if (bytes[position + 1] !== GREATER) corrupt();
        this.tellOpen(name);
        this.open.pop();
        this.listener.onClose?.(name);
        return position + 2;
      }
      position = this.scanAttribute(position);
      if (position === INCOMPLETE) return INCOMPLETE;
    }
    this.tellOpen(name);
    return position + 1;
  }

  private tellOpen(name: XmlName): void {
    if (this.open.length === 0 && this.hasRoot) corrupt();
    this.hasRoot = true;
    this.open.push(name);
    this.listener.onOpen(name, this);
  }

  /** Records one attribute; returns the position behind its closing quote. */
  private scanAttribute(from: number): number {
    const { bytes } = this;
    const total = bytes.length;
    const nameEnd = this.nameEnd(from);
    let position = nameEnd;
    while (position < total && (bytes[position] ?? 0) <= SPACE) position++;
    if (position >= total) return INCOMPLETE;
    if (bytes[position] !== EQUALS || nameEnd === from) corrupt();
    position++;
    while (position < total && (bytes[position] ?? 0) <= SPACE) position++;
    if (position >= total) return INCOMPLETE;
    const quote = bytes[position];
    if (quote !== QUOTE && quote !== APOSTROPHE) corrupt();
    const start = ++position;
    for (; position < total && bytes[position] !== quote; position++) if (bytes[position] === LESS) corrupt();
    if (position >= total) return INCOMPLETE;
    if (this.attributeEnd === this.attributes.length) corrupt();
    this.attributes[this.attributeEnd++] = this.localStart(from, nameEnd);
    this.attributes[this.attributeEnd++] = nameEnd;
    this.attributes[this.attributeEnd++] = start;
    this.attributes[this.attributeEnd++] = position;
    return position + 1;
  }

  /** Where a name ends: at white space, `=`, `/` or `>`. */
  private nameEnd(from: number): number {
    const { bytes } = this;
    let position = from;
    for (; position < bytes.length; position++) {
      const byte = bytes[position] ?? 0;
      if (byte <= SPACE || byte === EQUALS || byte === SLASH || byte === GREATER) break;
      if (byte === LESS || byte === QUOTE || byte === AMPERSAND) corrupt();
    }
    return position;
  }

  /** Where a name begins without its namespace prefix. */
  private localStart(start: number, end: number): number {
    for (let i = start; i < end; i++) if (this.bytes[i] === COLON) return i + 1;
    return start;
  }
}

/** Parses one part from its inflated chunks; `afterChunk` hears of each chunk when its content has been told. */
export async function readXml(
  chunks: AsyncIterable<Buffer>,
  listener: XmlListener,
  afterChunk?: (bytes: number) => void | Promise<void>,
): Promise<void> {
  const scanner = new XmlScanner(listener);
  for await (const chunk of chunks) {
    scanner.push(chunk);
    await afterChunk?.(chunk.length);
  }
  scanner.finish();
}

function matchesAt(bytes: Buffer, start: number, text: string): boolean {
  for (let i = 0; i < text.length; i++) if (bytes[start + i] !== text.charCodeAt(i)) return false;
  return true;
}

function corrupt(): never {
  refuse({ code: 'FILE_CORRUPT' });
}
