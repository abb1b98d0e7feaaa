import type { Facts, IndicatorKey } from '../collection/catalogue.ts';
import { indicator } from '../collection/catalogue.ts';
import type { CheckedHousehold } from './checked-household.ts';
import type { CheckedPerson } from './checked-person.ts';

/** A value that a rule looks at, as it was when the rule was asked. */
export interface ShownValue {
  readonly key: IndicatorKey;
  /** Exchange text; empty for none. */
  readonly text: string;
  /** Whose value it is, where the rule is about the household and the indicator about people. */
  readonly personId?: string;
}

const textOf = (key: IndicatorKey, rows: readonly Facts[]): ShownValue => ({
  key,
  text: rows.map((facts) => facts[key] ?? '').join('、'),
});

const valuesOfKey = (
  key: IndicatorKey,
  household: CheckedHousehold,
  person: CheckedPerson | undefined,
): readonly ShownValue[] => {
  const people = person ? [person] : household.members;
  switch (indicator(key).entity) {
    case 'household':
      return [textOf(key, [household.facts])];
    case 'person':
      return people.map(({ id, facts }) => ({
        ...textOf(key, [facts]),
        ...(person === undefined && { personId: id }),
      }));
    case 'case':
      return [textOf(key, household.episode ? [household.episode.facts] : [])];
    case 'workSpell':
      return [
        textOf(
          key,
          people.flatMap(({ workSpells }) => workSpells),
        ),
      ];
    case 'workPlan':
      return [
        textOf(
          key,
          people.flatMap(({ workPlans }) => workPlans),
        ),
      ];
    default:
      // Villages are read by themselves; help has rows of its own, which no text of an indicator stands for.
      return [];
  }
};

/**
 * The values that a rule looks at first, of the one whom it is about: what a person reads beside the rule's words, and
 * what has to change before a waived rule speaks again (QUA-9).
 */
export const shownValues = (
  keys: readonly IndicatorKey[],
  household: CheckedHousehold,
  person: CheckedPerson | undefined,
): readonly ShownValue[] => keys.flatMap((key) => valuesOfKey(key, household, person));
