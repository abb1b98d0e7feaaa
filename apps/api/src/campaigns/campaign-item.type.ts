import type { Prisma } from '@shouwang/database';
import {
  areaCodeOf,
  isWorkItemKind,
  WORK_ITEM_KINDS,
  WORK_ITEM_STATES,
  type WorkItemState,
  workItemRefusals,
  workItemStep,
} from '@shouwang/domain';
import { areaDirectory, areaNameOf } from '../areas/area-directory.ts';
import { type ActionAnswer, ActionRef } from '../platform/actions.type.ts';
import { may } from '../platform/allow.ts';
import { builder } from '../platform/builder.ts';
import { connectionType, pageComplexity } from '../platform/connection.ts';
import { actorOf, type Context } from '../platform/context.ts';
import { isUuid } from '../platform/is-uuid.ts';
import { readPage } from '../platform/page.ts';
import { refusableUnion } from '../platform/result-union.ts';
import { visible } from '../platform/visible.ts';
import { momentOfReading } from '../procedures/circumstances.ts';
import { moveItems } from './collect-items.ts';
import { itemRoundOf } from './find-round.ts';

const MARKS: Readonly<Record<WorkItemState, string>> = {
  TODO: 'todo',
  DRAFT: 'doing',
  VILLAGE_CONFIRMED: 'doing',
  TOWNSHIP_OK: 'done',
  LOCKED: 'done',
  RETURNED: 'returned',
};

type ItemRow = Prisma.CampaignItemGetPayload<{ include: { campaign: true } }>;

const STEPS = [
  ['collect', 'collect'],
  ['sendBack', 'review'],
  ['collectCounty', 'collect'],
  ['approveCounty', 'review'],
  ['sendBackCounty', 'review'],
] as const;

/** What the viewer may do with an item now. A step that is not of its state or kind is not shown. */
const actionsOfItem = async (context: Context, row: ItemRow): Promise<ActionAnswer[]> => {
  const { kind, state } = row;
  if (!isWorkItemKind(kind)) return [];
  const { now } = await momentOfReading(context);
  const actor = actorOf(context);
  return STEPS.filter(([, action]) => may(context, action, 'CampaignItem', row)).flatMap(([step]) => {
    const asked = { step, item: { kind, state }, round: itemRoundOf(row.campaign), actor, now, text: '-' };
    const refusals = workItemRefusals(asked);
    const isOthers = refusals.some(({ code }) =>
      ['ROLE_NOT_ALLOWED', 'ITEM_NOT_OF_VILLAGE', 'ITEM_NOT_IN_STATE'].includes(code),
    );
    if (isOthers) return [];
    return [{ name: step, label: workItemStep(step).label, allowed: refusals.length === 0, refusals }];
  });
};

export const CampaignItemRef = builder.prismaObject('CampaignItem', {
  include: { campaign: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    kind: t.exposeString('kind'),
    kindLabel: t.string({
      resolve: ({ kind }) => (isWorkItemKind(kind) ? WORK_ITEM_KINDS[kind].label : kind),
    }),
    state: t.exposeString('state'),
    stateLabel: t.string({ resolve: ({ state }) => WORK_ITEM_STATES[state as WorkItemState] ?? state }),
    mark: t.string({ resolve: ({ state }) => MARKS[state as WorkItemState] ?? 'todo' }),
    areaCode: t.id({ resolve: ({ areaPath }) => areaCodeOf(areaPath) }),
    areaName: t.string({ resolve: ({ areaPath }, _args, { prisma }) => areaNameOf(prisma, areaCodeOf(areaPath)) }),
    householdId: t.exposeID('householdId', { nullable: true }),
    headName: t.string({
      nullable: true,
      select: { household: { select: { headName: true } } },
      resolve: ({ household }) => household?.headName ?? null,
    }),
    groupName: t.string({
      nullable: true,
      select: { household: { select: { groupName: true } } },
      resolve: ({ household }) => household?.groupName ?? null,
    }),
    collectedOn: t.expose('collectedOn', { type: 'Date', nullable: true }),
    collectedBy: t.exposeString('collectedBy', { nullable: true }),
    returnText: t.exposeString('returnText', { nullable: true }),
    returnedBy: t.exposeString('returnedBy', { nullable: true }),
    version: t.exposeInt('version'),
    actions: t.field({ type: [ActionRef], resolve: (row, _args, context) => actionsOfItem(context, row) }),
  }),
});

