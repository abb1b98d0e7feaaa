import { NONE } from './chained-index.ts';
import { hashId } from './packed-id.ts';

const WORDS_PER_SLOT = 3;

/**
 * Positions by packed identity number: number and first position stand beside each other in one array, so that finding
 * somebody touches one place of memory. Those who share a number are linked in the order of their coming.
 */
export class IdTable {
  private readonly slots: Uint32Array;
  private readonly mask: number;
  /** The next position with the same number. */
  private readonly next: Int32Array;

  /** @param count positions, 0 … count - 1, of which each may be added once */
  constructor(count: number) {
    let size = 16;
    while (size < count * 2) size *= 2;
    this.mask = size - 1;
    this.slots = new Uint32Array(size * WORDS_PER_SLOT);
    this.next = new Int32Array(count).fill(NONE);
  }

  /** Adds a position; smaller ones come first. */
  add(high: number, low: number, position: number): void {
    const at = this.slotOf(high, low);
    const { slots, next } = this;
    const first = (slots[at + 2] ?? 0) - 1;
    if (first === NONE) {
      slots[at] = high;
      slots[at + 1] = low;
      slots[at + 2] = position + 1;
      return;
    }
    let last = first;
    while (next[last] !== NONE) last = next[last] ?? NONE;
    next[last] = position;
  }

  /** The first position with this number, or NONE. */
  first(high: number, low: number): number {
    return (this.slots[this.slotOf(high, low) + 2] ?? 0) - 1;
  }

  /** The next position with the same number, or NONE. */
  after(position: number): number {
    return this.next[position] ?? NONE;
  }

  /** Where the slot of this number begins, or the free one that it would get. */
  private slotOf(high: number, low: number): number {
    const { slots, mask } = this;
    let slot = hashId(high, low) & mask;
    for (;;) {
      const at = slot * WORDS_PER_SLOT;
      if (slots[at + 2] === 0 || (slots[at] === high && slots[at + 1] === low)) return at;
      slot = (slot + 1) & mask;
    }
  }
}
