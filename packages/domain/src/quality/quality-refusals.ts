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
}
