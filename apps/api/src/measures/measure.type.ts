import type { Prisma } from '@shouwang/database';
import {
  ASSISTANCE_MEASURE,
  availableSteps,
  codeItem,
  DEPARTMENT,
  type Department,
  isDevelopmental,
  JUDGEMENTS,
  labelOf,
  MEASURE_GROUP,
  type MeasureGroup,
  type MeasureRecords,
  RISK_TYPE,
  type RiskType,
} from '@shouwang/domain';
import { areaDirectory } from '../areas/area-directory.ts';
import { declaredActions } from '../inspections/declared-actions.ts';
import { type ActionAnswer, ActionRef } from '../platform/actions.type.ts';
import { may } from '../platform/allow.ts';
import { builder } from '../platform/builder.ts';
import { connectionType, pageComplexity } from '../platform/connection.ts';
import type { Context } from '../platform/context.ts';
import { isUuid } from '../platform/is-uuid.ts';
import { readPage } from '../platform/page.ts';
import { visible } from '../platform/visible.ts';
import { circumstancesIn, momentOfReading } from '../procedures/circumstances.ts';
import { stateLabelOf } from '../procedures/declared/declared-reading.ts';
import { type MeasureLine, measureLines } from './measure-lines.ts';

export const recordsOfMeasure = ({ records }: Pick<MeasureLine, 'records'>): MeasureRecords =>
  records as unknown as MeasureRecords;

/** What the viewer may do with a measure. Nobody is kept apart from himself here, so that its course is not asked for. */
const actionsOfMeasure = async (context: Context, row: MeasureLine): Promise<ActionAnswer[]> => {
  const facts = {
    evidence: [],
    hasEpisode: true,
    risks: [],
    members: [],
    others: [],
    isVerified: row.verifiedAt !== null,
  };
  const steps = availableSteps({
    ...circumstancesIn(context, await momentOfReading(context), row.areaPath),
    template: ASSISTANCE_MEASURE,
    case: { state: row.state, events: [], records: recordsOfMeasure(row) },
    facts,
  });
  return declaredActions(context, ASSISTANCE_MEASURE, row, steps);
};

const MARKS: Readonly<Record<string, string>> = { PLANNED: 'todo', ACTIVE: 'doing', DONE: 'done', STOPPED: 'closed' };

export const MeasureRef = builder.objectRef<MeasureLine>('AssistanceMeasure').implement({
  description: 'One measure of help (B.9). A department sees its own, with name and village of the household.',
  fields: (t) => ({
    id: t.exposeID('id'),
    householdId: t.id({
      nullable: true,
      description: 'where the viewer may open the household',
      resolve: (row, _args, context) =>
        may(context, 'read', 'Household', { areaPath: row.areaPath }) ? row.householdId : null,
    }),
    headName: t.exposeString('headName'),
    householdNo: t.exposeString('householdNo', { nullable: true }),
    areaName: t.exposeString('areaName'),
    personId: t.id({ nullable: true, resolve: ({ personId }) => personId }),
    beneficiary: t.exposeString('beneficiary', { nullable: true }),
    group: t.exposeString('group'),
    groupLabel: t.string({ resolve: ({ group }) => labelOf(MEASURE_GROUP, group as MeasureGroup) }),
    isDevelopmental: t.boolean({ resolve: ({ group }) => isDevelopmental(group as MeasureGroup) }),
    option: t.exposeString('option'),
    remark: t.string({ nullable: true, resolve: (row) => recordsOfMeasure(row).add?.remark ?? null }),
    risk: t.exposeString('risk', { nullable: true }),
    riskLabel: t.string({
      nullable: true,
      resolve: ({ risk }) => (risk === null ? null : codeItem(RISK_TYPE, risk as RiskType).zh),
    }),
    department: t.exposeString('department'),
    departmentLabel: t.string({ resolve: ({ department }) => labelOf(DEPARTMENT, department as Department) }),
    state: t.exposeString('state'),
    stateLabel: t.string({ resolve: ({ state }) => stateLabelOf(ASSISTANCE_MEASURE, state) }),
    mark: t.string({ resolve: ({ state }) => MARKS[state] ?? 'todo' }),
    startsOn: t.expose('startsOn', { type: 'Date' }),
    begunOn: t.expose('begunOn', { type: 'Date', nullable: true }),
    endsOn: t.expose('endsOn', { type: 'Date', nullable: true }),
    amount: t.string({
      nullable: true,
      description: 'yuan: what the department verified, else what was recorded',
      resolve: ({ amount }) => amount?.toString() ?? null,
    }),
    recordedAmount: t.string({
      nullable: true,
      description: 'yuan, as the measure was recorded, whatever the department verified since',
      resolve: (row) => recordsOfMeasure(row).add?.amount?.toString() ?? null,
    }),
    frequency: t.string({ nullable: true, resolve: (row) => recordsOfMeasure(row).add?.frequency ?? null }),
    stopReason: t.exposeString('stopReason', { nullable: true }),
    judgements: t.field({
      type: ['Boolean'],
      nullable: true,
      description: '管用 够用 能用 有用, in this order; null while nobody has said',
      resolve: (row) => {
        const { judge } = recordsOfMeasure(row);
        return judge ? JUDGEMENTS.map((key) => judge[key]) : null;
      },
    }),
    judgedRemark: t.string({ nullable: true, resolve: (row) => recordsOfMeasure(row).judge?.remark ?? null }),
    verifiedAt: t.expose('verifiedAt', { type: 'DateTime', nullable: true }),
    verifiedBy: t.exposeString('verifiedBy', { nullable: true }),
    departmentText: t.exposeString('departmentText', { nullable: true }),
    createdBy: t.exposeString('createdBy'),
    version: t.exposeInt('version'),
    actions: t.field({ type: [ActionRef], resolve: (row, _args, context) => actionsOfMeasure(context, row) }),
  }),
});

