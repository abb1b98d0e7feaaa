/** What changes of the divisions refuse beyond the engine's own reasons. */
export interface DivisionRefusalParams {
  DIVISION_UNKNOWN: { code: string };
  DIVISION_ENDED: { name: string; endedOn: string };
  DIVISION_CODE_TAKEN: { code: string; name: string };
  /** A village's code begins with that of its township. */
  DIVISION_TOWNSHIP_UNKNOWN: { code: string };
  DIVISION_NAME_TAKEN: { name: string; within: string };
  DIVISION_NAME_UNCHANGED: { name: string };
  /** Facts are true from a day that has come (HIS-5). */
  DIVISION_DAY_NOT_COME: { effectiveOn: string; today: string };
  DIVISION_DAY_TOO_EARLY: { effectiveOn: string; name: string; validFrom: string };
  DIVISION_NAMED_TWICE: { name: string };
  DIVISION_MERGED_ACROSS: { names: string };
  DIVISION_SAME_TOWNSHIP: { name: string; township: string };
  DIVISION_GROUPS_LEFT: { names: string };
  DIVISION_GROUP_ELSEWHERE: { name: string; village: string };
  DIVISION_REST_UNKNOWN: Record<never, never>;
  DIVISION_OUTSIDE_AREA: Record<never, never>;
  /** A township proposes groups of its villages; villages are the county's. */
  DIVISION_COUNTY_ONLY: { what: string };
}
