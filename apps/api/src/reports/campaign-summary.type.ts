import {
  areaCodeOf,
  isSummaryColumn,
  SUMMARY_COLUMNS,
  SUMMARY_KINDS,
  type SummaryCell,
  type SummaryKind,
  stageOf,
  summaryCells,
  TOWNSHIP_SUMMARY,
  WORK_SUMMARY_SECTION_NAMES,
  WORK_SUMMARY_SECTIONS,
} from '@shouwang/domain';
import { areaDirectory, areaNameOf } from '../areas/area-directory.ts';
import { DeclaredEventRef } from '../campaigns/campaign.type.ts';
import { findRound, planOf } from '../campaigns/find-round.ts';
import { ActionRef } from '../platform/actions.type.ts';
import { CodeRef } from '../platform/answers.type.ts';
import { builder } from '../platform/builder.ts';
import { actorOf } from '../platform/context.ts';
import { isUuid } from '../platform/is-uuid.ts';
import { refuse } from '../platform/refusal.ts';
import { resultUnion } from '../platform/result-union.ts';
import { visible } from '../platform/visible.ts';
import { courseOf } from '../procedures/declared/declared-events.ts';
import { actionsOfDeclared, stateLabelOf } from '../procedures/declared/declared-reading.ts';
import { adjustmentDetails } from './adjustment-details.ts';
import { compiledOf } from './compile-summary.ts';
import { summaryFactsOf } from './summary-facts.ts';

export const SummaryCellRef = builder.objectRef<SummaryCell>('SummaryCell').implement({
  fields: (t) => ({
    villageCode: t.exposeID('villageCode'),
    villageName: t.string({
      resolve: async ({ villageCode }, _args, { prisma }) =>
        (await areaDirectory(prisma)).get(villageCode)?.name ?? villageCode,
    }),
    column: t.string({ resolve: ({ column }) => column }),
    columnLabel: t.string({ resolve: ({ column }) => SUMMARY_COLUMNS[column] }),
    households: t.exposeInt('households'),
    people: t.exposeInt('people'),
  }),
});

type Section = { readonly key: string; readonly label: string; readonly text: string };

const SectionRef = builder.objectRef<Section>('SummarySection').implement({
  fields: (t) => ({ key: t.exposeString('key'), label: t.exposeString('label'), text: t.exposeString('text') }),
});

export const CampaignSummaryRef = builder.prismaObject('CampaignSummary', {
  include: { campaign: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    kind: t.exposeString('kind'),
    kindLabel: t.string({ resolve: ({ kind }) => SUMMARY_KINDS[kind as SummaryKind] ?? kind }),
    areaCode: t.id({ resolve: ({ areaPath }) => areaCodeOf(areaPath) }),
    areaName: t.string({ resolve: ({ areaPath }, _args, { prisma }) => areaNameOf(prisma, areaCodeOf(areaPath)) }),
    state: t.exposeString('state'),
    stateLabel: t.string({ resolve: ({ state }) => stateLabelOf(TOWNSHIP_SUMMARY, state) }),
    dueOn: t.field({
      type: 'Date',
      resolve: ({ campaign, kind }) => stageOf(planOf(campaign), kind === 'WORK' ? 'SUMMARY' : 'COLLECTION').endsOn,
    }),
    asOf: t.expose('asOf', { type: 'DateTime' }),
    cells: t.field({ type: [SummaryCellRef], resolve: (row) => [...compiledOf(row).cells] }),
    sections: t.field({
      type: [SectionRef],
      resolve: (row) => {
        const { sections } = compiledOf(row);
        return WORK_SUMMARY_SECTION_NAMES.map((key) => ({
          key,
          label: WORK_SUMMARY_SECTIONS[key],
          text: sections?.[key] ?? '',
        }));
      },
    }),
    compiledBy: t.exposeString('compiledBy'),
    signedBy: t.exposeString('signedBy', { nullable: true }),
    filedAt: t.expose('filedAt', { type: 'DateTime', nullable: true }),
    events: t.field({
      type: [DeclaredEventRef],
      resolve: ({ id }, _args, { services }) => courseOf(services.database.prisma, TOWNSHIP_SUMMARY, id),
    }),
    version: t.exposeInt('version'),
    actions: t.field({
      type: [ActionRef],
      resolve: async (row, _args, context) => {
        const { prisma } = context;
        const of = { kind: row.kind as SummaryKind, areaPath: row.areaPath };
        return actionsOfDeclared(
          context,
          TOWNSHIP_SUMMARY,
          row,
          await summaryFactsOf(prisma, prisma, row.campaign, of),
        );
      },
    }),
  }),
});

