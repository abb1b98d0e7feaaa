import type { HouseholdType } from '../codelists/household-type.ts';
import { HOUSEHOLD_TYPE } from '../codelists/household-type.ts';
import type { Facts } from '../collection/catalogue.ts';
import { nameIn } from '../collection/fact-values.ts';
import { type CheckedCase, checkedCase, type EpisodeToCheck } from './checked-case.ts';
import { type CheckedPerson, checkedPerson, type PersonToCheck } from './checked-person.ts';
import type { QualitySettings } from './quality-rule.ts';

/** A household of the register with everything that rules look at. */
export interface HouseholdToCheck {
  readonly id: string;
  readonly householdNo: string;
  /** Every household indicator, the telephone in the clear. */
  readonly facts: Facts;
  /** The active members in the order of the register. */
  readonly members: readonly PersonToCheck[];
  /** The last episode of monitoring; removed ones do not count. */
  readonly episode?: EpisodeToCheck | undefined;
}

/** A household with what many rules ask about, worked out once. */
export interface CheckedHousehold {
  readonly id: string;
  readonly householdNo: string;
  readonly facts: Facts;
  readonly members: readonly CheckedPerson[];
  readonly heads: readonly CheckedPerson[];
  readonly type: HouseholdType | undefined;
  /** 行政区划代码 of the village, as the register has it; empty without one. */
  readonly villageCode: string;
  readonly episode: CheckedCase | undefined;
  /** Monitored and not eliminated. */
  readonly isOpen: boolean;
  /** Somebody works for wages or holds a public post. */
  readonly hasWorker: boolean;
  /** Nobody can work: 整户无劳动能力. */
  readonly isWithoutLabour: boolean;
}

/** A work spell with its person and the spell before it. */
export interface CheckedSpell {
  readonly facts: Facts;
  readonly person: CheckedPerson;
  /** In the order of the start months; undefined for the first. */
  readonly before: Facts | undefined;
}

/** Works out what the rules ask about a household. */
export const checkedHousehold = (household: HouseholdToCheck, settings: QualitySettings): CheckedHousehold => {
  const { id, householdNo, facts, episode } = household;
  const members = household.members.map((person) => checkedPerson(person, settings));
  return {
    id,
    householdNo,
    facts,
    members,
    heads: members.filter(({ relation }) => relation === 'HEAD'),
    type: nameIn(facts, 'householdType', HOUSEHOLD_TYPE),
    villageCode: facts.divisionCode ?? '',
    episode: episode && checkedCase(episode, settings),
    isOpen: episode?.status === 'OPEN',
    hasWorker: members.some(({ workMonths, publicPosts }) => workMonths > 0 || publicPosts.length > 0),
    isWithoutLabour: members.length > 0 && members.every(({ cannotWork }) => cannotWork),
  };
};
