import {
  areaCodeOf,
  findCurrentTemplate,
  type ItemFinding,
  LOOKBACK_CASE,
  LOOKBACK_ITEMS,
  LOOKBACK_PAPER_NAMES,
  LOOKBACK_PAPERS,
  LOOKBACK_RESULTS,
  type LookbackCaseRecords,
  type LookbackFix,
  type LookbackPaper,
  labelOf,
  lookbackFindings,
  MONITORING_CATEGORY,
  type MonitoringCategory,
  openActionOf,
  PAPER_STATES,
  type PaperState,
  type PapersOfCase,
  paperState,
} from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { areaNameOf } from '../areas/area-directory.ts';
import { DeclaredEventRef } from '../campaigns/campaign.type.ts';
import { ActionRef } from '../platform/actions.type.ts';
import { builder } from '../platform/builder.ts';
import { connectionType, pageComplexity } from '../platform/connection.ts';
import type { Context } from '../platform/context.ts';
import { isUuid } from '../platform/is-uuid.ts';
import { readPage } from '../platform/page.ts';
import { visible } from '../platform/visible.ts';
import { momentOfReading } from '../procedures/circumstances.ts';
import { courseOf } from '../procedures/declared/declared-events.ts';
import { actionsOfDeclared, stateLabelOf } from '../procedures/declared/declared-reading.ts';
import { EvidenceRef } from '../procedures/evidence.type.ts';
import { itemFactsOf, lookbackFactsOf, lookbackParts } from './load-lookback.ts';
import { casesWhere } from './lookback-progress.ts';

/** How a case stands with one paper. */
export type PaperCell = { readonly paper: LookbackPaper; readonly state: PaperState; readonly on: string | null };

/** The cells of a case's row of the matrix, in the order of the papers. */
export const cellsOf = (facts: PapersOfCase): readonly PaperCell[] =>
  LOOKBACK_PAPER_NAMES.map((paper) => {
    const state = paperState(facts, paper);
    const found = facts.papers.find((one) => one.paper === paper && one.isBackfilled === (state === 'BACKFILLED'));
    return { paper, state, on: state === 'THERE' || state === 'BACKFILLED' ? (found?.on ?? null) : null };
  });

export const PaperCellRef = builder.objectRef<PaperCell>('LookbackPaper').implement({
  fields: (t) => ({
    paper: t.exposeString('paper'),
    label: t.string({ resolve: ({ paper }) => LOOKBACK_PAPERS[paper].label }),
    about: t.string({ description: 'PAPER REVIEW PUBLICITY', resolve: ({ paper }) => LOOKBACK_PAPERS[paper].about }),
    state: t.string({ description: 'THERE BACKFILLED EMPTY NOT_DUE', resolve: ({ state }) => state }),
    stateLabel: t.string({ resolve: ({ state }) => PAPER_STATES[state] }),
    on: t.field({
      type: 'Date',
      nullable: true,
      description: 'of a paper that was made up for: the day of the making up',
      resolve: ({ on }) => on,
    }),
  }),
});

type Fix = { readonly key: LookbackFix; readonly label: string; readonly procedure: string | null };

const fixOf = (key: LookbackFix): Fix => {
  if (key === 'BACKFILL') return { key, label: phrase('lookback.fix.BACKFILL'), procedure: null };
  if (key === 'HELP') return { key, label: phrase('lookback.fix.HELP'), procedure: null };
  if (key === 'FORM') return { key, label: phrase('lookback.fix.FORM'), procedure: null };
  return { key, label: findCurrentTemplate(key)?.opening.label ?? key, procedure: key };
};

const FixRef = builder.objectRef<Fix>('LookbackFix').implement({
  fields: (t) => ({
    key: t.exposeString('key'),
    label: t.exposeString('label'),
    action: t.string({
      nullable: true,
      description: 'the action of the household under which the procedure is begun',
      resolve: ({ procedure }) => procedure && openActionOf(procedure),
    }),
    procedure: t.exposeString('procedure', { nullable: true }),
  }),
});

const ItemRef = builder.objectRef<ItemFinding>('LookbackItem').implement({
  fields: (t) => ({
    key: t.exposeString('key'),
    title: t.string({ resolve: ({ key }) => LOOKBACK_ITEMS[key].title }),
    clause: t.string({ resolve: ({ key }) => LOOKBACK_ITEMS[key].clause }),
    question: t.string({ nullable: true, resolve: ({ key }) => LOOKBACK_ITEMS[key].question ?? null }),
    result: t.string({ resolve: ({ result }) => result }),
    resultLabel: t.string({ resolve: ({ result }) => LOOKBACK_RESULTS[result] }),
    isComputed: t.exposeBoolean('isComputed'),
    reasons: t.stringList({ resolve: ({ reasons }) => [...reasons] }),
    remark: t.string({ nullable: true, resolve: ({ answer }) => answer?.remark ?? null }),
    answeredBy: t.string({ nullable: true, resolve: ({ answer }) => answer?.by ?? null }),
    answeredOn: t.field({ type: 'Date', nullable: true, resolve: ({ answer }) => answer?.on ?? null }),
    underWay: t.stringList({
      resolve: ({ underWay }) => underWay.map((procedure) => findCurrentTemplate(procedure)?.label ?? procedure),
    }),
    fixes: t.field({ type: [FixRef], resolve: ({ key }) => LOOKBACK_ITEMS[key].fixes.map(fixOf) }),
  }),
});