type ItemFilter = {
  readonly campaignId?: string | null;
  readonly areaCode?: string | null;
  readonly kind?: string | null;
  readonly states?: readonly string[] | null;
  readonly reviewId?: string | null;
  readonly householdId?: string | null;
};

const CampaignItemFilterInput = builder.inputType('CampaignItemFilter', {
  fields: (t) => ({
    campaignId: t.id(),
    areaCode: t.id(),
    kind: t.string(),
    states: t.stringList(),
    reviewId: t.id(),
    householdId: t.id(),
  }),
});

const uuidOr = (id: string): string => (isUuid(id) ? id : '00000000-0000-0000-0000-000000000000');

/** The rows behind a figure of the progress board: the figure counts by the same where. */
const itemsWhere = async (
  context: Context,
  { campaignId, areaCode, kind, states, reviewId, householdId }: ItemFilter,
): Promise<Prisma.CampaignItemWhereInput> => {
  const area = areaCode ? (await areaDirectory(context.prisma)).get(areaCode) : undefined;
  return {
    AND: [
      visible(context, 'CampaignItem'),
      campaignId ? { campaignId: uuidOr(campaignId) } : { campaign: { state: { in: ['RUNNING', 'LOCKED'] } } },
      areaCode ? { areaPath: { startsWith: area?.path ?? '-' } } : {},
      kind ? { kind } : {},
      states ? { state: { in: [...states] } } : {},
      reviewId ? { reviewId: uuidOr(reviewId) } : {},
      householdId ? { householdId: uuidOr(householdId) } : {},
    ],
  };
};

const CampaignItemConnection = connectionType('CampaignItem', CampaignItemRef);

const MovedItemsRef = builder.objectRef<{ readonly count: number }>('MovedItems').implement({
  fields: (t) => ({ count: t.exposeInt('count') }),
});

builder.queryFields((t) => ({
  campaignItem: t.prismaField({
    type: 'CampaignItem',
    nullable: true,
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, { id }, context) =>
      isUuid(id)
        ? context.prisma.campaignItem.findFirst({
            ...query,
            where: { AND: [visible(context, 'CampaignItem'), { id }] },
          })
        : null,
  }),
  campaignItems: t.field({
    type: CampaignItemConnection,
    complexity: pageComplexity,
    args: { filter: t.arg({ type: CampaignItemFilterInput }), first: t.arg.int(), after: t.arg.string() },
    resolve: async (_root, { filter, ...page }, context) => {
      const where = await itemsWhere(context, filter ?? {});
      return readPage(page, {
        order: [{ key: 'villageCode' }, { key: 'subjectId' }, { key: 'kind' }, { key: 'id' }],
        find: (query) =>
          context.prisma.campaignItem.findMany({
            ...query,
            where: { AND: [where, query.where] },
            include: { campaign: true, household: { select: { headName: true, groupName: true } } },
          }),
        count: () => context.prisma.campaignItem.count({ where }),
      });
    },
  }),
}));

builder.mutationField('moveCampaignItems', (t) =>
  t.field({
    description: 'collect sendBack collectCounty approveCounty sendBackCounty: all of the items, or none',
    type: refusableUnion('MoveItemsResult', MovedItemsRef),
    args: {
      ids: t.arg.idList({ required: true }),
      step: t.arg.string({ required: true }),
      text: t.arg.string(),
      idempotencyKey: t.arg.string({ required: true }),
    },
    resolve: (_root, input, context) => moveItems(context, input),
  }),
);
