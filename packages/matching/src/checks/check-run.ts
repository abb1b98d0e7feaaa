import {
  type CheckFinding,
  type ComparisonCheck,
  type ComparisonSettings,
  checksOf,
  type DatasetKey,
  dateToInteger,
  type PersonMeasure,
} from '@shouwang/domain';
import type { RowBatch } from '@shouwang/spreadsheet';
import { NONE } from '../people/chained-index.ts';
import { birthOf } from '../people/packed-id.ts';
import type { PeopleIndex } from '../people/people-index.ts';
import type { OutcomeBatch } from '../rows/outcome-batch.ts';
import type { RowMatcher } from '../rows/row-matcher.ts';
import { type Finding, PersonFinding } from './finding.ts';
import { PersonTotals, type RowPlace } from './person-totals.ts';
import { PersonView } from './person-view.ts';
import { RowView } from './row-view.ts';

const NOWHERE = { sheet: '', row: undefined };

/** Runs the checks of one dataset over the matched rows of a file, and at its end over sums and absences. */
export class CheckRun {
  private readonly settings: ComparisonSettings;
  private readonly latestBirth: number;
  private readonly people: PeopleIndex;
  private readonly checks: readonly ComparisonCheck[];
  private readonly rowChecks: readonly ComparisonCheck[];
  /** Sums over the matched people of each row. */
  private readonly sums: PersonTotals[] = [];
  /** Sums over everybody with the number of a matched row: who shares it is not absent. */
  private readonly presences: PersonTotals[] = [];
  private readonly person: PersonView;
  private readonly row: RowView;

  constructor(dataset: DatasetKey, people: PeopleIndex, settings: ComparisonSettings, matcher: RowMatcher) {
    this.settings = settings;
    this.latestBirth = dateToInteger(settings.referenceOn);
    this.people = people;
    this.checks = checksOf(dataset);
    this.rowChecks = this.checks.filter(({ ofRow }) => ofRow !== undefined);
    this.person = new PersonView(people);
    this.row = new RowView(dataset, matcher);
    for (const { ofTotal, ofAbsence } of this.checks) {
      if (ofTotal) addMeasure(this.sums, ofTotal.measure, people.count);
      if (ofAbsence) addMeasure(this.presences, ofAbsence.measure, people.count);
    }
  }

  /** Looks at the matched rows of a batch. */
  look(rows: RowBatch, outcomes: OutcomeBatch): Finding[] {
    const findings: Finding[] = [];
    const { sheet } = rows.header;
    for (let row = 0; row < rows.length; row++) {
      if (!outcomes.isMatchedAt(row)) continue;
      this.row.show(rows, row, outcomes.outcomeAt(row) === 'ID_ONLY' ? 'ID_ONLY' : 'EXACT');
      const people = outcomes.peopleAt(row);
      const rowNumber = rows.rowNumberAt(row);
      for (const person of people) this.lookAtPerson(person, sheet, rowNumber, findings);
      this.addUp(people, sheet, rowNumber);
    }
    return findings;
  }

  /** Looks at sums and absences after the last row. */
  finish(): Finding[] {
    const findings: Finding[] = [];
    for (const check of this.checks) {
      if (check.ofTotal) this.lookAtSums(check, check.ofTotal, findings);
      if (check.ofAbsence) this.lookForAbsence(check, check.ofAbsence, findings);
    }
    return findings;
  }

  private lookAtPerson(person: number, sheet: string, row: number, findings: Finding[]): void {
    this.person.position = person;
    for (const check of this.rowChecks) {
      const found = check.ofRow?.(this.row, this.person, this.settings);
      if (found) findings.push(this.findingOf(check, found, { sheet, row }));
    }
  }

  private addUp(people: readonly number[], sheet: string, row: number): void {
    for (const sum of this.sums) {
      const weight = sum.weigh(this.row);
      for (const person of people) sum.add(person, weight, sheet, row);
    }
    if (this.presences.length === 0) return;
    const [first = NONE] = people;
    for (const presence of this.presences) {
      const weight = presence.weigh(this.row);
      if (weight === 0) continue;
      const start = this.people.firstWithId(this.people.idHighAt(first), this.people.idLowAt(first));
      for (let person = start; person !== NONE; person = this.people.nextWithSameId(person)) {
        presence.add(person, weight, sheet, row);
      }
    }
  }

  private lookAtSums(
    check: ComparisonCheck,
    { measure, find }: NonNullable<ComparisonCheck['ofTotal']>,
    findings: Finding[],
  ): void {
    const sum = this.sums.find((one) => one.measure === measure);
    for (const person of sum?.present() ?? []) {
      this.person.position = person;
      const found = find(sum?.totalOf(person) ?? 0, this.person, this.settings);
      if (found && sum) findings.push(this.findingOf(check, found, sum.placeOf(person)));
    }
  }

  private lookForAbsence(
    check: ComparisonCheck,
    { measure, find }: NonNullable<ComparisonCheck['ofAbsence']>,
    findings: Finding[],
  ): void {
    const presence = this.presences.find((one) => one.measure === measure);
    for (let person = 0; person < this.people.count; person++) {
      if (!this.isExpected(person) || presence?.totalOf(person) !== 0) continue;
      this.person.position = person;
      const found = find(this.person, this.settings);
      if (found) findings.push(this.findingOf(check, found, NOWHERE));
    }
  }

  /** Whether a row about this person could have matched: absence says nothing about a number that every file must reject. */
  private isExpected(person: number): boolean {
    if (!this.people.isIdUsableAt(person)) return false;
    return birthOf(this.people.idHighAt(person), this.people.idLowAt(person)) <= this.latestBirth;
  }

  private findingOf(check: ComparisonCheck, found: CheckFinding, place: RowPlace | typeof NOWHERE): Finding {
    return new PersonFinding(this.people, this.person.position, check.id, found, place);
  }
}

/** Checks that share a measure share its sums. */
function addMeasure(totals: PersonTotals[], measure: PersonMeasure, peopleCount: number): void {
  if (totals.every((one) => one.measure !== measure)) totals.push(new PersonTotals(measure, peopleCount));
}
