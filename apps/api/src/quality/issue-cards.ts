import type { QualityIssue } from '@shouwang/database';
import type { Context } from '../platform/context.ts';
import { type QualityIssueFilter, qualityIssuesWhere } from './issue-filter.ts';
import { type IssueLine, issueLines } from './issue-lines.ts';

/** A household with everything that is wrong with it: one card. */
export type IssueCard = { readonly householdId: string; readonly lines: readonly IssueLine[] };

/** Everything else of the household of an issue that the viewer may read: with it one card. */
export const issuesBeside = async (
  context: Context,
  { id, householdId }: Pick<QualityIssue, 'id' | 'householdId'>,
): Promise<IssueLine[]> => {
  if (householdId === null) return [];
  const where = { AND: [await qualityIssuesWhere(context, { householdId }), { id: { not: id } }] };
  const lines = await issueLines(
    context,
    await context.prisma.qualityIssue.findMany({ where, orderBy: [{ severity: 'asc' }, { ruleId: 'asc' }] }),
  );
  const rank = ({ issue }: IssueLine): number => (issue.state === 'CLOSED' ? 1 : 0);
  return lines.toSorted((one, other) => rank(one) - rank(other));
};

/** Cards of one answer at most. */
const MOST = 100;

/**
 * Households with the issues of a list, those first whose last day is nearest.
 * @returns one card more than asked where there are more
 */
export const issueCards = async (
  context: Context,
  filter: QualityIssueFilter,
  first: number,
): Promise<{ readonly cards: readonly IssueCard[]; readonly hasMore: boolean }> => {
  const where = { AND: [await qualityIssuesWhere(context, filter), { householdId: { not: null } }] };
  const size = Math.min(Math.max(first, 1), MOST);
  const groups = await context.prisma.qualityIssue.groupBy({
    by: ['householdId'],
    where,
    _min: { dueOn: true },
    orderBy: [{ _min: { dueOn: 'asc' } }, { householdId: 'asc' }],
    take: size + 1,
  });
  const ids = groups.slice(0, size).flatMap(({ householdId }) => householdId ?? []);
  const issues: QualityIssue[] = await context.prisma.qualityIssue.findMany({
    where: { AND: [where, { householdId: { in: ids } }] },
    orderBy: [{ severity: 'asc' }, { dueOn: { sort: 'asc', nulls: 'last' } }, { ruleId: 'asc' }, { id: 'asc' }],
  });
  const lines = await issueLines(context, issues);
  return {
    cards: ids.map((householdId) => ({
      householdId,
      lines: lines.filter(({ issue }) => issue.householdId === householdId),
    })),
    hasMore: groups.length > size,
  };
};
