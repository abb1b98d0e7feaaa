import { GrowingArray } from './growing-array.ts';

const MULTIPLIER = 0x01000193;
const encoder = new TextEncoder();

/** A hash of some bytes. */
export function hashBytes(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ (bytes[i] ?? 0), MULTIPLIER);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/**
 * Different texts, each kept once as UTF-8, numbered in the order of their coming. They are found by the bytes of a file
 * without making a string of them.
 */
export class NameTexts {
  count = 0;
  private bytes = new Uint8Array(1 << 14);
  /** Where each text begins; the entry after the last closes it. */
  private readonly starts = new GrowingArray(new Uint32Array(1 << 10));
  /** Code + 1 in the place of its hash, or in the next free one behind it. */
  private slots = new Int32Array(1 << 11);
  private scratch = new Uint8Array(256);

  constructor() {
    this.starts.push(0);
  }

  /** The code of a text; a text that is new gets the next one. */
  codeOf(text: string): number {
    const length = this.encode(text);
    const known = this.find(this.scratch, 0, length);
    if (known >= 0) return known;
    const start = this.starts.at(this.count);
    while (start + length > this.bytes.length) {
      const larger = new Uint8Array(this.bytes.length * 2);
      larger.set(this.bytes);
      this.bytes = larger;
    }
    this.bytes.set(this.scratch.subarray(0, length), start);
    this.starts.push(start + length);
    this.count++;
    if (this.count * 2 > this.slots.length) this.spread();
    else this.enter(this.count - 1);
    return this.count - 1;
  }

  /** The code of a text, or -1 when it is not among these. */
  findText(text: string): number {
    return this.find(this.scratch, 0, this.encode(text));
  }

  /** The code of the text that stands in bytes, or -1 when it is not among these. */
  find(bytes: Uint8Array, start: number, end: number): number {
    const { slots } = this;
    const mask = slots.length - 1;
    let slot = hashBytes(bytes, start, end) & mask;
    for (;;) {
      const code = (slots[slot] ?? 0) - 1;
      if (code < 0 || this.isAt(code, bytes, start, end)) return code;
      slot = (slot + 1) & mask;
    }
  }

  /** Whether exactly this text stands in bytes. */
  isAt(code: number, bytes: Uint8Array, start: number, end: number): boolean {
    const own = this.bytes;
    const { values } = this.starts;
    const ownStart = values[code] ?? 0;
    const length = end - start;
    if ((values[code + 1] ?? 0) - ownStart !== length) return false;
    for (let i = 0; i < length; i++) if (own[ownStart + i] !== bytes[start + i]) return false;
    return true;
  }

  textOf(code: number): string {
    return Buffer.from(
      this.bytes.buffer,
      this.starts.at(code),
      this.starts.at(code + 1) - this.starts.at(code),
    ).toString();
  }

  /** The hash of a text, as `hashBytes` has it. */
  hashOf(code: number): number {
    return hashBytes(this.bytes, this.starts.at(code), this.starts.at(code + 1));
  }

  private encode(text: string): number {
    if (text.length * 3 > this.scratch.length) this.scratch = new Uint8Array(text.length * 3);
    return encoder.encodeInto(text, this.scratch).written;
  }

  private enter(code: number): void {
    const { slots } = this;
    const mask = slots.length - 1;
    let slot = hashBytes(this.bytes, this.starts.at(code), this.starts.at(code + 1)) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = code + 1;
  }

  private spread(): void {
    this.slots = new Int32Array(this.slots.length * 2);
    for (let code = 0; code < this.count; code++) this.enter(code);
  }
}
