import type { ComparedRow, PersonMeasure } from '@shouwang/domain';

/** Where a row stands. */
export interface RowPlace {
  readonly sheet: string;
  readonly row: number;
}

/** The sum of a measure for each person of the index, and each person's first row. */
export class PersonTotals {
  readonly measure: PersonMeasure;
  private readonly totals: Float64Array;
  private readonly firstRows: Int32Array;
  private readonly firstSheets: Uint8Array;
  private readonly sheets: string[] = [];

  constructor(measure: PersonMeasure, peopleCount: number) {
    this.measure = measure;
    this.totals = new Float64Array(peopleCount);
    this.firstRows = new Int32Array(peopleCount);
    this.firstSheets = new Uint8Array(peopleCount);
  }

  weigh(row: ComparedRow): number {
    return this.measure.weigh(row);
  }

  add(person: number, weight: number, sheet: string, row: number): void {
    this.totals[person] = (this.totals[person] ?? 0) + weight;
    if (this.firstRows[person] !== 0) return;
    this.firstRows[person] = row;
    if (this.sheets.at(-1) !== sheet) this.sheets.push(sheet);
    this.firstSheets[person] = this.sheets.length - 1;
  }

  totalOf(person: number): number {
    return this.totals[person] ?? 0;
  }

  placeOf(person: number): RowPlace {
    return { sheet: this.sheets[this.firstSheets[person] ?? 0] ?? '', row: this.firstRows[person] ?? 0 };
  }

  /** People with at least one row, in the order of their first rows. */
  present(): readonly number[] {
    const people: number[] = [];
    this.firstRows.forEach((row, person) => {
      if (row !== 0) people.push(person);
    });
    const rank = (person: number) => (this.firstSheets[person] ?? 0) * 2 ** 32 + (this.firstRows[person] ?? 0);
    return people.sort((one, other) => rank(one) - rank(other) || one - other);
  }
}
