/** What the recording or ending of a consent is refused for. All values are ready to be read. */
export interface ConsentRefusalParams {
  /** Signed for somebody who is not a member of the household now. */
  CONSENT_OF_STRANGER: Record<never, never>;
  CONSENT_TWICE: { name: string };
  /** Signed so long ago that it holds no more. */
  CONSENT_OVER: { name: string; until: string; months: number };
  CONSENT_PAPER_MISSING: Record<never, never>;
  /** Withdrawn before, or its case has ended. */
  CONSENT_ENDED: Record<never, never>;
  CONSENT_WHY_MISSING: Record<never, never>;
  /** The case that it was signed with is still before its comparison: there it is withdrawn as a step. */
  CONSENT_OF_RUNNING_CASE: { caseNo: string };
}
