import { unescapeXlsxText } from './xlsx-text.ts';
import { xmlName } from './xml-names.ts';
import { readXml } from './xml-scanner.ts';

const STRING = xmlName('si');
const TEXT = xmlName('t');
const PHONETIC_HINT = xmlName('rPh');
const UNDERSCORE = 0x5f;
const LETTER_X = 0x78;

/** The shared strings of a workbook as one stretch of UTF-8: a million strings cost their bytes and an offset each. */
export class SharedStrings {
  bytes: Buffer = Buffer.allocUnsafe(1 << 16);
  /** Where each string begins; the entry after the last closes it. */
  offsets: Uint32Array = new Uint32Array(1 << 10);
  count = 0;
  private size = 0;
  private mayHaveEscape = false;

  /** Adds to the string that is being written. */
  add(source: Uint8Array, from: number, to: number): void {
    const needed = this.size + to - from;
    if (needed > this.bytes.length) this.bytes = Buffer.concat([this.bytes], Math.max(this.bytes.length * 2, needed));
    const { bytes } = this;
    let { size } = this;
    for (let i = from; i < to; i++) {
      const byte = source[i] ?? 0;
      if (byte === LETTER_X && bytes[size - 1] === UNDERSCORE) this.mayHaveEscape = true;
      bytes[size++] = byte;
    }
    this.size = size;
  }

  addText(text: string): void {
    const source = Buffer.from(text, 'utf8');
    this.add(source, 0, source.length);
  }

  /** Closes the string that is being written. */
  end(): void {
    const start = this.offsets[this.count] ?? 0;
    if (this.mayHaveEscape) {
      const text = unescapeXlsxText(this.bytes.toString('utf8', start, this.size));
      this.size = start;
      this.addText(text);
      this.mayHaveEscape = false;
    }
    this.count++;
    if (this.count === this.offsets.length) {
      const larger = new Uint32Array(this.offsets.length * 2);
      larger.set(this.offsets);
      this.offsets = larger;
    }
    this.offsets[this.count] = this.size;
  }
}

/** All shared strings in order; the pieces of formatted text are joined, phonetic hints left out. */
export async function readSharedStrings(chunks: AsyncIterable<Buffer>): Promise<SharedStrings> {
  const strings = new SharedStrings();
  let isInText = false;
  let isInHint = false;
  await readXml(chunks, {
    onOpen(name) {
      if (name === TEXT) isInText = !isInHint;
      else if (name === PHONETIC_HINT) isInHint = true;
    },
    onText(xml) {
      if (!isInText) return;
      if (xml.isLiteral) strings.add(xml.bytes, xml.start, xml.end);
      else strings.addText(xml.text());
    },
    onClose(name) {
      if (name === TEXT) isInText = false;
      else if (name === STRING) strings.end();
      else if (name === PHONETIC_HINT) isInHint = false;
    },
  });
  return strings;
}
