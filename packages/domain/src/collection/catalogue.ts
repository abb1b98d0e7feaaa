import {
  HELPER_INDICATORS,
  MEASURE_INDICATORS,
  PAIRING_INDICATORS,
  PLAN_INDICATORS,
  WORK_TEAM_INDICATORS,
} from './assistance-indicators.ts';
import { CASE_INDICATORS } from './case-indicators.ts';
import { HOUSEHOLD_INDICATORS } from './household-indicators.ts';
import { INCOME_INDICATORS } from './income-indicators.ts';
import type { Indicator, IndicatorEntity } from './indicator.ts';
import { PERSON_INDICATORS } from './person-indicators.ts';
import { VILLAGE_GROUP_INDICATORS } from './village-group-indicators.ts';
import { VILLAGE_INDICATORS } from './village-indicators.ts';
import { WORK_PLAN_INDICATORS } from './work-plan-indicators.ts';
import { WORK_SPELL_INDICATORS } from './work-spell-indicators.ts';

/**
 * The indicator catalogue: every field of the household, person, case, work and village forms once. Forms, inputs,
 * import mapping, export headers, differences and masks are all derived from it.
 */
export const INDICATORS = {
  ...HOUSEHOLD_INDICATORS,
  ...INCOME_INDICATORS,
  ...PERSON_INDICATORS,
  ...CASE_INDICATORS,
  ...WORK_SPELL_INDICATORS,
  ...WORK_PLAN_INDICATORS,
  ...VILLAGE_INDICATORS,
  ...VILLAGE_GROUP_INDICATORS,
  ...PLAN_INDICATORS,
  ...MEASURE_INDICATORS,
  ...HELPER_INDICATORS,
  ...PAIRING_INDICATORS,
  ...WORK_TEAM_INDICATORS,
} as const;

export type IndicatorKey = keyof typeof INDICATORS;

/**
 * Values by indicator, as canonical exchange text (labels of code lists, numbers as written, dates in the form of the
 * exports). An absent key is an empty cell; an empty string is never stored.
 */
export type Facts = { readonly [Key in IndicatorKey]?: string };

export const INDICATOR_KEYS = Object.keys(INDICATORS) as readonly IndicatorKey[];

/** The indicator of a key. */
export function indicator(key: IndicatorKey): Indicator {
  return INDICATORS[key];
}

/** Is this text, for instance from stored JSON, a key of the catalogue? */
export function isIndicatorKey(text: string): text is IndicatorKey {
  return Object.hasOwn(INDICATORS, text);
}

/** The keys of one entity in the order of the forms. */
export function indicatorKeysOf(entity: IndicatorEntity): readonly IndicatorKey[] {
  return INDICATOR_KEYS.filter((key) => INDICATORS[key].entity === entity);
}

/** The facts without what has a database column of its own: what is stored as `facts`. */
export function storedFacts(facts: Facts): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([key]) => !indicator(key as IndicatorKey).column));
}

/** The facts of one entity out of a row that mixes several. */
export function factsOf(entity: IndicatorEntity, facts: Facts): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([key]) => indicator(key as IndicatorKey).entity === entity));
}
