import { areaCodeOf, LOOKBACK, shanghaiDateOf } from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { areaNameOf } from '../areas/area-directory.ts';
import { type ActionAnswer, ActionRef } from '../platform/actions.type.ts';
import { may } from '../platform/allow.ts';
import { CountRef } from '../platform/answers.type.ts';
import { builder } from '../platform/builder.ts';
import { actorOf, type Context } from '../platform/context.ts';
import { isUuid } from '../platform/is-uuid.ts';
import { visible } from '../platform/visible.ts';
import { circumstancesIn, momentOfReading } from '../procedures/circumstances.ts';
import { actionsOfDeclared, stateLabelOf } from '../procedures/declared/declared-reading.ts';
import { casesWhere, lookbackProgress, type VillageProgress } from './lookback-progress.ts';

const VillageProgressRef = builder.objectRef<VillageProgress>('LookbackVillage').implement({
  description: 'How far a village is; every figure is a filter of lookbackCases by area and states.',
  fields: (t) => ({
    areaCode: t.exposeID('areaCode'),
    areaName: t.exposeString('areaName'),
    total: t.exposeInt('total'),
    states: t.field({ type: [CountRef], resolve: ({ states }) => [...states] }),
  }),
});

export const LookbackSampleRef = builder.prismaObject('LookbackSample', {
  fields: (t) => ({
    id: t.exposeID('id'),
    areaName: t.string({ resolve: ({ areaPath }, _args, { prisma }) => areaNameOf(prisma, areaCodeOf(areaPath)) }),
    percent: t.exposeInt('percent'),
    seed: t.exposeString('seed', { description: 'drawn again with it the sample comes out the same' }),
    caseCount: t.exposeInt('caseCount'),
    drawnCount: t.exposeInt('drawnCount'),
    drawnBy: t.exposeString('createdBy'),
    drawnOn: t.field({ type: 'Date', resolve: ({ createdAt }) => shanghaiDateOf(createdAt) }),
    passedCount: t.int({
      description: 'of the drawn ones',
      resolve: ({ id }, _args, context) =>
        context.prisma.lookbackCase.count({
          where: {
            AND: [
              visible(context, 'LookbackCase'),
              { sampleId: id, isDrawn: true, state: { in: ['COUNTY_SAMPLED', 'CLOSED'] } },
            ],
          },
        }),
    }),
    openCount: t.int({
      description: 'cases of the draw that are not closed',
      resolve: ({ id }, _args, context) =>
        context.prisma.lookbackCase.count({
          where: { AND: [visible(context, 'LookbackCase'), { sampleId: id, state: { not: 'CLOSED' } }] },
        }),
    }),
  }),
});

/** What the acting person may do with cases of the look-back, by the policy; each case says what stands in its way. */
const actsOnCases = (context: Context, isOpen: boolean): ActionAnswer[] => {
  const { areaPath } = actorOf(context);
  if (!isOpen) return [];
  const acts = [
    ['backfill', 'answer', phrase('lookback.backfill')],
    ['finish', 'finish', phrase('lookback.finish')],
    ['check', 'check', phrase('lookback.check')],
    ['sample', 'sample', phrase('lookback.draw')],
  ] as const;
  return acts
    .filter(([, action]) => may(context, action, 'LookbackCase', { areaPath }))
    .map(([name, , label]) => ({ name, label, allowed: true, refusals: [] }));
};

export const LookbackRef = builder.prismaObject('Lookback', {
  fields: (t) => ({
    id: t.exposeID('id'),
    title: t.exposeString('title'),
    areaCode: t.id({ resolve: ({ areaPath }) => areaCodeOf(areaPath) }),
    areaName: t.string({ resolve: ({ areaPath }, _args, { prisma }) => areaNameOf(prisma, areaCodeOf(areaPath)) }),
    state: t.exposeString('state'),
    stateLabel: t.string({ resolve: ({ state }) => stateLabelOf(LOOKBACK, state) }),
    openedOn: t.expose('openedOn', { type: 'Date' }),
    version: t.exposeInt('version'),
    caseCount: t.int({
      description: 'that the viewer may read',
      resolve: async ({ id }, _args, context) =>
        context.prisma.lookbackCase.count({ where: await casesWhere(context, id, null) }),
    }),
    closedCount: t.int({
      resolve: async ({ id }, _args, context) =>
        context.prisma.lookbackCase.count({
          where: { AND: [await casesWhere(context, id, null), { state: 'CLOSED' }] },
        }),
    }),
    villages: t.field({
      type: [VillageProgressRef],
      complexity: 20,
      resolve: async ({ id }, _args, context) => [...(await lookbackProgress(context, id))],
    }),
    samples: t.field({
      type: [LookbackSampleRef],
      resolve: ({ id }, _args, context) =>
        context.prisma.lookbackSample.findMany({
          where: { AND: [visible(context, 'LookbackSample'), { lookbackId: id }] },
          orderBy: { id: 'desc' },
        }),
    }),
    leastPercent: t.int({
      description: 'the least share that the county draws',
      resolve: async ({ areaPath }, _args, context) =>
        circumstancesIn(context, await momentOfReading(context), areaPath).parameters['lookback.samplePercent'],
    }),
    actions: t.field({
      type: [ActionRef],
      resolve: async (row, _args, context) => [
        ...actsOnCases(context, row.state === 'OPEN'),
        ...(await actionsOfDeclared(context, LOOKBACK, row, {
          evidence: [],
          openCases: await context.prisma.lookbackCase.count({
            where: { AND: [await casesWhere(context, row.id, null), { closedAt: null }] },
          }),
        })),
      ],
    }),
  }),
});

builder.queryFields((t) => ({
  lookback: t.prismaField({
    type: 'Lookback',
    nullable: true,
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, { id }, context) =>
      isUuid(id)
        ? context.prisma.lookback.findFirst({ ...query, where: { AND: [visible(context, 'Lookback'), { id }] } })
        : null,
  }),
  lookbacks: t.prismaField({
    description: 'those that have cases of the viewer, newest first',
    type: ['Lookback'],
    resolve: (query, _root, _args, context) =>
      context.prisma.lookback.findMany({
        ...query,
        where: { AND: [visible(context, 'Lookback'), { cases: { some: visible(context, 'LookbackCase') } }] },
        orderBy: { id: 'desc' },
        take: 50,
      }),
  }),
  mayOpenLookback: t.boolean({
    resolve: (_root, _args, context) => may(context, 'conduct', 'Lookback', { areaPath: actorOf(context).areaPath }),
  }),
}));
