/** Marks the end of a chain and an absent entry. */
export const NONE = -1;

/**
 * A hash table over positions 0 … count-1 in two integer arrays: positions with equal hashes form a chain in ascending
 * order. Whoever looks up compares the real keys.
 */
export class ChainedIndex {
  private readonly heads: Int32Array;
  private readonly next: Int32Array;
  private readonly mask: number;

  /** @param hashAt the hash of a position, or NONE to leave it out */
  constructor(count: number, hashAt: (position: number) => number) {
    let size = 16;
    while (size < count * 2) size *= 2;
    this.mask = size - 1;
    this.heads = new Int32Array(size).fill(NONE);
    this.next = new Int32Array(count).fill(NONE);
    for (let position = count - 1; position >= 0; position--) {
      const hash = hashAt(position);
      if (hash === NONE) continue;
      const slot = hash & this.mask;
      this.next[position] = this.heads[slot] ?? NONE;
      this.heads[slot] = position;
    }
  }

  /** The first position of the chain. */
  first(hash: number): number {
    return this.heads[hash & this.mask] ?? NONE;
  }

  /** The following position of the same chain. */
  after(position: number): number {
    return this.next[position] ?? NONE;
  }
}
