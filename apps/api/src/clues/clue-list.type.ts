import { CLUE_CARD, type ClueState, shanghaiDateOf } from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { CountRef } from '../platform/answers.type.ts';
import { builder } from '../platform/builder.ts';
import { connectionType, pageComplexity } from '../platform/connection.ts';
import { actorOf, type Context } from '../platform/context.ts';
import { isUuid } from '../platform/is-uuid.ts';
import { readPage } from '../platform/page.ts';
import { visible, type WhereOf } from '../platform/visible.ts';
import { momentOfReading } from '../procedures/circumstances.ts';
import { ClueRef, clueStateLabel, shownParts } from './clue.type.ts';

const ClueFilter = builder.inputType('ClueFilter', {
  fields: (t) => ({
    state: t.string(),
    areaCode: t.id(),
    ruleId: t.string(),
    runId: t.id(),
    overdue: t.boolean(),
    mine: t.boolean(),
    text: t.string(),
  }),
});

type Filter = typeof ClueFilter.$inferInput;
type ClueWhere = WhereOf<'Clue'>;

const STATES = Object.keys(CLUE_CARD.states) as readonly ClueState[];

const overdueBefore = async (context: Context): Promise<Date> => {
  const { now } = await momentOfReading(context);
  return new Date(`${shanghaiDateOf(now)}T00:00:00Z`);
};

/** Cards in states whose work is this role's, given to this person or to nobody in particular. */
const waitingFor = (context: Context): ClueWhere => {
  const { role, accountId } = actorOf(context);
  const states = STATES.filter((state) => CLUE_CARD.states[state].waitsFor.includes(role));
  return { state: { in: states }, OR: [{ assignedToId: null }, { assignedToId: accountId }] };
};

/** Everything of a filter but the state, for which there are counts. */
const filterWhere = async (context: Context, filter: Filter): Promise<ClueWhere> => {
  const { areaCode, ruleId, runId, overdue, mine, text } = filter;
  const said = text?.trim();
  return {
    AND: [
      visible(context, 'Clue'),
      areaCode ? { areaPath: { contains: `/${areaCode}/` } } : {},
      ruleId ? { reasons: { some: { ruleId } } } : {},
      runId ? (isUuid(runId) ? { reasons: { some: { runId } } } : { id: { in: [] } }) : {},
      overdue ? { state: { not: 'CLOSED' }, dueOn: { lt: await overdueBefore(context) } } : {},
      mine ? waitingFor(context) : {},
      said
        ? {
            OR: [
              { clueNo: { contains: said.toUpperCase() } },
              { reportedName: { contains: said } },
              { household: { headName: { contains: said } } },
              { household: { searchInitials: { contains: said.toLowerCase() } } },
              { reasons: { some: { personName: { contains: said } } } },
            ],
          }
        : {},
    ],
  };
};

const countsOf = async (context: Context, where: ClueWhere) => {
  const { prisma } = context;
  const [byState, overdue] = await Promise.all([
    prisma.clue.groupBy({ by: ['state'], where, _count: { _all: true } }),
    prisma.clue.count({
      where: { AND: [where, { state: { not: 'CLOSED' }, dueOn: { lt: await overdueBefore(context) } }] },
    }),
  ]);
  const countOf = new Map(byState.map(({ state, _count }) => [state, _count._all]));
  const all = [...countOf.values()].reduce((sum, count) => sum + count, 0);
  return [
    { key: 'ALL', label: phrase('clues.count.all'), count: all },
    ...STATES.map((state) => ({ key: state, label: clueStateLabel(state), count: countOf.get(state) ?? 0 })),
    { key: 'OVERDUE', label: phrase('clues.count.overdue'), count: overdue },
  ];
};

type Counted = { readonly counts: () => ReturnType<typeof countsOf> };

const ClueConnection = connectionType<typeof ClueRef.$inferType, Counted>('Clue', ClueRef, (t) => ({
  counts: t.field({ type: [CountRef], resolve: ({ counts }) => counts() }),
}));

builder.queryFields((t) => ({
  clues: t.field({
    type: ClueConnection,
    args: { filter: t.arg({ type: ClueFilter }), first: t.arg.int(), after: t.arg.string() },
    complexity: pageComplexity,
    resolve: async (_root, { filter, ...page }, context) => {
      const base = await filterWhere(context, filter ?? {});
      const mine: ClueWhere = { AND: [base, filter?.state ? { state: filter.state } : {}] };
      const read = await readPage(page, {
        order: [{ key: 'isUrgent', direction: 'desc' }, { key: 'dueOn', nullable: true }, { key: 'id' }],
        find: ({ where, ...query }) =>
          context.prisma.clue.findMany({ ...query, where: { AND: [mine, where] }, include: shownParts }),
        count: () => context.prisma.clue.count({ where: mine }),
      });
      return { ...read, counts: () => countsOf(context, base) };
    },
  }),
  clue: t.prismaField({
    type: ClueRef,
    nullable: true,
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, { id }, context) =>
      isUuid(id)
        ? context.prisma.clue.findFirst({ ...query, where: { AND: [visible(context, 'Clue'), { id }] } })
        : null,
  }),
}));
