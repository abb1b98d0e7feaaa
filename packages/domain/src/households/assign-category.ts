import type { HouseholdType } from '../codelists/household-type.ts';
import type { MonitoringCategory } from '../codelists/monitoring.ts';

/** What D.2 decides from, at the time of identification. Both amounts in the same unit, per person and year. */
export interface CategoryEvidence {
  readonly householdType: HouseholdType;
  /** Per-capita net income of the identification period. */
  readonly incomePerCapita: number;
  /** Monitoring line in force for that month. */
  readonly line: number;
  /** Sudden rigid spending or a large loss of income endangers basic life: the judgement of visit and review. */
  readonly suddenHardship: boolean;
}

/**
 * The category of a household at identification (D.2); undefined means that it is not admitted. The comparison is
 * strict: an income that equals the line is not below it. The category is frozen with the episode.
 */
export function assignCategory(evidence: CategoryEvidence): MonitoringCategory | undefined {
  const { householdType, incomePerCapita, line, suddenHardship } = evidence;
  if (incomePerCapita < line) return householdType === 'GENERAL' ? 'MARGINAL' : 'UNSTABLE_LIFTED';
  return suddenHardship ? 'SUDDEN_HARDSHIP' : undefined;
}

/**
 * The hint that sudden hardship should be looked at: income plus claims minus compliant out-of-pocket spending, per
 * head, is below the line although the income is not. Sudden hardship has no number of its own, the review decides (D.2).
 */
export function hintsAtSuddenHardship(evidence: {
  readonly incomePerCapita: number;
  readonly incomeReferencePerCapita: number;
  readonly line: number;
}): boolean {
  const { incomePerCapita, incomeReferencePerCapita, line } = evidence;
  return incomePerCapita >= line && incomeReferencePerCapita < line;
}
