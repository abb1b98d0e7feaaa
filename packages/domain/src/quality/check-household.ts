import { monthOf } from '../collection/fact-values.ts';
import type { CheckedHousehold, CheckedSpell } from './checked-household.ts';
import type { CheckedPerson } from './checked-person.ts';
import type { QualityRule, QualitySettings } from './quality-rule.ts';
import { QUALITY_RULES, type QualityRuleHead } from './quality-rules.ts';

/** A rule that a household breaks, as a whole or by one of its members. */
export interface HouseholdViolation {
  readonly rule: QualityRuleHead;
  readonly person: CheckedPerson | undefined;
}

const spellsOf = (person: CheckedPerson): readonly CheckedSpell[] => {
  const inOrder = person.workSpells.toSorted((one, other) =>
    (monthOf(one, 'startMonth') ?? '').localeCompare(monthOf(other, 'startMonth') ?? ''),
  );
  return inOrder.map((facts, at) => ({ facts, person, before: inOrder[at - 1] }));
};

/**
 * What a household breaks by itself. Rules of values that several households share are asked by {@link CountyCheck}.
 * @returns each rule once for a person or the household, however often it is broken
 */
export const checkHousehold = (household: CheckedHousehold, settings: QualitySettings): HouseholdViolation[] => {
  const violations: HouseholdViolation[] = [];
  const ask = <Subject>(
    rules: readonly QualityRule<Subject>[],
    subjects: readonly Subject[],
    person?: CheckedPerson,
  ) => {
    if (subjects.length === 0) return;
    for (const rule of rules) {
      if (subjects.some((subject) => rule.isViolated(subject, settings))) violations.push({ rule, person });
    }
  };
  ask(QUALITY_RULES.household, [household]);
  if (household.episode) ask(QUALITY_RULES.case, [{ case: household.episode, household }]);
  for (const person of household.members) {
    ask(QUALITY_RULES.person, [person], person);
    ask(QUALITY_RULES.member, [{ person, household }], person);
    ask(QUALITY_RULES.workSpell, spellsOf(person), person);
  }
  return violations;
};
