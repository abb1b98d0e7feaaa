import type { RiskType } from '@shouwang/domain';

/** Which side a visitor comes from, as the visit form names it. */
export type VisitorSide = 'VILLAGE' | 'TOWNSHIP' | 'WORK_TEAM';

export type RiskDraft = {
  type: RiskType;
  /** Kind of natural disaster. */
  subtype: string;
  remark: string;
  personIds: string[];
  /** Yuan as typed; null: not filled in. */
  amount: number | null;
};

/** Everything a visit form holds on the phone, as typed; it becomes the declared form only when it is handed in. */
export type VisitDraft = {
  /** The part that is open, from 0. */
  part: number;
  /** Members who do not share life and income and so do not count for the income per head. */
  apartIds: string[];
  membersConfirmed: boolean;
  /** Yuan by indicator key of the income statement; absent: not filled in. */
  amounts: { [indicator: string]: number };
  /** Indicators whose large change was confirmed to be true. */
  confirmedJumps: string[];
  /** True: there is a problem; absent: not answered. */
  securities: { [security: string]: boolean };
  risks: RiskDraft[];
  suddenHardship: boolean | null;
  suddenHardshipReason: string;
  /** Before a household leaves: the risks of its identification are over. */
  risksGone: boolean | null;
  newRisk: boolean | null;
  assetsSeen: string;
  householdView: string;
  visitors: { name: string; side: VisitorSide }[];
  /** `YYYY-MM-DD` */
  visitedOn: string;
  conclusion: string;
};

/**
 * An empty visit form.
 * @param visitor the person who fills it in, already entered as the first visitor
 * @param today `YYYY-MM-DD`
 */
export const emptyVisit = (visitor: string, today: string): VisitDraft => ({
  part: 0,
  apartIds: [],
  membersConfirmed: false,
  amounts: {},
  confirmedJumps: [],
  securities: {},
  risks: [],
  suddenHardship: null,
  suddenHardshipReason: '',
  risksGone: null,
  newRisk: null,
  assetsSeen: '',
  householdView: '',
  visitors: [
    { name: visitor, side: 'VILLAGE' },
    { name: '', side: 'TOWNSHIP' },
  ],
  visitedOn: today,
  conclusion: '',
});
