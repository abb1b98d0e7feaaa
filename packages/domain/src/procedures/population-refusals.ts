import type { IsoDate } from '../calendar/iso-date.ts';

/** What a change of a household's people is refused for beyond the engine's own reasons (DOMAIN C.5, DQ-T-*). */
export interface PopulationRefusalParams {
  /** Another change of this household is still running. */
  CHANGE_RUNNING: { caseNo: string };
  NOTHING_CHANGES: Record<never, never>;
  CHANGE_IN_FUTURE: { on: IsoDate; today: IsoDate };
  CHANGE_BEFORE_BIRTH: { name: string; on: IsoDate; birthOn: IsoDate };
  /** A newborn joins on the day of birth. */
  BIRTH_ON_ANOTHER_DAY: { name: string; on: IsoDate; birthOn: IsoDate };
  CHANGE_REMARK_MISSING: { reason: string };
  /** Everybody but a newborn has an identity number. */
  IDENTITY_MISSING: { name: string };
  IDENTITY_UNKNOWN: { name: string };
  /** DQ-P-005, DQ-P-006. */
  IDENTITY_DISAGREES: { name: string; what: string; said: string };
  LEAVER_UNKNOWN: Record<never, never>;
  MEMBER_TWICE: { name: string };
  /** The person is an active member already (DQ-P-008). */
  MEMBER_ALREADY: { name: string };
  /** C.15.2: one active household per person; a newborn or somebody returning is registered nowhere else. */
  PERSON_ACTIVE_ELSEWHERE: { name: string; reason: string };
  /** Whoever heads a household hands it over before leaving it. */
  PERSON_HEADS_ELSEWHERE: { name: string };
  /** DQ-H-001. */
  HEAD_MISSING: { household: string };
  /** DQ-H-002. */
  HEAD_TWICE: { household: string };
  /** A split takes only some of the members. */
  SPLIT_TAKES_ALL: Record<never, never>;
  /** All members of a household join the other one, and nothing else happens in the same case. */
  MERGE_NOT_ALONE: Record<never, never>;
  MERGE_LEAVES_BEHIND: { names: string };
  MERGE_TARGET_UNKNOWN: Record<never, never>;
  /** The other household keeps its head. */
  MERGE_BRINGS_HEAD: { name: string };
  /** C.15.1: at most one open case per household. */
  MERGE_OF_MONITORED: Record<never, never>;
}
