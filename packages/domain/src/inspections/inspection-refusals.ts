/** What missions and issues refuse beyond the engine's own reasons. */
export interface InspectionRefusalParams {
  MISSION_ENDS_BEFORE_START: { startsOn: string; endsOn: string };
  /** Exactly one unit rectifies: an area or a department. */
  RESPONSIBLE_UNIT_UNCLEAR: Record<never, never>;
  ISSUE_DUE_DAY_PAST: { dueOn: string; today: string };
  /** Another unit is responsible. */
  NOT_RESPONSIBLE_UNIT: Record<never, never>;
  /** Only who raised the issue, or a colleague of the team, verifies and closes it. */
  NOT_OF_THE_TEAM: Record<never, never>;
  NOT_OVERDUE: { dueOn: string };
  /** A unit is chased at most once a day. */
  CHASED_TODAY: { on: string };
  /** 约谈 follows a chase, a second return or a prominent issue. */
  ADMONITION_TOO_EARLY: Record<never, never>;
  /** An extension leads to a later day. */
  NOT_EXTENDED: { dueOn: string };
}
