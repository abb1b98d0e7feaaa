import type { ComparedPerson, HouseholdType, IndicatorKey, RiskType } from '@shouwang/domain';
import { unpackId } from '../people/packed-id.ts';
import type { PeopleIndex } from '../people/people-index.ts';

/** A person of the index as checks see one; the same object shows one person after the other. */
export class PersonView implements ComparedPerson {
  position = 0;
  private readonly people: PeopleIndex;

  constructor(people: PeopleIndex) {
    this.people = people;
  }

  get idKey(): string {
    return unpackId(this.people.idHighAt(this.position), this.people.idLowAt(this.position));
  }

  get idNumber(): string {
    return `${this.idKey}${this.people.idEndingAt(this.position)}`;
  }

  get birthDate(): string | undefined {
    return this.people.findBirthDateAt(this.position);
  }

  get householdType(): HouseholdType {
    return this.people.householdTypeAt(this.position);
  }

  get isOpen(): boolean {
    return this.people.isOpenAt(this.position);
  }

  get risks(): readonly RiskType[] {
    return this.people.risksAt(this.position);
  }

  fact(key: IndicatorKey): string {
    return this.people.factAt(this.position, key);
  }
}
