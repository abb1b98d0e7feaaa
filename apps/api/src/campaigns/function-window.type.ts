import { areaCodeOf, CAMPAIGN_FUNCTIONS, type CampaignFunction, FUNCTION_WINDOW, isWindowOpen } from '@shouwang/domain';
import { areaNameOf } from '../areas/area-directory.ts';
import { ActionRef } from '../platform/actions.type.ts';
import { builder } from '../platform/builder.ts';
import type { Context } from '../platform/context.ts';
import { isUuid } from '../platform/is-uuid.ts';
import { resultUnion } from '../platform/result-union.ts';
import { visible } from '../platform/visible.ts';
import { momentOfReading } from '../procedures/circumstances.ts';
import { actionsOfDeclared, stateLabelOf } from '../procedures/declared/declared-reading.ts';
import { lockOnOf } from './find-round.ts';
import { windowFactOf } from './may-write-fact.ts';
import { requestWindow } from './request-window.ts';
import { takeWindowStep } from './take-window-step.ts';

export const functionLabel = (name: string): string => CAMPAIGN_FUNCTIONS[name as CampaignFunction] ?? name;

const FunctionWindowRef = builder.prismaObject('FunctionWindow', {
  fields: (t) => ({
    id: t.exposeID('id'),
    function: t.exposeString('function'),
    functionLabel: t.string({ resolve: (row) => functionLabel(row.function) }),
    areaCode: t.id({ resolve: ({ areaPath }) => areaCodeOf(areaPath) }),
    areaName: t.string({ resolve: ({ areaPath }, _args, { prisma }) => areaNameOf(prisma, areaCodeOf(areaPath)) }),
    state: t.exposeString('state'),
    stateLabel: t.string({ resolve: ({ state }) => stateLabelOf(FUNCTION_WINDOW, state) }),
    isOpenNow: t.boolean({
      resolve: async (row, _args, context) => isWindowOpen(windowFactOf(row), (await momentOfReading(context)).now),
    }),
    opensOn: t.expose('opensOn', { type: 'Date' }),
    closesOn: t.expose('closesOn', { type: 'Date' }),
    reason: t.exposeString('reason'),
    requestedBy: t.exposeString('requestedBy'),
    decidedBy: t.exposeString('decidedBy', { nullable: true }),
    version: t.exposeInt('version'),
    actions: t.field({
      type: [ActionRef],
      resolve: async (row, _args, context) => {
        const round = await context.prisma.campaign.findUniqueOrThrow({ where: { id: row.campaignId } });
        return actionsOfDeclared(context, FUNCTION_WINDOW, row, { evidence: [], lockOn: lockOnOf(round) });
      },
    }),
  }),
});

const FunctionWindowResult = resultUnion('FunctionWindowResult', FunctionWindowRef);

builder.queryFields((t) => ({
  functionWindow: t.prismaField({
    type: 'FunctionWindow',
    nullable: true,
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, { id }, context) =>
      isUuid(id)
        ? context.prisma.functionWindow.findFirst({
            ...query,
            where: { AND: [visible(context, 'FunctionWindow'), { id }] },
          })
        : null,
  }),
  functionWindows: t.prismaField({
    type: ['FunctionWindow'],
    resolve: (query, _root, _args, context) =>
      context.prisma.functionWindow.findMany({
        ...query,
        where: visible(context, 'FunctionWindow'),
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        take: 200,
      }),
  }),
}));

const windowAfter = async ({ prisma }: Context, act: Promise<{ readonly id: string }>) =>
  prisma.functionWindow.findUniqueOrThrow({ where: { id: (await act).id } });

builder.mutationFields((t) => ({
  requestWindow: t.field({
    type: FunctionWindowResult,
    args: {
      function: t.arg.string({ required: true }),
      areaCode: t.arg.id({ required: true }),
      opensOn: t.arg({ type: 'Date', required: true }),
      closesOn: t.arg({ type: 'Date', required: true }),
      reason: t.arg.string({ required: true }),
      idempotencyKey: t.arg.string({ required: true }),
    },
    resolve: (_root, input, context) => windowAfter(context, requestWindow(context, input)),
  }),
  takeWindowStep: t.field({
    description: 'approve refuse withdraw close expire',
    type: FunctionWindowResult,
    args: {
      windowId: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      step: t.arg.string({ required: true }),
      text: t.arg.string(),
      idempotencyKey: t.arg.string({ required: true }),
    },
    resolve: (_root, { text, ...input }, context) =>
      windowAfter(context, takeWindowStep(context, { ...input, text: text ?? null })),
  }),
}));