/** One measure by its key, as far as the acting person may read it. */
export const findMeasureLine = async (context: Context, id: string): Promise<MeasureLine | null> => {
  if (!isUuid(id)) return null;
  const row = await context.prisma.assistanceMeasure.findFirst({
    where: { AND: [visible(context, 'AssistanceMeasure'), { id }] },
  });
  return row ? ((await measureLines(context, [row]))[0] ?? null) : null;
};

type MeasureFilter = {
  readonly areaCode?: string | null;
  readonly states?: readonly string[] | null;
  readonly group?: string | null;
  readonly department?: string | null;
  readonly isVerified?: boolean | null;
};

const MeasureFilterInput = builder.inputType('MeasureFilter', {
  fields: (t) => ({
    areaCode: t.id(),
    states: t.stringList(),
    group: t.string(),
    department: t.string(),
    isVerified: t.boolean(),
  }),
});

const measuresWhere = async (
  context: Context,
  { areaCode, states, group, department, isVerified }: MeasureFilter,
): Promise<Prisma.AssistanceMeasureWhereInput> => {
  const area = areaCode ? (await areaDirectory(context.prisma)).get(areaCode) : undefined;
  return {
    AND: [
      visible(context, 'AssistanceMeasure'),
      areaCode ? { areaPath: { startsWith: area?.path ?? '-' } } : {},
      states ? { state: { in: [...states] } } : {},
      group ? { group } : {},
      department ? { department } : {},
      isVerified === true ? { verifiedAt: { not: null } } : {},
      isVerified === false ? { verifiedAt: null } : {},
    ],
  };
};

const MeasureConnection = connectionType('AssistanceMeasure', MeasureRef);

builder.queryFields((t) => ({
  assistanceMeasure: t.field({
    type: MeasureRef,
    nullable: true,
    args: { id: t.arg.id({ required: true }) },
    resolve: (_root, { id }, context) => findMeasureLine(context, id),
  }),
  assistanceMeasures: t.field({
    type: MeasureConnection,
    complexity: pageComplexity,
    args: { filter: t.arg({ type: MeasureFilterInput }), first: t.arg.int(), after: t.arg.string() },
    resolve: async (_root, { filter, ...page }, context) => {
      const where = await measuresWhere(context, filter ?? {});
      return readPage(page, {
        order: [{ key: 'areaPath' }, { key: 'householdId' }, { key: 'id' }],
        find: async (query) =>
          measureLines(
            context,
            await context.prisma.assistanceMeasure.findMany({ ...query, where: { AND: [where, query.where] } }),
          ),
        count: () => context.prisma.assistanceMeasure.count({ where }),
      });
    },
  }),
}));
