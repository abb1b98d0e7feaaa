import { Ability, type ForcedSubject, type MatchConditions, type RawRuleOf } from '@casl/ability';
import type { Actor } from '@shouwang/domain';
import { compileRules } from './compile-rules.ts';
import { type Conditions, meets } from './conditions.ts';
import { POLICY, type PolicyRow } from './policy.ts';
import type { Action, Subject } from './subjects.ts';

/** A kind of record, or a record marked with its kind by CASL's `subject(kind, record)`. */
export type SubjectOrRecord = Subject | ForcedSubject<Subject>;

/** What one person may do: ask `can(action, record)`. */
export type AppAbility = Ability<[Action, SubjectOrRecord], Conditions>;

const matchConditions = (conditions: Conditions) =>
  ((record: object) => meets(record as Record<string, unknown>, conditions)) as MatchConditions;

/**
 * No grant is a wildcard: without these two names, CASL takes the action `manage` for every action and the subject
 * `all` for every kind.
 */
const NO_WILDCARDS = { anyAction: '(no wildcard)', anySubjectType: '(no wildcard)' };

function abilityOf(rules: RawRuleOf<AppAbility>[]): AppAbility {
  return new Ability<[Action, SubjectOrRecord], Conditions>(rules, {
    conditionsMatcher: matchConditions,
    ...NO_WILDCARDS,
  });
}

/**
 * What a person may do, compiled from the policy (or from other rows, in tests). Nobody may do nothing. The conditions
 * of its rules are Prisma wheres, so that `accessibleBy` makes the same answer into SQL.
 */
export function abilityFor(actor: Actor | undefined, rows: readonly PolicyRow[] = POLICY): AppAbility {
  return abilityOf(actor === undefined ? [] : [...compileRules(rows, actor)]);
}

/** The grants of a person as JSON, for a portal or a phone without a network. */
export function packAbility(ability: AppAbility): RawRuleOf<AppAbility>[] {
  return ability.rules;
}

/** The ability again, from what `packAbility` gave. */
export function unpackAbility(packed: unknown): AppAbility {
  return abilityOf(packed as RawRuleOf<AppAbility>[]);
}
