import { GrowingArray } from './growing-array.ts';

/** A column of texts with few different values: each is kept once. */
export class RepeatedTexts {
  /** The different texts in the order of their first occurrence. */
  readonly texts: string[] = [];
  private readonly codes = new Map<string, number>();
  private readonly column = new GrowingArray(new Uint32Array(1024));

  push(text: string): void {
    let code = this.codes.get(text);
    if (code === undefined) {
      code = this.texts.length;
      this.codes.set(text, code);
      this.texts.push(text);
    }
    this.column.push(code);
  }

  codeAt(index: number): number {
    return this.column.at(index);
  }

  at(index: number): string {
    return this.texts[this.column.at(index)] ?? '';
  }
}

const PLAIN_DIGITS = /^[1-9]\d{0,14}$/;

/** A column of national numbers: digits are kept as numbers, the few others as text. */
export class NumberTexts {
  private readonly numbers = new GrowingArray(new Float64Array(1024));
  private readonly others = new Map<number, string>();

  push(text: string): void {
    const isPlain = PLAIN_DIGITS.test(text);
    if (!isPlain && text !== '') this.others.set(this.numbers.length, text);
    this.numbers.push(isPlain ? Number(text) : 0);
  }

  at(index: number): string {
    const number = this.numbers.at(index);
    return number === 0 ? (this.others.get(index) ?? '') : String(number);
  }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A column of UUIDs in sixteen bytes each; another id is kept as text. */
export class UuidTexts {
  private readonly words = new GrowingArray(new Uint32Array(4096));
  private readonly others = new Map<number, string>();

  push(text: string): void {
    const index = this.words.length / 4;
    const isUuid = UUID.test(text);
    if (!isUuid) this.others.set(index, text);
    const digits = isUuid ? text.replaceAll('-', '') : '';
    for (let i = 0; i < 4; i++) this.words.push(isUuid ? Number.parseInt(digits.slice(i * 8, i * 8 + 8), 16) : 0);
  }

  at(index: number): string {
    const other = this.others.get(index);
    if (other !== undefined) return other;
    let digits = '';
    for (let i = 0; i < 4; i++) {
      digits += this.words
        .at(index * 4 + i)
        .toString(16)
        .padStart(8, '0');
    }
    const parts = [
      digits.slice(0, 8),
      digits.slice(8, 12),
      digits.slice(12, 16),
      digits.slice(16, 20),
      digits.slice(20),
    ];
    return parts.join('-');
  }
}
