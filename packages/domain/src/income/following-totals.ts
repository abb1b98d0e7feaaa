import type { Facts, IndicatorKey } from '../collection/catalogue.ts';
import { readFen } from '../collection/number-text.ts';
import { STATEMENT_BLOCKS, totalFacts } from './income-statement.ts';

const TOTALS: ReadonlySet<string> = new Set<IndicatorKey>([
  ...STATEMENT_BLOCKS.map(({ total }) => total),
  'netIncome',
  'netIncomePerCapita',
  'incomeReference',
]);

const isSameAmount = (one: string | undefined, other: string | undefined): boolean =>
  (readFen(one) ?? 0) === (readFen(other) ?? 0);

/**
 * The sums that a changed line changes (FAC-6), with the people that the statement was shared by; none where the sums of
 * the statement did not follow from its lines before: they are somebody's own figures.
 */
export function followingTotals(before: Facts, after: Facts): Facts {
  const people = Number(before.memberCountForIncome ?? before.declaredMemberCount) || undefined;
  const sums = totalFacts(before, people);
  if (STATEMENT_BLOCKS.some(({ total }) => !isSameAmount(sums[total], before[total]))) return {};
  return Object.fromEntries(
    Object.entries(totalFacts(after, people)).filter(
      ([key, text]) => TOTALS.has(key) && !isSameAmount(before[key as IndicatorKey], text),
    ),
  );
}
