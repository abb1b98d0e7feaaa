import {
  ASSISTANCE_PLAN,
  areaCodeOf,
  DEPARTMENT,
  type Department,
  labelOf,
  MEASURE_GROUP,
  type MeasureGroup,
  type PlanContent,
  type PlanRecords,
  RISK_TYPE,
} from '@shouwang/domain';
import { areaNameOf } from '../areas/area-directory.ts';
import { ActionRef } from '../platform/actions.type.ts';
import { builder } from '../platform/builder.ts';
import { connectionType, pageComplexity } from '../platform/connection.ts';
import { isUuid } from '../platform/is-uuid.ts';
import { readPage } from '../platform/page.ts';
import { visible } from '../platform/visible.ts';
import { actionsOfDeclared, stateLabelOf } from '../procedures/declared/declared-reading.ts';

type PlanAnswer = PlanContent['answers'][number];

const PlanAnswerRef = builder.objectRef<PlanAnswer>('PlanAnswer').implement({
  fields: (t) => ({
    risk: t.string({ resolve: ({ risk }) => risk }),
    riskLabel: t.string({ resolve: ({ risk }) => labelOf(RISK_TYPE, risk) }),
    groups: t.stringList({ resolve: ({ groups }) => [...groups] }),
    groupLabels: t.stringList({
      resolve: ({ groups }) => groups.map((group) => labelOf(MEASURE_GROUP, group as MeasureGroup)),
    }),
  }),
});

const contentOf = ({ records }: { readonly records: unknown }): PlanContent => {
  const { draft } = records as PlanRecords;
  if (!draft) throw new Error('A plan has its content');
  return draft;
};

const MARKS: Readonly<Record<string, string>> = {
  DRAFTED: 'doing',
  RETURNED: 'returned',
  CONFIRMED: 'done',
  CLOSED: 'closed',
};

export const PlanRef = builder.prismaObject('AssistancePlan', {
  fields: (t) => ({
    id: t.exposeID('id'),
    householdId: t.exposeID('householdId'),
    headName: t.string({
      select: { household: { select: { headName: true } } },
      resolve: ({ household }) => household.headName,
    }),
    areaName: t.string({ resolve: ({ areaPath }, _args, { prisma }) => areaNameOf(prisma, areaCodeOf(areaPath)) }),
    state: t.exposeString('state'),
    stateLabel: t.string({ resolve: ({ state }) => stateLabelOf(ASSISTANCE_PLAN, state) }),
    mark: t.string({ resolve: ({ state }) => MARKS[state] ?? 'todo' }),
    goals: t.string({ resolve: (row) => contentOf(row).goals }),
    answers: t.field({ type: [PlanAnswerRef], resolve: (row) => [...contentOf(row).answers] }),
    department: t.string({ resolve: (row) => contentOf(row).department }),
    departmentLabel: t.string({ resolve: (row) => labelOf(DEPARTMENT, contentOf(row).department as Department) }),
    responsible: t.string({ resolve: (row) => contentOf(row).responsible }),
    reviewOn: t.expose('reviewOn', { type: 'Date' }),
    draftedBy: t.exposeString('draftedBy'),
    draftedOn: t.expose('draftedOn', { type: 'Date' }),
    confirmedBy: t.exposeString('confirmedBy', { nullable: true }),
    confirmedOn: t.expose('confirmedOn', { type: 'Date', nullable: true }),
    returnText: t.exposeString('returnText', { nullable: true }),
    version: t.exposeInt('version'),
    actions: t.field({
      type: [ActionRef],
      select: { household: { select: { monitoringStatus: true } } },
      resolve: (row, _args, context) =>
        actionsOfDeclared(context, ASSISTANCE_PLAN, row, {
          evidence: [],
          isMonitored: row.household.monitoringStatus === 'OPEN',
          risks: [],
        }),
    }),
  }),
});

const PlanConnection = connectionType('AssistancePlan', PlanRef);

const WITH_HOUSEHOLD = { household: { select: { headName: true, monitoringStatus: true } } } as const;

builder.queryFields((t) => ({
  assistancePlan: t.prismaField({
    type: 'AssistancePlan',
    nullable: true,
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, { id }, context) =>
      isUuid(id)
        ? context.prisma.assistancePlan.findFirst({
            ...query,
            where: { AND: [visible(context, 'AssistancePlan'), { id }] },
          })
        : null,
  }),
  assistancePlans: t.field({
    type: PlanConnection,
    complexity: pageComplexity,
    args: { states: t.arg.stringList(), first: t.arg.int(), after: t.arg.string() },
    resolve: (_root, { states, ...page }, context) => {
      const where = { AND: [visible(context, 'AssistancePlan'), states ? { state: { in: [...states] } } : {}] };
      return readPage(page, {
        order: [{ key: 'draftedOn' }, { key: 'id' }],
        find: (query) =>
          context.prisma.assistancePlan.findMany({
            ...query,
            where: { AND: [where, query.where] },
            include: WITH_HOUSEHOLD,
          }),
        count: () => context.prisma.assistancePlan.count({ where }),
      });
    },
  }),
}));
