import type { IsoDate } from '../calendar/iso-date.ts';

/** What the engine itself refuses, whatever the procedure. All values are ready to be read. */
export interface EngineRefusalParams {
  /** The template has no such step. */
  STEP_UNKNOWN: { step: string };
  /** The step exists, but not from the state the case is in. */
  STEP_NOT_IN_STATE: { step: string; state: string };
  /** Another role does this. */
  ROLE_NOT_ALLOWED: { step: string; role: string; roles: string };
  /** The same natural person did something in this case that must be done by somebody else. */
  SAME_PERSON: { step: string; earlierStep: string };
  FIELD_MISSING: { field: string };
  FIELD_INVALID: { field: string };
  FIELD_TOO_SMALL: { field: string; min: number };
  FIELD_TOO_LARGE: { field: string; max: number };
  FIELD_TOO_FEW: { field: string; min: number };
  FIELD_TOO_MANY: { field: string; max: number };
  /** A field that the form does not have. */
  FIELD_UNKNOWN: { field: string };
  EVIDENCE_MISSING: { evidence: string; min: number; have: number };
  REASON_MISSING: { step: string };
  REASON_UNKNOWN: { reason: string };
  TEXT_MISSING: { step: string };
  DAY_MISSING: { step: string };
  DAY_IN_FUTURE: { on: IsoDate; today: IsoDate };
  /** DQ-M-031: a step cannot have happened before the one it follows. */
  DAY_BEFORE_EARLIER_STEP: { on: IsoDate; earlierOn: IsoDate; earlierStep: string };
  /** Only a review or an approval is taken back. */
  UNDO_NO_DECISION: Record<never, never>;
  UNDO_NOT_OWN: Record<never, never>;
  UNDO_TOO_LATE: { seconds: number };
}
