import type { HouseholdType } from '../codelists/household-type.ts';
import type { MonitoringCategory } from '../codelists/monitoring.ts';

/**
 * The category of a household at identification (DOMAIN D.2); undefined: it is not admitted. Income and line are yuan
 * per person and year; an income equal to the line is not below it.
 */
export function assignCategory(asked: {
  readonly householdType: HouseholdType;
  readonly incomePerCapita: number;
  readonly line: number;
  /** Sudden rigid spending or a big loss of income endangers basic life, as the visit and the review judged. */
  readonly suddenHardship: boolean;
}): MonitoringCategory | undefined {
  if (asked.incomePerCapita < asked.line) return asked.householdType === 'GENERAL' ? 'MARGINAL' : 'UNSTABLE_LIFTED';
  return asked.suddenHardship ? 'SUDDEN_HARDSHIP' : undefined;
}
