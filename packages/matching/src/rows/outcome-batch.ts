import { REJECTION_MESSAGES, type RowNote, type RowOutcome, type RowRejection } from '@shouwang/domain';
import { columnLetters, type RowBatch } from '@shouwang/spreadsheet';
import { unpackId } from '../people/packed-id.ts';
import type { PeopleIndex } from '../people/people-index.ts';

/** Every outcome; its position is its code. */
export const OUTCOMES = [
  'EXACT',
  'ID_ONLY',
  'NAME_ONLY',
  'NOT_IN_REGISTER',
  'REJECTED',
] as const satisfies readonly RowOutcome[];
const LAST_MATCHED = OUTCOMES.indexOf('ID_ONLY');
const NOT_IN_REGISTER = OUTCOMES.indexOf('NOT_IN_REGISTER');
const REJECTED = OUTCOMES.indexOf('REJECTED');
const NO_COLUMN = -1;

/** What became of one row. */
export interface OutcomeRecord {
  /** Name of the worksheet; empty for CSV. */
  readonly sheet: string;
  /** Row number as a person sees it. */
  readonly row: number;
  readonly outcome: RowOutcome;
  readonly reason?: RowRejection;
  readonly note?: string;
  /** National numbers of the people, sorted: the matched ones, or the candidates of NAME_ONLY. */
  readonly personNos: readonly string[];
  /** National numbers of their households, sorted, each once. */
  readonly householdNos: readonly string[];
  /** The ids of the people, in the order of the register. */
  readonly personIds: readonly string[];
  readonly householdIds: readonly string[];
  /** The eighteen characters of the number; empty for a row that was rejected for it. */
  readonly idKey: string;
  /** The name as written. */
  readonly name: string;
}

/** A rejected row as it goes back to the office. */
export interface RejectedRow {
  readonly sheet: string;
  readonly row: number;
  readonly reason: RowRejection;
  /** What is wrong and how to mend it. */
  readonly message: string;
  /** Zero-based position, letters and header of the cell at fault; absent for a repeated row. */
  readonly column?: { readonly position: number; readonly letters: string; readonly header: string };
  /** The cell at fault as written; empty for a repeated row. */
  readonly original: string;
  /** All cells of the row. */
  readonly cells: readonly string[];
}

/**
 * The outcomes of one batch of rows, in columns; strings are made only for the rows that are asked for. Valid until the
 * promise of `onOutcomes` settles.
 */
export class OutcomeBatch {
  readonly length: number;
  private readonly rows: RowBatch;
  private readonly people: PeopleIndex;
  private readonly nameColumn: number;
  /** Per row: position of its outcome in `OUTCOMES`. */
  readonly codes: Uint8Array;
  /** Per row: the position of its person, or of the first of them; -1 without one. */
  readonly firstPeople: Int32Array;
  /** Per row: its packed number; 0 when it was rejected for it. */
  readonly idHigh: Uint32Array;
  readonly idLow: Uint32Array;
  private readonly more = new Map<number, readonly number[]>();
  private readonly notes = new Map<number, string>();
  readonly rejections = new Map<number, { reason: RowRejection; column: number }>();

  constructor(rows: RowBatch, people: PeopleIndex, nameColumn: number) {
    this.length = rows.length;
    this.rows = rows;
    this.people = people;
    this.nameColumn = nameColumn;
    this.codes = new Uint8Array(rows.length);
    this.firstPeople = new Int32Array(rows.length).fill(-1);
    this.idHigh = new Uint32Array(rows.length);
    this.idLow = new Uint32Array(rows.length);
  }

  outcomeAt(row: number): RowOutcome {
    return OUTCOMES[this.codes[row] ?? 0] ?? 'REJECTED';
  }

  rowNumberAt(row: number): number {
    return this.rows.rowNumberAt(row);
  }

  reasonAt(row: number): RowRejection | undefined {
    return this.rejections.get(row)?.reason;
  }

  /** Positions of the people in the index. */
  peopleAt(row: number): readonly number[] {
    const first = this.firstPeople[row] ?? -1;
    return this.more.get(row) ?? (first < 0 ? [] : [first]);
  }

  /** Whether the row is about one person at most and nothing was changed before it matched. */
  isSimpleAt(row: number): boolean {
    return !this.more.has(row) && !this.notes.has(row);
  }

  recordAt(row: number): OutcomeRecord {
    const { people } = this;
    const positions = this.peopleAt(row);
    const outcome = this.outcomeAt(row);
    const reason = this.reasonAt(row);
    const note = this.notes.get(row);
    const hasKey = this.idHigh[row] !== 0;
    return {
      sheet: this.rows.header.sheet,
      row: this.rowNumberAt(row),
      outcome,
      ...(reason && { reason }),
      ...(note && { note }),
      personNos: positions.map((person) => people.personNoAt(person)).sort(),
      householdNos: [...new Set(positions.map((person) => people.householdNoAt(person)))].sort(),
      personIds: positions.map((person) => people.personIdAt(person)),
      householdIds: [...new Set(positions.map((person) => people.householdIdAt(person)))],
      idKey: hasKey ? unpackId(this.idHigh[row] ?? 0, this.idLow[row] ?? 0) : '',
      name: this.rows.textAt(row, this.nameColumn),
    };
  }

  /** The rejected row at a position, or undefined when that row was not rejected. */
  findRejectedAt(row: number): RejectedRow | undefined {
    const rejection = this.rejections.get(row);
    if (!rejection) return undefined;
    const { reason, column: position } = rejection;
    const { header } = this.rows;
    const { texts } = this.rows.rowAt(row);
    return {
      sheet: header.sheet,
      row: this.rowNumberAt(row),
      reason,
      message: REJECTION_MESSAGES[reason],
      ...(position !== NO_COLUMN && {
        column: { position, letters: columnLetters(position), header: header.cells[position] ?? '' },
      }),
      original: texts[position] ?? '',
      cells: texts,
    };
  }

  isRejectedAt(row: number): boolean {
    return this.codes[row] === REJECTED;
  }

  /** Whether the row has one or more people of the register for certain. */
  isMatchedAt(row: number): boolean {
    return (this.codes[row] ?? REJECTED) <= LAST_MATCHED;
  }

  /** Records the usual case: number and name of one person. */
  setExact(row: number, person: number): void {
    this.codes[row] = 0;
    this.firstPeople[row] = person;
  }

  /** Records the other usual case: nobody has the number, and nobody the name and birth date. */
  setNotInRegister(row: number): void {
    this.codes[row] = NOT_IN_REGISTER;
  }

  /** Records what was decided; called once per row by the comparison. */
  set(row: number, outcome: RowOutcome, people: readonly number[]): void {
    this.codes[row] = OUTCOMES.indexOf(outcome);
    this.firstPeople[row] = people[0] ?? -1;
    if (people.length > 1) this.more.set(row, people);
  }

  setNote(row: number, note: RowNote): void {
    this.notes.set(row, note);
  }

  /** @param column the cell at fault */
  reject(row: number, reason: RowRejection, column = NO_COLUMN): void {
    this.set(row, 'REJECTED', []);
    this.rejections.set(row, { reason, column });
  }

  /** Rejects a row that repeats an earlier one. */
  rejectRepeated(row: number, earlierRow: number): void {
    this.reject(row, 'DUPLICATE_ROW');
    this.notes.set(row, `与第 ${earlierRow} 行相同`);
  }
}
