import { areaCodesOf, ISSUE, ISSUE_CATEGORY } from '@shouwang/domain';
import { areaDirectory } from '../areas/area-directory.ts';
import { type Count, CountRef } from '../platform/answers.type.ts';
import { builder } from '../platform/builder.ts';
import { actorOf, type Context } from '../platform/context.ts';
import { momentOfReading } from '../procedures/circumstances.ts';
import { type IssueBucket, issuesWhere } from './issue-filter.ts';
import { issueStateLabel } from './issue-reading.ts';

/** One line of the board. Each figure is the total of `issues` with the row's area or category and the bucket. */
type BoardRow = { readonly key: string; readonly label: string } & Readonly<Record<Figure, number>>;

type Figure = 'open' | 'due' | 'overdue' | 'closed';

const BUCKET_OF: Readonly<Record<Figure, IssueBucket>> = {
  open: 'open',
  due: 'dueSoon',
  overdue: 'overdue',
  closed: 'closed',
};

const FIGURES = Object.keys(BUCKET_OF) as Figure[];

const townshipOf = (areaPath: string): string => areaCodesOf(areaPath).find((code) => code.length === 9) ?? '';

/** Counts of every figure, by what `keyOf` makes of a group of equal area and category. */
const tally = async (context: Context) => {
  const groups = await Promise.all(
    FIGURES.map(async (figure) => ({
      figure,
      rows: await context.prisma.issue.groupBy({
        by: ['areaPath', 'category'],
        where: await issuesWhere(context, { bucket: BUCKET_OF[figure] }),
        _count: true,
      }),
    })),
  );
  return (keyOf: (row: { readonly areaPath: string; readonly category: string }) => string, key: string) =>
    Object.fromEntries(
      groups.map(({ figure, rows }) => [
        figure,
        rows.filter((row) => keyOf(row) === key).reduce((sum, { _count }) => sum + _count, 0),
      ]),
    ) as Record<Figure, number>;
};

const boardOf = async (context: Context) => {
  const { areaPath } = actorOf(context);
  const figuresOf = await tally(context);
  const areas = await areaDirectory(context.prisma);
  // In the order of the division codes: a board shows where help is needed, not who is last.
  const townships = [...areas.values()].filter(
    ({ level, path }) => level === 'TOWNSHIP' && (path.startsWith(areaPath) || areaPath.startsWith(path)),
  );
  return {
    byTownship: townships.map(
      ({ code, name }): BoardRow => ({
        key: code,
        label: name,
        ...figuresOf((row) => townshipOf(row.areaPath), code),
      }),
    ),
    byCategory: ISSUE_CATEGORY.items.map(
      ({ en, zh }): BoardRow => ({
        key: en,
        label: zh,
        ...figuresOf((row) => row.category, en),
      }),
    ),
  };
};

const countOf = async (context: Context, bucket: IssueBucket): Promise<number> =>
  context.prisma.issue.count({ where: await issuesWhere(context, { bucket }) });

const byState = async (context: Context): Promise<Count[]> => {
  const rows = await context.prisma.issue.groupBy({
    by: ['state'],
    where: await issuesWhere(context, {}),
    _count: true,
  });
  return Object.keys(ISSUE.states).map((key) => ({
    key,
    label: issueStateLabel(key),
    count: rows.find(({ state }) => state === key)?._count ?? 0,
  }));
};

const IssueBoardRowRef = builder.objectRef<BoardRow>('IssueBoardRow').implement({
  fields: (t) => ({
    key: t.exposeString('key'),
    label: t.exposeString('label'),
    open: t.exposeInt('open'),
    due: t.int({ description: 'bucket dueSoon', resolve: ({ due }) => due }),
    overdue: t.exposeInt('overdue'),
    closed: t.exposeInt('closed'),
  }),
});

type Board = Awaited<ReturnType<typeof boardOf>> & { readonly asOf: Date };

const IssueBoardRef = builder.objectRef<Board>('IssueBoard').implement({
  fields: (t) => ({
    asOf: t.expose('asOf', { type: 'DateTime' }),
    open: t.int({ resolve: (_board, _args, context) => countOf(context, 'open') }),
    overdue: t.int({ resolve: (_board, _args, context) => countOf(context, 'overdue') }),
    dueSoon: t.int({ resolve: (_board, _args, context) => countOf(context, 'dueSoon') }),
    closedThisWeek: t.int({ resolve: (_board, _args, context) => countOf(context, 'closedThisWeek') }),
    byTownship: t.field({ type: [IssueBoardRowRef], resolve: ({ byTownship }) => byTownship }),
    byCategory: t.field({ type: [IssueBoardRowRef], resolve: ({ byCategory }) => byCategory }),
    byState: t.field({ type: [CountRef], resolve: (_board, _args, context) => byState(context) }),
  }),
});

builder.queryField('issueBoard', (t) =>
  t.field({
    type: IssueBoardRef,
    resolve: async (_root, _args, context) => ({
      ...(await boardOf(context)),
      asOf: (await momentOfReading(context)).now,
    }),
  }),
);
