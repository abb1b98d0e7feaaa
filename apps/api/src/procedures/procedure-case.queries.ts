import { areaCodeOf, PROCEDURE_TEMPLATES, shanghaiDateOf } from '@shouwang/domain';
import { areaNameOf } from '../areas/area-directory.ts';
import { type Count, CountRef } from '../platform/answers.type.ts';
import { builder } from '../platform/builder.ts';
import { connectionType, pageComplexity } from '../platform/connection.ts';
import { isUuid } from '../platform/is-uuid.ts';
import { readPage } from '../platform/page.ts';
import { visible } from '../platform/visible.ts';
import { type CaseFilter, casesWhere } from './case-filter.ts';
import { momentOfReading } from './circumstances.ts';
import { caseInclude } from './load-case.ts';
import { ProcedureCaseRef } from './procedure-case.type.ts';

const stateLabels: ReadonlyMap<string, string> = new Map(
  PROCEDURE_TEMPLATES.flatMap(({ states }) => Object.entries(states).map(([key, { label }]) => [key, label] as const)),
);

const CaseFilterInput = builder.inputType('CaseFilter', {
  fields: (t) => ({
    waiting: t.boolean({ description: "waiting for the viewer's own step" }),
    state: t.string(),
    step: t.string({ description: 'in which this step comes next, of whatever procedure' }),
    procedure: t.string(),
    areaCode: t.id(),
    text: t.string(),
    withFindings: t.boolean(),
    isReturned: t.boolean(),
    open: t.boolean(),
  }),
});

type CaseCounts = { readonly counts: () => Promise<Count[]> };

const ProcedureCaseConnection = connectionType<typeof ProcedureCaseRef.$inferType, CaseCounts>(
  'ProcedureCase',
  ProcedureCaseRef,
  (t) => ({ counts: t.field({ type: [CountRef], resolve: ({ counts }) => counts() }) }),
);

builder.queryFields((t) => ({
  procedureCase: t.prismaField({
    type: 'ProcedureCase',
    nullable: true,
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, { id }, context) =>
      isUuid(id)
        ? context.prisma.procedureCase.findFirst({
            ...query,
            where: { AND: [visible(context, 'ProcedureCase'), { id }] },
          })
        : null,
  }),
  procedureCases: t.field({
    type: ProcedureCaseConnection,
    args: { filter: t.arg({ type: CaseFilterInput }), first: t.arg.int(), after: t.arg.string() },
    complexity: pageComplexity,
    resolve: async (_root, { filter, ...page }, context) => {
      const asked: CaseFilter = filter ?? {};
      const where = await casesWhere(context, asked);
      const answer = await readPage(page, {
        // Most urgent first; finished cases have no deadline and come last.
        order: [{ key: 'deadlineAt', nullable: true }, { key: 'caseNo' }],
        find: ({ where: behind, ...query }) =>
          context.prisma.procedureCase.findMany({ ...query, include: caseInclude, where: { AND: [where, behind] } }),
        count: () => context.prisma.procedureCase.count({ where }),
      });
      return {
        ...answer,
        counts: async () => {
          const grouped = await context.prisma.procedureCase.groupBy({
            by: ['state'],
            where: await casesWhere(context, { ...asked, state: null }),
            _count: true,
            orderBy: { state: 'asc' },
          });
          return grouped.map(({ state, _count }) => ({
            key: state,
            label: stateLabels.get(state) ?? state,
            count: _count,
          }));
        },
      };
    },
  }),
}));

const PublicityRoundRef = builder.prismaObject('PublicityRound', {
  fields: (t) => ({
    id: t.exposeID('id'),
    roundNo: t.exposeInt('roundNo'),
    areaName: t.string({ resolve: ({ areaPath }, _args, { prisma }) => areaNameOf(prisma, areaCodeOf(areaPath)) }),
    startsOn: t.expose('startsOn', { type: 'Date' }),
    endsOn: t.expose('endsOn', { type: 'Date' }),
    days: t.exposeInt('days'),
    daysLeft: t.int({
      resolve: async ({ endsOn }, _args, context) => {
        const today = Date.parse(shanghaiDateOf((await momentOfReading(context)).now));
        return Math.max(0, Math.round((endsOn.getTime() - today) / 86_400_000) + 1);
      },
    }),
    place: t.exposeString('place'),
    cases: t.field({
      type: [ProcedureCaseRef],
      resolve: ({ id }, _args, context) =>
        context.prisma.procedureCase.findMany({
          where: { AND: [visible(context, 'ProcedureCase'), { publicityItems: { some: { roundId: id } } }] },
          include: caseInclude,
          orderBy: { caseNo: 'asc' },
        }),
    }),
    openObjections: t.int({
      resolve: ({ id }, _args, { prisma }) =>
        prisma.objection.count({ where: { result: null, case: { publicityItems: { some: { roundId: id } } } } }),
    }),
  }),
});

builder.queryField('publicityRounds', (t) =>
  t.field({
    type: [PublicityRoundRef],
    args: { open: t.arg.boolean() },
    resolve: (_root, { open }, context) =>
      context.prisma.publicityRound.findMany({
        where: {
          AND: [
            { items: { some: { case: visible(context, 'ProcedureCase') } } },
            open ? { items: { some: { case: { state: { in: ['PUBLISHED', 'OBJECTION_HANDLING'] } } } } } : {},
          ],
        },
        orderBy: [{ endsOn: 'asc' }, { id: 'asc' }],
        take: 100,
      }),
  }),
);
