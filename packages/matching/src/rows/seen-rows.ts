import { hashId } from '../people/packed-id.ts';

const WORDS_PER_ENTRY = 5;

/**
 * The accepted rows of a file, to find the one that repeats an earlier one: same number, all other cells equal. Twenty
 * bytes per row: the number, the 64-bit fingerprint of the other cells, and the row number for the note.
 */
export class SeenRows {
  private entries = new Uint32Array(WORDS_PER_ENTRY << 12);
  private capacity = 1 << 12;
  private size = 0;

  /**
   * Remembers a row.
   * @returns the row number of the equal earlier row, or 0 when there is none and the row was remembered
   */
  findOrAdd(high: number, low: number, fingerprint: Uint32Array, rowNumber: number): number {
    if (this.size * 2 >= this.capacity) this.grow();
    const [first = 0, second = 0] = fingerprint;
    const { entries } = this;
    const at = this.slotOf(high, low, first, second);
    if (entries[at] !== 0) return entries[at] ?? 0;
    entries[at] = rowNumber;
    entries[at + 1] = high;
    entries[at + 2] = low;
    entries[at + 3] = first;
    entries[at + 4] = second;
    this.size++;
    return 0;
  }

  /** Position of the entry with this key, or of the free place for it (row numbers begin with 1, 0 is free). */
  private slotOf(high: number, low: number, first: number, second: number): number {
    const { entries, capacity } = this;
    let slot = (hashId(high, low) ^ first) & (capacity - 1);
    for (;;) {
      const at = slot * WORDS_PER_ENTRY;
      const isSame =
        entries[at + 1] === high && entries[at + 2] === low && entries[at + 3] === first && entries[at + 4] === second;
      if (entries[at] === 0 || isSame) return at;
      slot = (slot + 1) & (capacity - 1);
    }
  }

  private grow(): void {
    const old = this.entries;
    this.capacity *= 2;
    this.entries = new Uint32Array(WORDS_PER_ENTRY * this.capacity);
    for (let at = 0; at < old.length; at += WORDS_PER_ENTRY) {
      if (old[at] === 0) continue;
      const to = this.slotOf(old[at + 1] ?? 0, old[at + 2] ?? 0, old[at + 3] ?? 0, old[at + 4] ?? 0);
      this.entries.set(old.subarray(at, at + WORDS_PER_ENTRY), to);
    }
  }
}
