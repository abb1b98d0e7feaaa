import type { IsoDate } from '../calendar/iso-date.ts';
import type { ProcedureKey } from '../procedures/procedure-templates.ts';
import type { LookbackItemKey } from './lookback-items.ts';

interface Paper {
  readonly label: string;
  /** The item of the checklist that asks for it. */
  readonly item: LookbackItemKey;
  readonly about: 'PAPER' | 'REVIEW' | 'PUBLICITY';
  /** Asked for only when the risk is marked as eliminated. */
  readonly isOfElimination?: true;
}

/** The papers that every case since 2019 must have (DOMAIN C.6 L7–L12, notice 一(二)): the columns of the matrix. */
export const LOOKBACK_PAPERS = {
  APPLICATION: { label: '纳入监测申请', item: 'L9', about: 'PAPER' },
  AUTHORIZATION: { label: '授权承诺书', item: 'L10', about: 'PAPER' },
  ASSET_CHECK: { label: '资产信息复核', item: 'L11', about: 'PAPER' },
  REVIEW_IDENTIFICATION: { label: '识别民主评议', item: 'L7', about: 'REVIEW' },
  PUBLICITY_IDENTIFICATION: { label: '识别公示', item: 'L8', about: 'PUBLICITY' },
  REVIEW_HELP: { label: '帮扶民主评议', item: 'L7', about: 'REVIEW' },
  PUBLICITY_HELP: { label: '帮扶公示', item: 'L8', about: 'PUBLICITY' },
  REVIEW_ELIMINATION: { label: '消除民主评议', item: 'L7', about: 'REVIEW', isOfElimination: true },
  PUBLICITY_ELIMINATION: { label: '消除公示', item: 'L8', about: 'PUBLICITY', isOfElimination: true },
  ELIMINATION_CONSENT: { label: '消除知情同意', item: 'L12', about: 'PAPER', isOfElimination: true },
} as const satisfies Readonly<Record<string, Paper>>;
export type LookbackPaper = keyof typeof LOOKBACK_PAPERS;

export const LOOKBACK_PAPER_NAMES = Object.keys(LOOKBACK_PAPERS) as [LookbackPaper, ...LookbackPaper[]];

/** What the papers are about. */
export const paperOf = (paper: LookbackPaper): Paper => LOOKBACK_PAPERS[paper];

/** A paper that is on record, with the day on which it came to be in life. */
export interface PaperOnRecord {
  readonly paper: LookbackPaper;
  readonly on: IsoDate;
  /** Made up for in a look-back: `on` is the day of the making up, never that of the original. */
  readonly isBackfilled: boolean;
}

/** A cell of the matrix. Every EMPTY one is a task. */
export type PaperState = 'THERE' | 'BACKFILLED' | 'EMPTY' | 'NOT_DUE';

export const PAPER_STATES: Readonly<Record<PaperState, string>> = {
  THERE: '原有',
  BACKFILLED: '已补',
  EMPTY: '还缺',
  NOT_DUE: '不需要',
};

/** The episode of a look-back as far as papers go. */
export interface PapersOfCase {
  readonly status: 'OPEN' | 'ELIMINATED' | 'REMOVED';
  readonly papers: readonly PaperOnRecord[];
}

/** How the case stands with a paper. */
export function paperState({ status, papers }: PapersOfCase, paper: LookbackPaper): PaperState {
  const found = papers.filter((one) => one.paper === paper);
  if (found.some(({ isBackfilled }) => !isBackfilled)) return 'THERE';
  if (found.length > 0) return 'BACKFILLED';
  const isDue = status === 'ELIMINATED' || (status === 'OPEN' && paperOf(paper).isOfElimination !== true);
  return isDue ? 'EMPTY' : 'NOT_DUE';
}

const OF_IDENTIFICATION: Readonly<Record<string, readonly LookbackPaper[]>> = {
  apply: ['APPLICATION', 'AUTHORIZATION'],
  recordComparison: ['ASSET_CHECK'],
  review: ['REVIEW_IDENTIFICATION'],
  closePublicity: ['PUBLICITY_IDENTIFICATION'],
};

/** Which accepted step of which procedure leaves which paper. */
const LEFT_BY: Readonly<Partial<Record<ProcedureKey, Readonly<Record<string, readonly LookbackPaper[]>>>>> = {
  ADMISSION: OF_IDENTIFICATION,
  REFLAG: OF_IDENTIFICATION,
  ELIMINATION: {
    proposeElimination: ['REVIEW_HELP'],
    consent: ['ELIMINATION_CONSENT'],
    review: ['REVIEW_ELIMINATION'],
    closePublicity: ['PUBLICITY_ELIMINATION'],
  },
};

/** The papers that a step of a procedure leaves; none for most steps. */
export const papersLeftBy = (procedure: string, step: string): readonly LookbackPaper[] =>
  LEFT_BY[procedure as ProcedureKey]?.[step] ?? [];
