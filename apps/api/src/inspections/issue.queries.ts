import { type Count, CountRef } from '../platform/answers.type.ts';
import { builder } from '../platform/builder.ts';
import { connectionType, pageComplexity } from '../platform/connection.ts';
import { isUuid } from '../platform/is-uuid.ts';
import { readPage } from '../platform/page.ts';
import { visible } from '../platform/visible.ts';
import { IssueRef } from './issue.type.ts';
import { issueCounts } from './issue-counts.ts';
import { issuesWhere } from './issue-filter.ts';
import { issueParts } from './load-issue.ts';

export const IssueFilterInput = builder.inputType('IssueFilter', {
  fields: (t) => ({
    bucket: t.string({
      description:
        'open overdue dueToday dueSoon toAccept disputed rectifying toVerify closed closedThisWeek waiting (for the viewer)',
    }),
    state: t.string(),
    source: t.string(),
    category: t.string(),
    level: t.string(),
    areaCode: t.id(),
    missionId: t.id(),
    text: t.string(),
  }),
});

type IssueCounts = { readonly counts: () => Promise<Count[]> };

const IssueConnection = connectionType<typeof IssueRef.$inferType, IssueCounts>('Issue', IssueRef, (t) => ({
  counts: t.field({ type: [CountRef], resolve: ({ counts }) => counts() }),
}));

builder.queryFields((t) => ({
  issue: t.prismaField({
    type: 'Issue',
    nullable: true,
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, { id }, context) =>
      isUuid(id)
        ? context.prisma.issue.findFirst({ ...query, where: { AND: [visible(context, 'Issue'), { id }] } })
        : null,
  }),
  issues: t.field({
    type: IssueConnection,
    args: { filter: t.arg({ type: IssueFilterInput }), first: t.arg.int(), after: t.arg.string() },
    complexity: pageComplexity,
    resolve: async (_root, { filter, ...page }, context) => {
      const where = await issuesWhere(context, filter ?? {});
      const answer = await readPage(page, {
        order: [{ key: 'dueOn' }, { key: 'issueNo' }],
        find: ({ where: behind, ...query }) =>
          context.prisma.issue.findMany({ ...query, where: { AND: [where, behind] }, include: issueParts }),
        count: () => context.prisma.issue.count({ where }),
      });
      return { ...answer, counts: () => issueCounts(context, filter ?? {}) } as never;
    },
  }),
}));
