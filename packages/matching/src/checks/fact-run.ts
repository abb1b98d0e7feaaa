import {
  agreedFacts,
  type ComparisonSettings,
  DATASET_FACTS,
  type DatasetFacts,
  type DatasetKey,
  type Facts,
  type HouseholdShare,
  type RowStatement,
  sharedFacts,
} from '@shouwang/domain';
import type { RowBatch } from '@shouwang/spreadsheet';
import type { PeopleIndex } from '../people/people-index.ts';
import type { OutcomeBatch } from '../rows/outcome-batch.ts';
import type { RowMatcher } from '../rows/row-matcher.ts';
import { RowView } from './row-view.ts';

/** What a file says of somebody, or of a household. */
export interface GivenFact {
  readonly entity: 'person' | 'household';
  readonly entityId: string;
  readonly householdId: string;
  readonly key: string;
  /** Canonical text. */
  readonly text: string;
}

/** Gathers what the EXACT rows of one dataset say; a row with another name, or of several people, says nothing. */
export class FactRun {
  private readonly declared: DatasetFacts | undefined;
  private readonly people: PeopleIndex;
  private readonly settings: ComparisonSettings;
  private readonly row: RowView;
  private readonly statements = new Map<number, RowStatement[]>();

  constructor(dataset: DatasetKey, people: PeopleIndex, settings: ComparisonSettings, matcher: RowMatcher) {
    this.declared = DATASET_FACTS[dataset];
    this.people = people;
    this.settings = settings;
    this.row = new RowView(dataset, matcher);
  }

  /** Reads the rows of a batch. */
  look(rows: RowBatch, outcomes: OutcomeBatch): void {
    if (!this.declared) return;
    for (let row = 0; row < rows.length; row++) {
      if (outcomes.outcomeAt(row) !== 'EXACT') continue;
      const [person, ...others] = outcomes.peopleAt(row);
      if (person === undefined || others.length > 0) continue;
      this.row.show(rows, row, 'EXACT');
      const statement = this.declared.stateOf(this.row, this.settings);
      const known = this.statements.get(person);
      if (known) known.push(statement);
      else this.statements.set(person, [statement]);
    }
  }

  /** What the rows say together, household by household. */
  finish(): GivenFact[] {
    const { declared, people } = this;
    if (!declared) return [];
    const given: GivenFact[] = [];
    const shares = new Map<string, HouseholdShare[]>();
    for (const [person, statements] of this.statements) {
      const householdId = people.householdIdAt(person);
      const own = { entity: 'person', entityId: people.personIdAt(person), householdId } as const;
      addFacts(given, own, agreedFacts(statements, declared));
      const ofPerson = statements.flatMap(({ share }) => share ?? []);
      if (ofPerson.length > 0) shares.set(householdId, [...(shares.get(householdId) ?? []), ...ofPerson]);
    }
    for (const [householdId, ofHousehold] of shares) {
      const own = { entity: 'household', entityId: householdId, householdId } as const;
      addFacts(given, own, sharedFacts(ofHousehold));
    }
    return given.sort((one, other) => (one.householdId < other.householdId ? -1 : 1));
  }
}

function addFacts(given: GivenFact[], about: Omit<GivenFact, 'key' | 'text'>, facts: Facts): void {
  for (const [key, text] of Object.entries(facts)) given.push({ ...about, key, text });
}
