/** What the clue card and the items that follow from it refuse beyond the engine's own reasons. */
export interface ClueRefusalParams {
  /** This source is not recorded by this role (C.1, four families). */
  SOURCE_NOT_OF_ROLE: { source: string; role: string };
  /** A card that came from above or from elsewhere is assigned first. */
  CLUE_NOT_ASSIGNED: Record<never, never>;
  DUE_DAY_PAST: { dueOn: string; today: string };
  /** The card has no such reason that is still open. */
  REASON_NOT_OPEN: Record<never, never>;
  /** The person is not in the register yet: a risk or a correction needs a household. */
  HOUSEHOLD_UNKNOWN: Record<never, never>;
  /** A check of a comparison answers to a comparison: each of its reasons is verified by itself. */
  REASONS_UNVERIFIED: { count: number };
  /** What was started by the verification is not finished. */
  FOLLOW_UPS_OPEN: { count: number };
  /** Somebody else owns the field or the policy: 谁提供谁负责. */
  NOT_OWNER_OF_ITEM: { owner: string };
  CORRECTED_VALUE_MISSING: Record<never, never>;
  RECHECK_TEXT_MISSING: Record<never, never>;
  FEEDBACK_DOCUMENT_MISSING: Record<never, never>;
}
