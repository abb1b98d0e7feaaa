/** What a look-back refuses beyond the engine's own reasons. */
export interface LookbackRefusalParams {
  LOOKBACK_CASES_OPEN: { count: number };
  LOOKBACK_CLOSED: Record<never, never>;
  /** The register tells; the village cannot say otherwise. */
  LOOKBACK_ITEM_COMPUTED: { item: string; result: string };
  LOOKBACK_REMARK_MISSING: { item: string };
  LOOKBACK_ITEMS_OPEN: { items: string };
  LOOKBACK_FINDINGS_UNEXPLAINED: { items: string };
  LOOKBACK_NOT_DRAWN: Record<never, never>;
  LOOKBACK_NO_SAMPLE: Record<never, never>;
  LOOKBACK_SAMPLE_UNSETTLED: { count: number };

  /** C.6: the real date, never a forged past one. */
  BACKFILL_BEFORE_LOOKBACK: { on: string; openedOn: string };
  BACKFILL_PAPER_THERE: { papers: string };
  BACKFILL_PAPER_NOT_DUE: { papers: string };
  BACKFILL_MEETING_MISSING: { papers: string };
  BACKFILL_QUORUM: { present: number; needed: number };
  BACKFILL_VOTES_DIFFER: { votes: number; present: number };
  BACKFILL_NOT_AGREED: { agree: number; present: number };
  BACKFILL_PUBLICITY_MISSING: { papers: string };
  BACKFILL_PUBLICITY_BEFORE_REVIEW: { startsOn: string; heldOn: string };
  BACKFILL_PUBLICITY_SHORT: { days: number; lastDay: string };
}
