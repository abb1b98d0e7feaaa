/** What the procedures about an episode refuse beyond the engine's own reasons (C.3, C.4). */
export interface ExitRefusalParams {
  /** C.1: a review is asked for after a refusal, once. */
  NOTHING_TO_APPEAL: Record<never, never>;
  REFUSED_BY_YOURSELF: Record<never, never>;
  /** Only a household that is monitored leaves. */
  NOT_MONITORED: Record<never, never>;
  /** There is no episode that could be removed or corrected. */
  NEVER_MONITORED: Record<never, never>;
  /** Only an elimination can be rolled back. */
  NOTHING_TO_ROLL_BACK: Record<never, never>;
  /** C.3.1: yuan per head and year. */
  INCOME_NOT_ABOVE_LINE: { income: string; line: string };
  /** C.3.2 (DQ-R-003). */
  SECURITY_UNSOLVED: { which: string };
  /** C.3.3. */
  RISK_REMAINS: Record<never, never>;
  RISK_IS_NEW: Record<never, never>;
  /** C.3.4 (DQ-R-014): risks without a fitting measure. */
  RISK_WITHOUT_MEASURE: { risks: string };
  /** C.3.5 (DQ-R-001). */
  ELIMINATED_TOO_EARLY: { months: number; min: number };
  /** C.3.7 (DQ-R-005). */
  NO_LABOUR_STAYS: Record<never, never>;
  /** DQ-R-012. */
  NATURAL_REMARK_MISSING: Record<never, never>;
  DISAGREEMENT_NOT_EXPLAINED: Record<never, never>;
  /** D.2 gives the category that the episode has already. */
  CATEGORY_IS_RIGHT: { category: string };
  /** Income or line at identification is not on record, so that D.2 cannot be computed. */
  CATEGORY_EVIDENCE_MISSING: Record<never, never>;
}
