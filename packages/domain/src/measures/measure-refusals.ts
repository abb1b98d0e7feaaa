/** What plans, measures, pairings and teams refuse beyond the engine's own reasons. All values are ready to be read. */
export interface MeasureRefusalParams {
  /** Only a household that is monitored has a plan. */
  PLAN_NOT_MONITORED: Record<never, never>;
  /** MEA-2: every risk has its answer. */
  PLAN_RISK_UNANSWERED: { risks: string };
  /** A risk that the episode does not have. */
  PLAN_RISK_FOREIGN: { risk: string };
  /** DQ-M-019. */
  PLAN_ANSWER_UNFIT: { risk: string; fitting: string };
  PLAN_REVIEW_PAST: { reviewOn: string; today: string };

  /** Measures are of households that are or were monitored. */
  MEASURE_NEVER_MONITORED: Record<never, never>;
  MEASURE_OPTION_FOREIGN: { option: string; group: string };
  MEASURE_REMARK_MISSING: { option: string };
  MEASURE_RISK_FOREIGN: { risk: string };
  MEASURE_UNFIT: { option: string; risk: string; fitting: string };
  MEASURE_DAYS_REVERSED: { startsOn: string; endsOn: string };
  MEASURE_BENEFICIARY_UNKNOWN: Record<never, never>;
  /** The same help for the same person is recorded once. */
  MEASURE_RUNS_ALREADY: { option: string; beneficiary: string };
  /** Another department provides it. */
  MEASURE_OF_OTHER_DEPARTMENT: { department: string };
  MEASURE_VERIFIED_ALREADY: Record<never, never>;

  PAIRING_NOT_MONITORED: Record<never, never>;
  HELPER_UNKNOWN: Record<never, never>;
  HELPER_HAS_LEFT: { name: string };
  PAIRING_RUNS_ALREADY: { name: string };
  /** C.9: each monitored household has at least one active helper. */
  PAIRING_LEAVES_NOBODY: Record<never, never>;
  HANDOVER_TO_SELF: Record<never, never>;
  HANDOVER_OF_NOTHING: { name: string };

  VISIT_OF_STRANGER: { name: string; on: string };

  TEAM_LEAD_MISSING: Record<never, never>;
  TEAM_FIRST_SECRETARY_TWICE: Record<never, never>;
  TEAM_DAYS_REVERSED: { name: string; startsOn: string; endsOn: string };
}
