/** What waivers refuse beyond the engine's own reasons. All values are ready to be read. */
export interface QualityRefusalParams {
  /** Only what is open can be waived. */
  WAIVER_ISSUE_SETTLED: { state: string };
  WAIVER_UNTIL_PAST: { until: string; today: string };
  /** A waiver is not for ever: the value is looked at again. */
  WAIVER_UNTIL_FAR: { until: string; latest: string };
  /** A village's request goes to the county with the township's word. */
  WAIVER_NOT_ENDORSED: Record<never, never>;
  /** The value is not the one for which it was asked. */
  WAIVER_VALUE_CHANGED: Record<never, never>;
  /** A line of 上级反馈问题清单 that says no problem. */
  FEEDBACK_TEXT_MISSING: Record<never, never>;
  /** Neither a household nor a person is named. */
  FEEDBACK_NAMES_NOBODY: Record<never, never>;
  FEEDBACK_DAY_BAD: { day: string };
  /** The numbers of the line belong to nobody of the county's register. */
  FEEDBACK_FOUND_NOBODY: { number: string };
  /** The same problem of the same subject stands on an earlier line. */
  FEEDBACK_TWICE: { line: number };
  FEEDBACK_FILE_UNKNOWN: Record<never, never>;
  FEEDBACK_TOO_LONG: { max: number };
  FEEDBACK_RULE_UNKNOWN: { rule: string };
  FEEDBACK_DAY_AHEAD: { on: string; today: string };
}
