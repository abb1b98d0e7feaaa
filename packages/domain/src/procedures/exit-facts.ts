import type { z } from 'zod';
import type { IsoDate } from '../calendar/iso-date.ts';
import type { MonitoringCategory, RiskType } from '../codelists/monitoring.ts';
import type { consentForm, hearingForm, proposeEliminationForm } from './exit-forms.ts';
import type { exitVisitForm } from './identification-forms.ts';

/** The episode that a case is about: the last one that was not removed. */
export interface EpisodeInQuestion {
  readonly episode: number;
  readonly status: 'OPEN' | 'ELIMINATED';
  readonly category: MonitoringCategory;
  /** YYYYMM */
  readonly identifiedMonth: string;
  /** YYYYMM; null while open. */
  readonly eliminatedMonth: string | null;
  readonly eliminationMethod: string | null;
  readonly riskTypes: readonly RiskType[];
  /** Risks for which no measure of a fitting group is recorded (DQ-M-019). */
  readonly uncoveredRisks: readonly RiskType[];
  /** Per-capita net income and line at identification, yuan; null when the register does not have them. */
  readonly incomePerCapita: number | null;
  readonly line: number | null;
}

/** The last application of a household when it was refused and nobody has reviewed that (C.1). */
export interface RefusedCase {
  readonly caseNo: string;
  readonly level: 'VILLAGE' | 'TOWNSHIP' | 'COUNTY';
  readonly refusedByPersonId: string;
}

/** What the procedures about an episode must know besides the case itself. */
export interface ExitFacts {
  readonly episodeInQuestion: EpisodeInQuestion | null;
  /** 整户无劳动能力, D.1. */
  readonly isWithoutLabour: boolean;
  readonly refusedCase: RefusedCase | null;
}

export type ExitVisit = z.output<typeof exitVisitForm>;

/** The elimination that a rollback makes void: kept, never forgotten (C.4). */
export interface VoidedElimination {
  readonly episode: number;
  readonly eliminatedMonth: string;
  readonly method: string | null;
}

/** A category as it was and as it becomes. */
export interface CorrectedCategory {
  readonly episode: number;
  readonly before: MonitoringCategory;
  readonly category: MonitoringCategory;
}

/** The records of the procedures about an episode, by step. */
export interface ExitRecords {
  readonly proposeElimination?: z.output<typeof proposeEliminationForm>;
  readonly exitVisit?: ExitVisit;
  readonly consent?: z.output<typeof consentForm>;
  /** `eliminatedMonth` is YYYYMM; the line is that of the day of the mark. */
  readonly markEliminated?: { readonly episode: number; readonly eliminatedMonth: string };
  readonly approveRollback?: { readonly voidedElimination: VoidedElimination };
  readonly hear?: z.output<typeof hearingForm>;
  readonly remove?: { readonly episode: number; readonly removedOn: IsoDate };
  readonly approveCategory?: CorrectedCategory;
}
