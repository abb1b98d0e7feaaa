import { phrase } from '@shouwang/phrases';
import { type ActionAnswer, ActionRef } from '../platform/actions.type.ts';
import { may } from '../platform/allow.ts';
import { type Count, CountRef } from '../platform/answers.type.ts';
import { builder } from '../platform/builder.ts';
import { connectionType, pageComplexity } from '../platform/connection.ts';
import { actorOf, type Context } from '../platform/context.ts';
import { isUuid } from '../platform/is-uuid.ts';
import { JobRef } from '../platform/jobs/job.type.ts';
import { readPage } from '../platform/page.ts';
import { visible } from '../platform/visible.ts';
import { type IssueCard, issueCards } from './issue-cards.ts';
import {
  type AreaFigures,
  areaFigures,
  issueFigures,
  ruleFigures,
  type WeekFigures,
  weekFigures,
} from './issue-figures.ts';
import { type QualityIssueFilter, qualityIssuesWhere } from './issue-filter.ts';
import { areaNameOfLine, type IssueLine, issueLines } from './issue-lines.ts';
import { QualityIssueRef } from './quality-issue.type.ts';
import { RECHECK_JOB } from './recheck-job-kind.ts';

export const QualityIssueFilterInput = builder.inputType('QualityIssueFilter', {
  fields: (t) => ({
    bucket: t.string({ description: 'open errors warnings hints overdue reported fixed waived closedThisWeek' }),
    state: t.string(),
    severity: t.string({ description: 'ERROR WARNING INFO' }),
    ruleId: t.string(),
    owner: t.string({ description: 'VILLAGE, or a department' }),
    areaCode: t.id(),
    householdId: t.id(),
  }),
});

const WeekRef = builder.objectRef<WeekFigures>('QualityWeek').implement({
  fields: (t) => ({
    startsOn: t.exposeString('startsOn'),
    opened: t.exposeInt('opened', { description: 'seen for the first time' }),
    closed: t.exposeInt('closed'),
  }),
});

const AreaFiguresRef = builder.objectRef<AreaFigures>('QualityArea').implement({
  description: 'What is open in a township or village.',
  fields: (t) => ({
    areaCode: t.exposeID('areaCode'),
    areaName: t.exposeString('areaName'),
    open: t.exposeInt('open'),
    errors: t.exposeInt('errors'),
    overdue: t.exposeInt('overdue'),
  }),
});

const CardRef = builder.objectRef<IssueCard>('QualityCard').implement({
  description: 'A household with everything that is wrong with it.',
  fields: (t) => ({
    householdId: t.exposeID('householdId'),
    headName: t.string({ nullable: true, resolve: ({ lines: [first] }) => first?.headName ?? null }),
    areaName: t.string({ resolve: ({ lines: [first] }) => (first ? areaNameOfLine(first) : '') }),
    issues: t.field({ type: [QualityIssueRef], resolve: ({ lines }) => [...lines] }),
  }),
});

type Cards = { readonly cards: readonly IssueCard[]; readonly hasMore: boolean };

const CardsRef = builder.objectRef<Cards>('QualityCards').implement({
  fields: (t) => ({
    cards: t.field({ type: [CardRef], resolve: ({ cards }) => [...cards] }),
    hasMore: t.exposeBoolean('hasMore'),
  }),
});

type Figures = {
  readonly counts: () => Promise<Count[]>;
  readonly rules: () => Promise<Count[]>;
};

const QualityIssueConnection = connectionType<IssueLine, Figures>('QualityIssue', QualityIssueRef, (t) => ({
  counts: t.field({ type: [CountRef], resolve: ({ counts }) => counts() }),
  rules: t.field({
    type: [CountRef],
    description: 'How often each rule is broken in the list, whatever rule is chosen.',
    resolve: ({ rules }) => rules(),
  }),
}));

