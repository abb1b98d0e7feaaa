import type { IsoDate } from '../calendar/iso-date.ts';

/** What the identification procedures (admission, re-flagging) refuse beyond the engine's own reasons. */
export interface IdentificationRefusalParams {
  /** C.15.1: at most one open case per household. */
  HOUSEHOLD_ALREADY_MONITORED: Record<never, never>;
  /** Another procedure for the household is still running. */
  HOUSEHOLD_HAS_RUNNING_CASE: { caseNo: string };
  /** 再标注 and 回退 are for households whose risk was eliminated. */
  NOT_ELIMINATED: Record<never, never>;
  /** C.2: only these categories are re-flagged in the parameter's period. */
  CATEGORY_NOT_REFLAGGED: { category: string; categories: string };
  /** DQ-R-016: the event must be later than the elimination. */
  EVENT_NOT_AFTER_ELIMINATION: { on: IsoDate; eliminatedMonth: string };
  /** DQ-M-026: these adult members have not signed the authorization. */
  CONSENT_MISSING: { names: string };
  /** These members have taken their authorization back: nothing of theirs is compared until they sign again. */
  CONSENT_WITHDRAWN: { names: string };
  /** E.1: a guardian signs for a minor. */
  GUARDIAN_MISSING: { name: string };
  /** Nobody of this name lives in the household. */
  MEMBER_UNKNOWN: { name: string };
  /** A person who cannot write signs by fingerprint before a named proxy who read the paper out. */
  PROXY_MISSING: { name: string };
  VISITORS_TOO_FEW: { min: number; have: number };
  VISITORS_ONE_SIDED: Record<never, never>;
  /** DQ-M-002. */
  RISK_TWICE: { risk: string };
  /** DQ-M-003. */
  RISK_REMARK_MISSING: { risk: string };
  /** DQ-M-004. */
  RISK_SUBTYPE_MISSING: { risk: string };
  /** DQ-N-001. */
  NET_INCOME_DOES_NOT_ADD_UP: { stated: string; computed: string };
  /** DQ-N-002. */
  PER_CAPITA_INCOME_WRONG: { stated: string; computed: string };
  /** DQ-N-004. */
  INCOME_PERIOD_WRONG: { from: IsoDate; to: IsoDate };
  HARDSHIP_NOT_EXPLAINED: Record<never, never>;
  COMPARISON_UNANSWERED: { name: string; sources: string };
  COMPARISON_UNKNOWN_MEMBER: Record<never, never>;
  COMPARISON_DETAIL_MISSING: { name: string; source: string };
  HIT_NOT_EXPLAINED: { name: string; source: string };
  HIT_UNKNOWN: { source: string };
  HIT_AMOUNT_MISSING: { source: string };
  PRESENT_MORE_THAN_EXPECTED: { present: number; expected: number };
  QUORUM_NOT_REACHED: { present: number; needed: number; expected: number };
  VOTES_DO_NOT_ADD_UP: { votes: number; present: number };
  OPINION_MISSING: Record<never, never>;
  /** D.2: neither below the line nor in sudden hardship. */
  NO_CATEGORY: { income: string; line: string };
  /** The line in force today gives another category than the one the public was told. */
  CATEGORY_NOT_AS_PUBLISHED: { published: string; now: string };
  LINE_UNKNOWN: Record<never, never>;
  PUBLICITY_NOT_OVER: { daysLeft: number; lastDay: IsoDate };
  OBJECTION_OPEN: { count: number };
  OBJECTION_UNKNOWN: Record<never, never>;
  SPOT_CHECK_NOT_RECORDED: Record<never, never>;
  ASK_UNANSWERED: { section: string };
  /** After a return only what was asked may be changed. */
  CORRECTION_NOT_ASKED: { section: string };
  /** Votes and photos cannot be typed over: the review or the publicity is held again. */
  CORRECTION_ONLY_BY_REPEATING: { section: string };
  HOUSEHOLD_NO_DIFFERS: { typed: string; registered: string };
}