const BackfillRef = builder.prismaObject('LookbackBackfill', {
  fields: (t) => ({
    id: t.exposeID('id'),
    doneOn: t.expose('doneOn', { type: 'Date' }),
    place: t.string({ resolve: ({ content }) => (content as { place: string }).place }),
    reason: t.string({ resolve: ({ content }) => (content as { reason: string }).reason }),
    minutes: t.string({
      nullable: true,
      resolve: ({ content }) => (content as { meeting?: { minutes: string } }).meeting?.minutes ?? null,
    }),
    recordedBy: t.exposeString('createdBy'),
    evidence: t.relation('evidence', { type: EvidenceRef, query: { orderBy: { uploadedAt: 'asc' } } }),
  }),
});

const MARKS: Readonly<Record<string, string>> = {
  NOT_STARTED: 'todo',
  IN_PROGRESS: 'doing',
  VILLAGE_DONE: 'done',
  TOWNSHIP_CHECKED: 'done',
  COUNTY_SAMPLED: 'done',
  CLOSED: 'closed',
};

const readCase = ({ prisma }: Context, id: string) =>
  prisma.lookbackCase.findUniqueOrThrow({ where: { id }, include: lookbackParts });

export const LookbackCaseRef = builder.prismaObject('LookbackCase', {
  include: { household: { select: { headName: true, householdNo: true } }, monitoringCase: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    lookbackId: t.exposeID('lookbackId'),
    householdId: t.exposeID('householdId'),
    headName: t.string({ resolve: ({ household }) => household.headName }),
    householdNo: t.string({ nullable: true, resolve: ({ household }) => household.householdNo }),
    areaName: t.string({ resolve: ({ areaPath }, _args, { prisma }) => areaNameOf(prisma, areaCodeOf(areaPath)) }),
    category: t.string({ resolve: ({ monitoringCase }) => monitoringCase.category }),
    categoryLabel: t.string({
      resolve: ({ monitoringCase }) => labelOf(MONITORING_CATEGORY, monitoringCase.category as MonitoringCategory),
    }),
    isEliminated: t.boolean({ resolve: ({ monitoringCase }) => monitoringCase.status === 'ELIMINATED' }),
    identifiedMonth: t.string({ resolve: ({ monitoringCase }) => monitoringCase.identifiedMonth }),
    state: t.exposeString('state'),
    stateLabel: t.string({ resolve: ({ state }) => stateLabelOf(LOOKBACK_CASE, state) }),
    mark: t.string({
      resolve: ({ state, returnText }) =>
        returnText !== null && state === 'IN_PROGRESS' ? 'returned' : (MARKS[state] ?? 'todo'),
    }),
    returnText: t.exposeString('returnText', { nullable: true }),
    isDrawn: t.exposeBoolean('isDrawn'),
    version: t.exposeInt('version'),
    items: t.field({
      type: [ItemRef],
      complexity: 20,
      resolve: async ({ id }, _args, context) => {
        const row = await readCase(context, id);
        const { answers = {} } = row.records as LookbackCaseRecords;
        return [...lookbackFindings(itemFactsOf(row, await momentOfReading(context)), answers)];
      },
    }),
    papers: t.field({
      type: [PaperCellRef],
      complexity: 10,
      resolve: async ({ id }, _args, context) => [
        ...cellsOf(itemFactsOf(await readCase(context, id), await momentOfReading(context))),
      ],
    }),
    backfills: t.field({
      type: [BackfillRef],
      resolve: ({ id }, _args, context) =>
        context.prisma.lookbackBackfill.findMany({
          where: { AND: [visible(context, 'LookbackBackfill'), { papers: { some: { lookbackCaseId: id } } }] },
          orderBy: { id: 'asc' },
        }),
    }),
    events: t.field({
      type: [DeclaredEventRef],
      resolve: ({ id }, _args, { services }) => courseOf(services.database.prisma, LOOKBACK_CASE, id),
    }),
    actions: t.field({
      type: [ActionRef],
      complexity: 20,
      resolve: async ({ id }, _args, context) => {
        const row = await readCase(context, id);
        const facts = await lookbackFactsOf(context.prisma, [row], await momentOfReading(context), { actorName: '' });
        const own = facts.get(id);
        return own ? actionsOfDeclared(context, LOOKBACK_CASE, row, own) : [];
      },
    }),
  }),
});

const LookbackCaseConnection = connectionType('LookbackCase', LookbackCaseRef);

builder.queryFields((t) => ({
  lookbackCase: t.prismaField({
    type: 'LookbackCase',
    nullable: true,
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, { id }, context) =>
      isUuid(id)
        ? context.prisma.lookbackCase.findFirst({
            ...query,
            where: { AND: [visible(context, 'LookbackCase'), { id }] },
          })
        : null,
  }),
  lookbackCases: t.field({
    type: LookbackCaseConnection,
    complexity: pageComplexity,
    args: {
      lookbackId: t.arg.id({ required: true }),
      areaCode: t.arg.id(),
      states: t.arg.stringList(),
      isDrawn: t.arg.boolean(),
      first: t.arg.int(),
      after: t.arg.string(),
    },
    resolve: async (_root, { lookbackId, areaCode, states, isDrawn, ...page }, context) => {
      const where = {
        AND: [
          await casesWhere(context, lookbackId, areaCode),
          states ? { state: { in: [...states] } } : {},
          typeof isDrawn === 'boolean' ? { isDrawn } : {},
        ],
      };
      return readPage(page, {
        order: [{ key: 'areaPath' }, { key: 'id' }],
        find: (query) =>
          context.prisma.lookbackCase.findMany({
            ...query,
            where: { AND: [where, query.where] },
            include: { household: { select: { headName: true, householdNo: true } }, monitoringCase: true },
          }),
        count: () => context.prisma.lookbackCase.count({ where }),
      });
    },
  }),
}));
