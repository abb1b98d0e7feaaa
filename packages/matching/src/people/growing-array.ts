type NumberArray = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

/** A typed array that doubles when it is full. */
export class GrowingArray<Values extends NumberArray> {
  values: Values;
  length = 0;

  constructor(values: Values) {
    this.values = values;
  }

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new (this.values.constructor as new (length: number) => Values)(this.values.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length++] = value;
  }

  /** The value at a position that was pushed. */
  at(index: number): number {
    return this.values[index] ?? 0;
  }
}
