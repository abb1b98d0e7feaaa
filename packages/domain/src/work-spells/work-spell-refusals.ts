/** What a work spell is refused for. All values are ready to be read. */
export interface WorkSpellRefusalParams {
  /** A value that this kind does not have. */
  WORK_SPELL_NOT_ASKED: { indicator: string };
  WORK_SPELL_UNREADABLE: { indicator: string; value: string };
  WORK_SPELL_INCOMPLETE: { indicator: string };
  WORK_SPELL_NOT_BEGUN: { startMonth: string };
  WORK_SPELL_REVERSED: { startMonth: string; endMonth: string };
  WORK_SPELL_END_AHEAD: { endMonth: string };
  /** Still working, and yet with a month in which it ended. */
  WORK_SPELL_GOES_ON: Record<never, never>;
  /** The same enterprise from the same month, or a second plan. */
  WORK_SPELL_TWICE: { name: string };
  WORK_SPELL_OF_STRANGER: Record<never, never>;
  WORK_SPELL_WHY_MISSING: Record<never, never>;
}
