import type { CheckFinding, CheckId } from '@shouwang/domain';
import { unpackId } from '../people/packed-id.ts';
import type { PeopleIndex } from '../people/people-index.ts';
import type { RowPlace } from './person-totals.ts';

/** What a check found about a person: one reason of a clue. */
export interface Finding extends CheckFinding {
  readonly checkId: CheckId;
  /** Name of the worksheet; empty for CSV and where the clue comes from absence. */
  readonly sheet: string;
  /** Row number as a person sees it; undefined when the clue comes from absence. */
  readonly row: number | undefined;
  readonly personId: string;
  readonly personNo: string;
  readonly householdId: string;
  readonly householdNo: string;
  /** Of the household. */
  readonly areaPath: string;
  /** Eighteen characters; empty when the registered number is not usable. */
  readonly idKey: string;
}

/** A finding that remembers the person's position; the texts are made when they are asked for. */
export class PersonFinding implements Finding {
  readonly checkId: CheckId;
  readonly detail: string;
  readonly amountFen?: number;
  readonly sheet: string;
  readonly row: number | undefined;
  private readonly people: PeopleIndex;
  private readonly position: number;

  constructor(
    people: PeopleIndex,
    position: number,
    checkId: CheckId,
    { detail, amountFen }: CheckFinding,
    { sheet, row }: Omit<RowPlace, 'row'> & { readonly row: number | undefined },
  ) {
    this.people = people;
    this.position = position;
    this.checkId = checkId;
    this.detail = detail;
    if (amountFen !== undefined) this.amountFen = amountFen;
    this.sheet = sheet;
    this.row = row;
  }

  get personId(): string {
    return this.people.personIdAt(this.position);
  }

  get personNo(): string {
    return this.people.personNoAt(this.position);
  }

  get householdId(): string {
    return this.people.householdIdAt(this.position);
  }

  get householdNo(): string {
    return this.people.householdNoAt(this.position);
  }

  get areaPath(): string {
    return this.people.areaPathAt(this.position);
  }

  get idKey(): string {
    return unpackId(this.people.idHighAt(this.position), this.people.idLowAt(this.position));
  }
}
