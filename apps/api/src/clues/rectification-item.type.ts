import type { RectificationItem } from '@shouwang/database';
import {
  areaCodeOf,
  availableSteps,
  DEPARTMENT,
  type Department,
  indicator,
  isIndicatorKey,
  labelOf,
  RECTIFICATION,
  RECTIFICATION_KINDS,
  type RectificationKind,
  type RectificationState,
  shanghaiDateOf,
} from '@shouwang/domain';
import { stepActionOf } from '@shouwang/permissions';
import { areaNameOf } from '../areas/area-directory.ts';
import { type ActionAnswer, ActionRef } from '../platform/actions.type.ts';
import { may } from '../platform/allow.ts';
import { builder } from '../platform/builder.ts';
import { connectionType, pageComplexity } from '../platform/connection.ts';
import { actorOf, type Context } from '../platform/context.ts';
import { isUuid } from '../platform/is-uuid.ts';
import { readPage } from '../platform/page.ts';
import { resultUnion } from '../platform/result-union.ts';
import { visible } from '../platform/visible.ts';
import { circumstancesIn, momentOfReading } from '../procedures/circumstances.ts';
import { engineItemOf, itemFactsOf } from './load-item.ts';

const isDepartment = (context: Context): boolean => actorOf(context).role === 'DEPARTMENT_LIAISON';

/** A department reads the name masked, as the item keeps it; whoever may read the household reads it whole. */
const subjectNameOf = async (context: Context, item: RectificationItem): Promise<string> => {
  if (isDepartment(context) || item.department === null) return item.subjectName;
  const { prisma } = context;
  if (item.personId) {
    const person = await prisma.person.findFirst({
      where: { AND: [visible(context, 'Person'), { id: item.personId }] },
      select: { name: true },
    });
    return person?.name ?? item.subjectName;
  }
  const household = await prisma.household.findFirst({
    where: { AND: [visible(context, 'Household'), { id: item.householdId }] },
    select: { headName: true },
  });
  return household?.headName ?? item.subjectName;
};

const itemActions = async (context: Context, item: RectificationItem): Promise<ActionAnswer[]> => {
  const circumstances = circumstancesIn(context, await momentOfReading(context), item.areaPath);
  const steps = availableSteps({
    ...circumstances,
    template: RECTIFICATION,
    case: engineItemOf(item),
    facts: itemFactsOf(item),
  });
  return steps.filter(({ name, refusals }) => {
    const action = stepActionOf(RECTIFICATION, name)?.action;
    const isOthers = refusals.some(({ code }) => code === 'ROLE_NOT_ALLOWED' || code === 'NOT_OWNER_OF_ITEM');
    return action !== undefined && !isOthers && may(context, action, 'RectificationItem', item);
  });
};

export const RectificationItemRef = builder.prismaObject('RectificationItem', {
  include: { clueReason: { select: { ruleId: true } } },
  fields: (t) => ({
    id: t.exposeID('id'),
    itemNo: t.exposeString('itemNo'),
    kind: t.exposeString('kind'),
    kindLabel: t.string({ resolve: ({ kind }) => RECTIFICATION_KINDS[kind as RectificationKind] ?? kind }),
    subjectName: t.string({ resolve: (item, _args, context) => subjectNameOf(context, item) }),
    areaName: t.string({ resolve: ({ areaPath }, _args, { prisma }) => areaNameOf(prisma, areaCodeOf(areaPath)) }),
    householdId: t.id({
      nullable: true,
      resolve: ({ householdId }, _args, context) => (isDepartment(context) ? null : householdId),
    }),
    department: t.exposeString('department', { nullable: true }),
    departmentLabel: t.string({
      nullable: true,
      resolve: ({ department }) => department && labelOf(DEPARTMENT, department as Department),
    }),
    indicatorKey: t.exposeString('indicatorKey', { nullable: true }),
    indicatorLabel: t.string({
      nullable: true,
      resolve: ({ indicatorKey }) =>
        indicatorKey && isIndicatorKey(indicatorKey) ? indicator(indicatorKey).label : indicatorKey,
    }),
    before: t.exposeString('before', { nullable: true }),
    after: t.exposeString('after', { nullable: true }),
    description: t.exposeString('description'),
    state: t.exposeString('state'),
    stateLabel: t.string({ resolve: ({ state }) => RECTIFICATION.states[state as RectificationState]?.label ?? state }),
    dueOn: t.expose('dueOn', { type: 'Date', nullable: true }),
    isOverdue: t.boolean({
      resolve: async ({ state, dueOn }, _args, context) => {
        const { now } = await momentOfReading(context);
        return state !== 'CLOSED' && dueOn !== null && dueOn.toISOString().slice(0, 10) < shanghaiDateOf(now);
      },
    }),
    response: t.exposeString('response', { nullable: true }),
    fixedBy: t.exposeString('fixedBy', { nullable: true }),
    fixedAt: t.expose('fixedAt', { type: 'DateTime', nullable: true }),
    version: t.exposeInt('version'),
    ruleId: t.string({ nullable: true, resolve: ({ clueReason }) => clueReason?.ruleId ?? null }),
    actions: t.field({ type: [ActionRef], resolve: (item, _args, context) => itemActions(context, item) }),
  }),
});

export const RectificationItemResult = resultUnion('RectificationItemResult', RectificationItemRef);

const RectificationItemConnection = connectionType('RectificationItem', RectificationItemRef);

/** What belongs to an item whenever it is shown. */
export const itemParts = { clueReason: { select: { ruleId: true } } } as const;

builder.queryFields((t) => ({
  rectificationItems: t.field({
    type: RectificationItemConnection,
    args: { state: t.arg.string(), kind: t.arg.string(), first: t.arg.int(), after: t.arg.string() },
    complexity: pageComplexity,
    resolve: (_root, { state, kind, ...page }, context) => {
      const mine = { AND: [visible(context, 'RectificationItem'), state ? { state } : {}, kind ? { kind } : {}] };
      return readPage(page, {
        order: [{ key: 'dueOn', nullable: true }, { key: 'id' }],
        find: ({ where, ...query }) =>
          context.prisma.rectificationItem.findMany({ ...query, where: { AND: [mine, where] }, include: itemParts }),
        count: () => context.prisma.rectificationItem.count({ where: mine }),
      });
    },
  }),
  rectificationItem: t.prismaField({
    type: RectificationItemRef,
    nullable: true,
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, { id }, context) =>
      isUuid(id)
        ? context.prisma.rectificationItem.findFirst({
            ...query,
            where: { AND: [visible(context, 'RectificationItem'), { id }] },
          })
        : null,
  }),
}));
