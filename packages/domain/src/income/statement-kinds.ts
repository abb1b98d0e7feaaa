import { admissionIncomePeriod, campaignIncomePeriod, type IncomePeriod } from './income-period.ts';

/** What a statement is made for (DOMAIN B.5). The period follows from the kind. */
export const STATEMENT_KINDS = {
  ANNUAL: { label: '年度收支', period: 'campaign' },
  AT_IDENTIFICATION: { label: '识别时收支', period: 'rolling' },
  AT_ELIMINATION: { label: '风险消除时收支', period: 'rolling' },
  REFLAG: { label: '再标注时收支', period: 'rolling' },
  MONTHLY_ESTIMATE: { label: '月度估算', period: 'rolling' },
} as const satisfies Readonly<Record<string, { label: string; period: 'campaign' | 'rolling' }>>;

export type StatementKind = keyof typeof STATEMENT_KINDS;

/**
 * The period of a statement: of a round for all its work objects alike (notice 三(一)), otherwise the twelve months
 * before the month of the day.
 * @param on a year for the annual statement, a day for all others
 */
export function statementPeriod(
  kind: StatementKind,
  on: { readonly year: number } | { readonly day: string },
): IncomePeriod {
  if (STATEMENT_KINDS[kind].period === 'campaign') {
    return campaignIncomePeriod('year' in on ? on.year : Number(on.day.slice(0, 4)));
  }
  return admissionIncomePeriod('day' in on ? on.day : `${on.year}-10-01`);
}
