import { type DatasetDeclaration, ID_COLUMN, matchByKey, NAME_COLUMN, normaliseName } from '@shouwang/domain';
import type { RowBatch } from '@shouwang/spreadsheet';
import { NONE } from '../people/chained-index.ts';
import type { PeopleIndex } from '../people/people-index.ts';
import { IdReader } from './id-reader.ts';
import { OutcomeBatch } from './outcome-batch.ts';
import type { RowCounter } from './row-counts.ts';
import { SeenRows } from './seen-rows.ts';

/** Decides rows one after the other, in the order of the file (department comparison, steps 1-6). */
export class RowMatcher {
  private readonly people: PeopleIndex;
  private readonly counter: RowCounter;
  private readonly ids: IdReader;
  private readonly seen = new SeenRows();
  private readonly fingerprint = new Uint32Array(2);

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
    const readColumns = Object.values(columnOf);
    const outcomes = new OutcomeBatch(rows, this.people, nameColumn);
    for (let row = 0; row < rows.length; row++) {
      const formula = rows.isAllText ? undefined : readColumns.find((column) => rows.kindAt(row, column) === 'formula');
      if (formula === undefined) this.matchRow(rows, row, idColumn, nameColumn, outcomes);
      else outcomes.reject(row, 'FORMULA_CELL', formula);
      const reason = outcomes.reasonAt(row);
      if (reason) this.counter.addRejected(reason);
      else this.counter.add(outcomes.outcomeAt(row));
    }
    return outcomes;
  }

  /** The number of a row as written, with its ending; for checks that look at more than the key. */
  idNumberOf(rows: RowBatch, row: number): string {
    const reading = this.ids.readFully(rows, row, rows.header.columnOf[ID_COLUMN] ?? NONE);
    return reading.ok ? reading.idNumber : '';
  }

  private matchRow(rows: RowBatch, row: number, idColumn: number, nameColumn: number, outcomes: OutcomeBatch): void {
    const reading = this.ids.read(rows, row, idColumn);
    if (reading && !reading.ok) {
      outcomes.reject(row, reading.reason, idColumn);
      return;
    }
    const { high, low } = this.ids;
    rows.fingerprintAt(row, idColumn, this.fingerprint);
    outcomes.setId(row, high, low);
    const earlier = this.seen.findOrAdd(high, low, this.fingerprint, rows.rowNumberAt(row));
    if (earlier > 0) {
      outcomes.rejectRepeated(row, earlier);
      return;
    }
    if (reading?.note) outcomes.setNote(row, reading.note);

    const first = this.people.firstWithId(high, low);
    if (first === NONE) this.matchByName(rows, row, nameColumn, outcomes);
    else this.matchByNumber(first, rows.textAt(row, nameColumn), row, outcomes);
  }

  private matchByNumber(first: number, name: string, row: number, outcomes: OutcomeBatch): void {
    const { people } = this;
    if (people.nextWithSameId(first) === NONE && people.nameAt(first) === name) {
      outcomes.setExact(row, first);
      return;
    }
    const sameKey: { name: string; person: number }[] = [];
    for (let person = first; person !== NONE; person = people.nextWithSameId(person)) {
      sameKey.push({ name: people.nameAt(person), person });
    }
    const match = matchByKey(name, sameKey);
    const matched = match.people.map(({ person }) => person);
    outcomes.set(row, match.outcome, matched);
    if (match.note) outcomes.setNote(row, match.note);
  }

  private matchByName(rows: RowBatch, row: number, nameColumn: number, outcomes: OutcomeBatch): void {
    const { high, low } = this.ids;
    if (!this.people.hasBornOn(high, low)) {
      outcomes.set(row, 'NOT_IN_REGISTER', []);
      return;
    }
    const candidates = this.people.findNamesakes(normaliseName(rows.textAt(row, nameColumn)), high, low);
    outcomes.set(row, candidates.length > 0 ? 'NAME_ONLY' : 'NOT_IN_REGISTER', candidates);
  }
}
