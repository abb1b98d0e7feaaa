/** What missions and issues refuse beyond the engine's own reasons. */
export interface InspectionRefusalParams {
  /** A unit is chased at most once a day. */
  CHASED_TODAY: { on: string };
}
