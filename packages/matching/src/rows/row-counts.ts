import type { RowOutcome, RowRejection } from '@shouwang/domain';

/** Every row of a file accounted for: read = matched + unmatched + rejected. */
export interface RowCounts {
  readonly read: number;
  /** EXACT and ID_ONLY. */
  readonly matched: number;
  /** NAME_ONLY and NOT_IN_REGISTER. */
  readonly unmatched: number;
  readonly rejected: number;
  readonly byOutcome: Readonly<Record<RowOutcome, number>>;
  readonly byReason: Readonly<Partial<Record<RowRejection, number>>>;
}

/** Counts rows while they are decided. */
export class RowCounter {
  private readonly byOutcome: Record<RowOutcome, number> = {
    EXACT: 0,
    ID_ONLY: 0,
    NAME_ONLY: 0,
    NOT_IN_REGISTER: 0,
    REJECTED: 0,
  };
  private readonly byReason: Partial<Record<RowRejection, number>> = {};

  add(outcome: RowOutcome): void {
    this.byOutcome[outcome]++;
  }

  addRejected(reason: RowRejection): void {
    this.byOutcome.REJECTED++;
    this.byReason[reason] = (this.byReason[reason] ?? 0) + 1;
  }

  get counts(): RowCounts {
    const { EXACT, ID_ONLY, NAME_ONLY, NOT_IN_REGISTER, REJECTED } = this.byOutcome;
    const matched = EXACT + ID_ONLY;
    const unmatched = NAME_ONLY + NOT_IN_REGISTER;
    return {
      read: matched + unmatched + REJECTED,
      matched,
      unmatched,
      rejected: REJECTED,
      byOutcome: { ...this.byOutcome },
      byReason: { ...this.byReason },
    };
  }
}
