import { hashId } from '../people/packed-id.ts';

const WORDS_PER_ENTRY = 5;
const BLOCK_SHIFT = 14;
const ENTRIES_PER_BLOCK = 1 << BLOCK_SHIFT;

/** Rows to look for: their numbers, the 64-bit fingerprints of their other cells, and where they stand. */
export interface SeenKeys {
  readonly high: Uint32Array;
  readonly low: Uint32Array;
  readonly first: Uint32Array;
  readonly second: Uint32Array;
  readonly rowNumber: Int32Array;
}

/**
 * The accepted rows of a file, to find the one that repeats an earlier one: same number, all other cells equal. Twenty
 * bytes per row - number, fingerprint, and the row number for the note - and a place in a hash table.
 */
export class SeenRows {
  private readonly blocks: Uint32Array[] = [];
  /** Entry + 1 in the place of its hash, or in the next free one behind it. */
  private slots = new Uint32Array(1 << 14);
  private size = 0;
  private places = new Uint32Array(0);

  /**
   * Remembers the rows from 0 to `count` whose number is not 0, one after the other.
   * @param repeats is called with each row that equals an earlier one, which is not remembered again
   */
  addAll(keys: SeenKeys, count: number, repeats: (row: number, earlierRowNumber: number) => void): void {
    const { high, low, first, second, rowNumber } = keys;
    while ((this.size + count) * 2 > this.slots.length) this.grow();
    const places = this.findPlaces(keys, count);
    const { slots } = this;
    const mask = slots.length - 1;
    for (let row = 0; row < count; row++) {
      if (high[row] === 0) continue;
      let slot = places[row] ?? 0;
      let earlier = 0;
      for (; slots[slot] !== 0 && earlier === 0; slot = (slot + 1) & mask) {
        earlier = this.rowNumberIfEqual((slots[slot] ?? 0) - 1, keys, row);
      }
      if (earlier > 0) repeats(row, earlier);
      else
        slots[slot] = this.add(high[row] ?? 0, low[row] ?? 0, first[row] ?? 0, second[row] ?? 0, rowNumber[row] ?? 0);
    }
  }

  /**
   * Where the search for each row begins: a place of the table. All places are read here, one after the other without
   * anything between, so that the memory they stand in comes near together and not one at a time.
   */
  private findPlaces({ high, low, first }: SeenKeys, count: number): Uint32Array {
    if (this.places.length < count) this.places = new Uint32Array(count);
    const { places, slots } = this;
    const mask = slots.length - 1;
    for (let row = 0; row < count; row++) {
      let slot = (hashId(high[row] ?? 0, low[row] ?? 0) ^ (first[row] ?? 0)) & mask;
      const found = slots[slot] ?? 0;
      if (found !== 0 && !this.isOfNumber(found - 1, high[row] ?? 0, low[row] ?? 0)) slot = (slot + 1) & mask;
      places[row] = slot;
    }
    return places;
  }

  private isOfNumber(entry: number, high: number, low: number): boolean {
    const block = this.blocks[entry >>> BLOCK_SHIFT] as Uint32Array;
    const at = (entry & (ENTRIES_PER_BLOCK - 1)) * WORDS_PER_ENTRY;
    return block[at] === high && block[at + 1] === low;
  }

  private rowNumberIfEqual(entry: number, { high, low, first, second }: SeenKeys, row: number): number {
    const block = this.blocks[entry >>> BLOCK_SHIFT] as Uint32Array;
    const at = (entry & (ENTRIES_PER_BLOCK - 1)) * WORDS_PER_ENTRY;
    const isEqual =
      block[at + 2] === first[row] &&
      block[at + 3] === second[row] &&
      block[at] === high[row] &&
      block[at + 1] === low[row];
    return isEqual ? (block[at + 4] ?? 0) : 0;
  }

  private add(high: number, low: number, first: number, second: number, rowNumber: number): number {
    const at = (this.size & (ENTRIES_PER_BLOCK - 1)) * WORDS_PER_ENTRY;
    if (at === 0) this.blocks.push(new Uint32Array(ENTRIES_PER_BLOCK * WORDS_PER_ENTRY));
    const block = this.blocks[this.size >>> BLOCK_SHIFT] as Uint32Array;
    block[at] = high;
    block[at + 1] = low;
    block[at + 2] = first;
    block[at + 3] = second;
    block[at + 4] = rowNumber;
    return ++this.size;
  }

  private grow(): void {
    const slots = new Uint32Array(this.slots.length * 2);
    const mask = slots.length - 1;
    for (let entry = 0; entry < this.size; entry++) {
      const block = this.blocks[entry >>> BLOCK_SHIFT] as Uint32Array;
      const at = (entry & (ENTRIES_PER_BLOCK - 1)) * WORDS_PER_ENTRY;
      let slot = (hashId(block[at] ?? 0, block[at + 1] ?? 0) ^ (block[at + 2] ?? 0)) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = entry + 1;
    }
    this.slots = slots;
  }
}
