import type { RowOutcome, RowRejection } from '@shouwang/domain';
import { OUTCOMES, type OutcomeBatch } from './outcome-batch.ts';

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
  /** By the code of the outcome. */
  private readonly byCode = new Float64Array(OUTCOMES.length);
  private readonly byReason: Partial<Record<RowRejection, number>> = {};

  /** Counts the rows of a batch that is decided. */
  addAll({ length, codes, rejections }: OutcomeBatch): void {
    const { byCode, byReason } = this;
    for (let row = 0; row < length; row++) {
      const code = codes[row] ?? 0;
      byCode[code] = (byCode[code] ?? 0) + 1;
    }
    for (const { reason } of rejections.values()) byReason[reason] = (byReason[reason] ?? 0) + 1;
  }

  get counts(): RowCounts {
    const byOutcome = Object.fromEntries(OUTCOMES.map((outcome, code) => [outcome, this.byCode[code] ?? 0])) as Record<
      RowOutcome,
      number
    >;
    const { EXACT, ID_ONLY, NAME_ONLY, NOT_IN_REGISTER, REJECTED } = byOutcome;
    const matched = EXACT + ID_ONLY;
    const unmatched = NAME_ONLY + NOT_IN_REGISTER;
    return {
      read: matched + unmatched + REJECTED,
      matched,
      unmatched,
      rejected: REJECTED,
      byOutcome,
      byReason: { ...this.byReason },
    };
  }
}
