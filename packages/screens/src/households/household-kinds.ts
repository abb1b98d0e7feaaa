import { phrase } from '@shouwang/phrases';

/** The kinds of households that a list of a desk may be narrowed to, each as a filter of the server. */
export const HOUSEHOLD_KINDS = {
  all: {},
  monitored: { monitoringStatus: 'OPEN' },
  lifted: { householdType: 'LIFTED' },
  unstableLifted: { category: 'UNSTABLE_LIFTED' },
  marginal: { category: 'MARGINAL' },
  suddenHardship: { category: 'SUDDEN_HARDSHIP' },
  eliminated: { monitoringStatus: 'ELIMINATED' },
} as const;

export type HouseholdKind = keyof typeof HOUSEHOLD_KINDS;

export const isHouseholdKind = (text: string): text is HouseholdKind => Object.hasOwn(HOUSEHOLD_KINDS, text);

export const householdKindChoices = (Object.keys(HOUSEHOLD_KINDS) as HouseholdKind[]).map((value) => ({
  value,
  label: phrase(`households.kind.${value}`),
}));
