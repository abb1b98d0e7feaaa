/** What rounds, windows, joint reviews and summaries refuse beyond the engine's own reasons. */
export interface CampaignRefusalParams {
  ROUND_DAYS_REVERSED: { from: string; to: string };
  ROUND_STAGE_MISPLACED: { stage: string; expected: string };
  ROUND_STAGE_TOO_EARLY: { stage: string; startsOn: string; before: string; endsOn: string };
  ROUND_CUTOFF_LATE: { cutoffOn: string; endsOn: string };
  ROUND_PARAMETER_UNKNOWN: { key: string };
  ROUND_PARAMETER_BAD: { parameter: string };
  /** One round at a time: two would disagree about one household. */
  ROUND_ALREADY_RUNNING: { title: string };
  ROUND_NOT_RUNNING: Record<never, never>;
  ROUND_NOT_OVER: { lockOn: string };
  /** DQ-K-001. */
  ROUND_LOCKED: { lockedOn: string };
  ROUND_NOT_COLLECTING: { startsOn: string };
  /** DQ-K-004, for all townships at once. */
  SUMMARIES_MISSING: { count: number; names: string };

  /** DQ-K-001. */
  WINDOW_NOT_OPEN: { function: string; area: string };
  /** A window of the round cannot outlast its hard lock. */
  WINDOW_PAST_LOCK: { closesOn: string; lockOn: string };
  WINDOW_IN_PAST: { closesOn: string; today: string };
  WINDOW_OUTSIDE_AREA: Record<never, never>;
  WINDOW_NOT_OWN: Record<never, never>;
  WINDOW_NOT_OVER: { closesOn: string };

  ITEM_NOT_IN_STATE: { step: string; state: string };
  ITEM_NOT_OF_VILLAGE: { kind: string };
  RETURN_REASON_MISSING: Record<never, never>;
  /** After the lock an edit touches only the fields that its rectification item names. */
  FIELD_NOT_IN_ITEM: { field: string; allowed: string };
  RECTIFICATION_NOT_OPEN: { itemNo: string };

  REVIEW_NOTHING_COLLECTED: Record<never, never>;
  REVIEW_ROLE_ABSENT: { roles: string };
  REVIEW_ERRORS_UNEXPLAINED: { count: number };
  /** What was signed is no longer what is there. */
  REVIEW_SIGNATURE_VOID: { count: number; names: string };

  /** DQ-K-002. */
  SUMMARY_CELL_DIFFERS: { village: string; column: string; stated: number; counted: number };
  SUMMARY_VILLAGE_UNKNOWN: { village: string };
  SUMMARY_SECTION_EMPTY: { section: string };
}
