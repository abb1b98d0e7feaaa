const PRIME_A = 0x01000193;
const PRIME_B = 0x5bd1e995;

/** Two independent 32-bit FNV-like hashes over character codes; together the 64-bit fingerprint of a row. */
export class Fingerprint {
  private a = 0;
  private b = 0;

  reset(): void {
    this.a = 0x811c9dc5;
    this.b = 0x9747b28c;
  }

  add(code: number): void {
    this.a = Math.imul(this.a ^ code, PRIME_A);
    this.b = Math.imul(this.b ^ code, PRIME_B);
    this.b ^= this.b >>> 15;
  }

  /** The same as `add` for each of the codes from `start` to `end`, in local variables for speed. */
  addAll(codes: Uint8Array, start: number, end: number): void {
    let { a, b } = this;
    for (let i = start; i < end; i++) {
      const code = codes[i] ?? 0;
      a = Math.imul(a ^ code, PRIME_A);
      b = Math.imul(b ^ code, PRIME_B);
      b ^= b >>> 15;
    }
    this.a = a;
    this.b = b;
  }

  /** Marks that cell `column` follows, so that equal texts in different columns differ. */
  addColumn(column: number): void {
    this.add(0x1_0000 + column);
  }

  writeTo(into: Uint32Array): void {
    into[0] = this.a;
    into[1] = this.b;
  }
}
