import { type DatasetDeclaration, ID_COLUMN, matchByKey, NAME_COLUMN, normaliseName } from '@shouwang/domain';
import { FORMULA_CELL, PLAIN_CELL, type RowBatch } from '@shouwang/spreadsheet';
import { NONE } from '../people/chained-index.ts';
import type { PeopleIndex } from '../people/people-index.ts';
import { IdReader } from './id-reader.ts';
import { OutcomeBatch } from './outcome-batch.ts';
import type { RowCounter } from './row-counts.ts';
import { SeenRows } from './seen-rows.ts';

/**
 * Decides rows one after the other, in the order of the file (department comparison, steps 1-6). Each step goes over all
 * rows of a batch before the next begins: short loops over flat arrays wait for memory together and not one by one.
 */
export class RowMatcher {
  private readonly people: PeopleIndex;
  private readonly counter: RowCounter;
  private readonly ids: IdReader;
  private readonly seen = new SeenRows();

  constructor(dataset: DatasetDeclaration, people: PeopleIndex, latestBirthOn: string, counter: RowCounter) {
    this.people = people;
    this.counter = counter;
    this.ids = new IdReader({ latestBirthOn, lengths: dataset.idLengths });
  }

  /** Decides all rows of a batch. */
  match(rows: RowBatch): OutcomeBatch {
    const { columnOf } = rows.header;
    const idColumn = columnOf[ID_COLUMN] ?? NONE;
    const nameColumn = columnOf[NAME_COLUMN] ?? NONE;
    const outcomes = new OutcomeBatch(rows, this.people, nameColumn);
    if (!rows.isAllText) rejectFormulas(rows, Object.values(columnOf), outcomes);
    this.readIds(rows, idColumn, outcomes);
    this.findPeople(outcomes);
    this.rejectRepeated(rows, idColumn, outcomes);
    this.compareNames(rows, nameColumn, outcomes);
    this.counter.addAll(outcomes);
    return outcomes;
  }

  /** The number of a row as written, with its ending; for checks that look at more than the key. */
  idNumberOf(rows: RowBatch, row: number): string {
    const reading = this.ids.readFully(rows, row, rows.header.columnOf[ID_COLUMN] ?? NONE);
    return reading.ok ? reading.idNumber : '';
  }

  /** Steps 1-3. */
  private readIds(rows: RowBatch, column: number, outcomes: OutcomeBatch): void {
    const { ids } = this;
    const { bytes } = rows;
    const { firstField, start, end, form } = rows.table;
    const { idHigh, idLow } = outcomes;
    for (let row = 0; row < rows.length; row++) {
      if (outcomes.isRejectedAt(row)) continue;
      const field = (firstField[row] ?? 0) + column;
      const isPlain = field < (firstField[row + 1] ?? 0) && form[field] === PLAIN_CELL;
      if (isPlain && ids.readPlain(bytes, start[field] ?? 0, end[field] ?? 0)) {
        idHigh[row] = ids.high;
        idLow[row] = ids.low;
      } else {
        this.readIdFully(rows, row, column, outcomes);
      }
    }
  }

  private readIdFully(rows: RowBatch, row: number, column: number, outcomes: OutcomeBatch): void {
    const reading = this.ids.readFully(rows, row, column);
    if (!reading.ok) {
      outcomes.reject(row, reading.reason, column);
      return;
    }
    outcomes.idHigh[row] = this.ids.high;
    outcomes.idLow[row] = this.ids.low;
    if (reading.note) outcomes.setNote(row, reading.note);
  }

  private findPeople({ length, idHigh, idLow, firstPeople }: OutcomeBatch): void {
    const { people } = this;
    // A rejected row has the number 0, which nobody has.
    for (let row = 0; row < length; row++) firstPeople[row] = people.firstWithId(idHigh[row] ?? 0, idLow[row] ?? 0);
  }

  /** Step 4. */
  private rejectRepeated(rows: RowBatch, idColumn: number, outcomes: OutcomeBatch): void {
    const { idHigh: high, idLow: low } = outcomes;
    const keys = { high, low, ...rows.fingerprintsExcept(idColumn), rowNumber: rows.table.rowNumber };
    this.seen.addAll(keys, rows.length, (row, earlier) => outcomes.rejectRepeated(row, earlier));
  }

  /** Steps 5 and 6. */
  private compareNames(rows: RowBatch, column: number, outcomes: OutcomeBatch): void {
    const { people } = this;
    const { bytes } = rows;
    const { firstField, start, end, form } = rows.table;
    const { firstPeople, idHigh, idLow } = outcomes;
    for (let row = 0; row < rows.length; row++) {
      if (outcomes.isRejectedAt(row)) continue;
      const field = (firstField[row] ?? 0) + column;
      const isPlain = field < (firstField[row + 1] ?? 0) && form[field] === PLAIN_CELL;
      const nameStart = isPlain ? (start[field] ?? 0) : 0;
      const nameEnd = isPlain ? (end[field] ?? 0) : 0;
      const person = firstPeople[row] ?? NONE;
      if (person === NONE) {
        const isNormal = isPlain && isHanOnly(bytes, nameStart, nameEnd);
        const isNobody =
          isNormal && !people.mayHaveNamesake(bytes, nameStart, nameEnd, idHigh[row] ?? 0, idLow[row] ?? 0);
        if (isNobody) outcomes.setNotInRegister(row);
        else this.matchByName(rows.textAt(row, column), row, outcomes);
      } else if (
        isPlain &&
        people.nextWithSameId(person) === NONE &&
        people.isNameAt(person, bytes, nameStart, nameEnd)
      ) {
        outcomes.setExact(row, person);
      } else {
        this.matchByNumber(person, rows.textAt(row, column), row, outcomes);
      }
    }
  }

  private matchByNumber(first: number, name: string, row: number, outcomes: OutcomeBatch): void {
    const { people } = this;
    const sameKey: { name: string; person: number }[] = [];
    for (let person = first; person !== NONE; person = people.nextWithSameId(person)) {
      sameKey.push({ name: people.nameAt(person), person });
    }
    const match = matchByKey(name, sameKey);
    const matched = match.people.map(({ person }) => person);
    outcomes.set(row, match.outcome, matched);
    if (match.note) outcomes.setNote(row, match.note);
  }

  private matchByName(name: string, row: number, outcomes: OutcomeBatch): void {
    const { idHigh, idLow } = outcomes;
    const candidates = this.people.findNamesakes(normaliseName(name), idHigh[row] ?? 0, idLow[row] ?? 0);
    if (candidates.length > 0) outcomes.set(row, 'NAME_ONLY', candidates);
    else outcomes.setNotInRegister(row);
  }
}

/** The result of a formula is not read: a row with one in a column that is read goes back. */
function rejectFormulas(rows: RowBatch, columns: readonly number[], outcomes: OutcomeBatch): void {
  const { firstField, form } = rows.table;
  for (let row = 0; row < rows.length; row++) {
    const from = firstField[row] ?? 0;
    const to = firstField[row + 1] ?? 0;
    for (const column of columns) {
      if (from + column >= to || form[from + column] !== FORMULA_CELL) continue;
      outcomes.reject(row, 'FORMULA_CELL', column);
      break;
    }
  }
}

/** Whether these bytes are Chinese characters only (U+5000-9FFF): such a name is its own normal form. */
function isHanOnly(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i += 3) {
    const lead = bytes[i] ?? 0;
    if (lead < 0xe5 || lead > 0xe9) return false;
  }
  return true;
}