const listOf = async (
  context: Context,
  filter: QualityIssueFilter,
  page: { readonly first?: number | null; readonly after?: string | null },
) => {
  const where = await qualityIssuesWhere(context, filter);
  const answer = await readPage(page, {
    order: [{ key: 'dueOn', nullable: true }, { key: 'id' }],
    find: ({ where: behind, ...query }) =>
      context.prisma.qualityIssue.findMany({ ...query, where: { AND: [where, behind] } }),
    count: () => context.prisma.qualityIssue.count({ where }),
  });
  const lines = await issueLines(
    context,
    answer.edges.map(({ node }) => node),
  );
  const edges = answer.edges.flatMap(({ cursor }, index) => {
    const node = lines[index];
    return node ? [{ cursor, node }] : [];
  });
  return {
    ...answer,
    edges,
    counts: () => issueFigures(context, filter),
    rules: () => ruleFigures(context, filter),
  };
};

/** What the viewer may do about the list as a whole. */
const boardActions = (context: Context): ActionAnswer[] => {
  const { areaPath, department = null } = actorOf(context);
  const own = { areaPath, department };
  const act = (name: string, label: string) => ({ name, label, allowed: true, refusals: [] });
  return [
    ...(may(context, 'recheck', 'QualityIssue', own) ? [act('recheck', phrase('quality.recheck'))] : []),
    ...(may(context, 'export', 'QualityIssue', own) ? [act('export', phrase('quality.export'))] : []),
  ];
};

const BoardRef = builder.objectRef<{ readonly areaCode: string | null }>('QualityBoard').implement({
  description: 'How the quality of the viewer’s register stands.',
  fields: (t) => ({
    areas: t.field({
      type: [AreaFiguresRef],
      description: 'townships of a county, villages of a township',
      resolve: ({ areaCode }, _args, context) => areaFigures(context, areaCode),
    }),
    weeks: t.field({
      type: [WeekRef],
      resolve: ({ areaCode }, _args, context) => weekFigures(context, { areaCode }),
    }),
    lastRecheck: t.field({
      type: JobRef,
      nullable: true,
      resolve: (_board, _args, context) =>
        context.prisma.job.findFirst({
          where: { AND: [visible(context, 'Job'), { kind: RECHECK_JOB }] },
          orderBy: { requestedAt: 'desc' },
        }),
    }),
    actions: t.field({ type: [ActionRef], resolve: (_board, _args, context) => boardActions(context) }),
  }),
});

builder.queryFields((t) => ({
  qualityIssues: t.field({
    type: QualityIssueConnection,
    description: '到户到人具体问题清单',
    args: { filter: t.arg({ type: QualityIssueFilterInput }), first: t.arg.int(), after: t.arg.string() },
    complexity: pageComplexity,
    resolve: async (_root, { filter, ...page }, context) => (await listOf(context, filter ?? {}, page)) as never,
  }),
  qualityIssue: t.field({
    type: QualityIssueRef,
    nullable: true,
    args: { id: t.arg.id({ required: true }) },
    resolve: async (_root, { id }, context) => {
      if (!isUuid(id)) return null;
      const issue = await context.prisma.qualityIssue.findFirst({
        where: { AND: [visible(context, 'QualityIssue'), { id }] },
      });
      return issue ? ((await issueLines(context, [issue]))[0] ?? null) : null;
    },
  }),
  qualityCards: t.field({
    type: CardsRef,
    description: 'The same list, one card for each household.',
    complexity: 60,
    args: { filter: t.arg({ type: QualityIssueFilterInput }), first: t.arg.int() },
    resolve: (_root, { filter, first }, context) => issueCards(context, filter ?? {}, first ?? 30),
  }),
  qualityBoard: t.field({
    type: BoardRef,
    args: { areaCode: t.arg.id() },
    complexity: 30,
    resolve: (_root, { areaCode }) => ({ areaCode: areaCode ?? null }),
  }),
}));