export const CampaignSummaryResult = resultUnion('CampaignSummaryResult', CampaignSummaryRef);

type Detail = {
  readonly householdId: string;
  readonly headName: string;
  readonly villageCode: string;
  readonly column: keyof typeof SUMMARY_COLUMNS;
  readonly people: number;
  readonly on: Date;
};

const AdjustmentDetailRef = builder.objectRef<Detail>('AdjustmentDetail').implement({
  fields: (t) => ({
    householdId: t.exposeID('householdId'),
    headName: t.exposeString('headName'),
    villageName: t.string({
      resolve: async ({ villageCode }, _args, { prisma }) =>
        (await areaDirectory(prisma)).get(villageCode)?.name ?? villageCode,
    }),
    column: t.string({ resolve: ({ column }) => column }),
    columnLabel: t.string({ resolve: ({ column }) => SUMMARY_COLUMNS[column] }),
    people: t.exposeInt('people'),
    on: t.expose('on', { type: 'Date' }),
  }),
});

builder.queryFields((t) => ({
  campaignSummary: t.prismaField({
    type: 'CampaignSummary',
    nullable: true,
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, { id }, context) =>
      isUuid(id)
        ? context.prisma.campaignSummary.findFirst({
            ...query,
            where: { AND: [visible(context, 'CampaignSummary'), { id }] },
          })
        : null,
  }),
  campaignSummaries: t.prismaField({
    description: 'of the published round, by township',
    type: ['CampaignSummary'],
    resolve: (query, _root, _args, context) =>
      context.prisma.campaignSummary.findMany({
        ...query,
        where: {
          AND: [visible(context, 'CampaignSummary'), { campaign: { state: { in: ['RUNNING', 'LOCKED'] } } }],
        },
        orderBy: [{ areaPath: 'asc' }, { kind: 'asc' }],
      }),
  }),
  summaryColumns: t.field({
    type: [CodeRef],
    resolve: () => Object.entries(SUMMARY_COLUMNS).map(([value, label]) => ({ value, label })),
  }),
  adjustmentCells: t.field({
    description: 'what the detail of the viewer’s area counts now, by village and column',
    type: [SummaryCellRef],
    resolve: async (_root, _args, context) => {
      if (!context.ability.can('read', 'CampaignSummary')) return [];
      const { areaPath } = actorOf(context);
      const round = await findRound(context.prisma, areaPath);
      return round ? [...summaryCells(await adjustmentDetails(context.prisma, round, areaPath))] : [];
    },
  }),
  adjustmentDetails: t.field({
    description: 'the rows behind a cell',
    type: [AdjustmentDetailRef],
    args: { villageCode: t.arg.id(), column: t.arg.string() },
    resolve: async (_root, { villageCode, column }, context) => {
      if (!context.ability.can('read', 'CampaignSummary')) return [];
      if (column && !isSummaryColumn(column)) refuse('INPUT_INVALID', { reason: '没有这一栏' }, 'column');
      const { areaPath } = actorOf(context);
      const round = await findRound(context.prisma, areaPath);
      if (!round) return [];
      const details = await adjustmentDetails(context.prisma, round, areaPath);
      return details.filter(
        (detail) => (!villageCode || detail.villageCode === villageCode) && (!column || detail.column === column),
      );
    },
  }),
}));
