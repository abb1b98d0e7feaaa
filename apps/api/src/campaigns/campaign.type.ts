import {
  CAMPAIGN,
  CAMPAIGN_FUNCTIONS,
  type CampaignFunction,
  campaignPlanOf,
  isParameterKey,
  parameter,
  shanghaiDateOf,
  stageOf,
} from '@shouwang/domain';
import { StageRef } from '../inbox/stage.type.ts';
import { ActionRef } from '../platform/actions.type.ts';
import { type Count, CountRef } from '../platform/answers.type.ts';
import { builder } from '../platform/builder.ts';
import { actorOf } from '../platform/context.ts';
import { isUuid } from '../platform/is-uuid.ts';
import { resultUnion } from '../platform/result-union.ts';
import { visible } from '../platform/visible.ts';
import { momentOfReading } from '../procedures/circumstances.ts';
import { courseOf } from '../procedures/declared/declared-events.ts';
import { actionsOfDeclared, stateLabelOf } from '../procedures/declared/declared-reading.ts';
import { campaignFactsOf } from './campaign-facts.ts';
import { findRound, planOf } from './find-round.ts';
import { roundStages } from './round-stages.ts';
import { type Simulation, simulatePlan } from './simulate-plan.ts';

type EventLine = {
  readonly label: string;
  readonly at: Date;
  readonly actorName: string;
  readonly text: string | null;
};

export const DeclaredEventRef = builder.objectRef<EventLine>('DeclaredEvent').implement({
  fields: (t) => ({
    label: t.exposeString('label'),
    at: t.expose('at', { type: 'DateTime' }),
    actorName: t.exposeString('actorName'),
    text: t.exposeString('text', { nullable: true }),
  }),
});

type PlanParameter = {
  readonly key: string;
  readonly value: unknown;
  readonly document: string;
  readonly validFrom: string;
};

const PlanParameterRef = builder.objectRef<PlanParameter>('PlanParameter').implement({
  fields: (t) => ({
    key: t.exposeString('key'),
    label: t.string({ resolve: ({ key }) => (isParameterKey(key) ? parameter(key).label : key) }),
    value: t.field({ type: 'JSON', resolve: ({ value }) => value }),
    document: t.exposeString('document'),
    validFrom: t.field({ type: 'Date', resolve: ({ validFrom }) => validFrom }),
  }),
});

export const CampaignRef = builder.prismaObject('Campaign', {
  fields: (t) => ({
    id: t.exposeID('id'),
    year: t.exposeInt('year'),
    title: t.exposeString('title'),
    state: t.exposeString('state'),
    stateLabel: t.string({ resolve: ({ state }) => stateLabelOf(CAMPAIGN, state) }),
    document: t.string({ resolve: (row) => planOf(row).document }),
    cutoffOn: t.field({ type: 'Date', resolve: (row) => planOf(row).cutoffOn }),
    incomeStart: t.field({ type: 'Date', resolve: (row) => planOf(row).incomeStart }),
    incomeEnd: t.field({ type: 'Date', resolve: (row) => planOf(row).incomeEnd }),
    lockOn: t.field({ type: 'Date', resolve: (row) => stageOf(planOf(row), 'ENTRY').endsOn }),
    forms: t.stringList({ resolve: (row) => [...planOf(row).forms] }),
    plan: t.field({ type: 'JSON', description: 'as it is drafted and approved', resolve: ({ plan }) => plan }),
    parameters: t.field({ type: [PlanParameterRef], resolve: (row) => [...planOf(row).parameters] }),
    stages: t.field({
      type: [StageRef],
      resolve: async (row, _args, context) => roundStages(row, (await momentOfReading(context)).now),
    }),
    publishedAt: t.expose('publishedAt', { type: 'DateTime', nullable: true }),
    lockedAt: t.expose('lockedAt', { type: 'DateTime', nullable: true }),
    job: t.prismaField({
      description: 'the generation of the work items, for the one who started it',
      type: 'Job',
      nullable: true,
      resolve: (query, { jobId }, _args, context) =>
        jobId
          ? context.prisma.job.findFirst({ ...query, where: { AND: [visible(context, 'Job'), { id: jobId }] } })
          : null,
    }),
    events: t.field({
      type: [DeclaredEventRef],
      resolve: ({ id }, _args, { services }) => courseOf(services.database.prisma, CAMPAIGN, id),
    }),
    version: t.exposeInt('version'),
    actions: t.field({
      type: [ActionRef],
      resolve: async (row, _args, context) =>
        actionsOfDeclared(context, CAMPAIGN, row, await campaignFactsOf(context.prisma, context.prisma, row)),
    }),
  }),
});

export const CampaignResult = resultUnion('CampaignResult', CampaignRef);

const SimulationRef = builder.objectRef<Simulation>('CampaignSimulation').implement({
  description: 'What a plan would do if it were published now; nothing is written.',
  fields: (t) => ({
    itemCount: t.exposeInt('itemCount'),
    byKind: t.field({ type: [CountRef], resolve: ({ byKind }): Count[] => [...byKind] }),
    householdCount: t.exposeInt('householdCount'),
    villageCount: t.exposeInt('villageCount'),
    villagesWithoutClerk: t.stringList({ resolve: ({ villagesWithoutClerk }) => [...villagesWithoutClerk] }),
    villagesWithoutLead: t.stringList({ resolve: ({ villagesWithoutLead }) => [...villagesWithoutLead] }),
    townshipsWithoutOfficer: t.stringList({ resolve: ({ townshipsWithoutOfficer }) => [...townshipsWithoutOfficer] }),
    belowNewLine: t.int({
      nullable: true,
      description: 'households whose income lies between the line in force and the planned one',
      resolve: ({ belowNewLine }) => belowNewLine,
    }),
  }),
});

const FunctionNameRef = builder.objectRef<CampaignFunction>('CampaignFunctionName').implement({
  fields: (t) => ({
    value: t.string({ resolve: (name) => name }),
    label: t.string({ resolve: (name) => CAMPAIGN_FUNCTIONS[name] }),
  }),
});

builder.queryFields((t) => ({
  campaign: t.prismaField({
    description: 'the round with this id; without one the published round, or the newest one that the viewer may see',
    type: 'Campaign',
    nullable: true,
    args: { id: t.arg.id() },
    resolve: async (query, _root, { id }, context) => {
      const seen = visible(context, 'Campaign');
      if (id) {
        return isUuid(id) ? context.prisma.campaign.findFirst({ ...query, where: { AND: [seen, { id }] } }) : null;
      }
      const round = await findRound(context.prisma, actorOf(context).areaPath);
      const where = round ? { AND: [seen, { id: round.id }] } : seen;
      return context.prisma.campaign.findFirst({ ...query, where, orderBy: { createdAt: 'desc' } });
    },
  }),
  campaigns: t.prismaField({
    type: ['Campaign'],
    resolve: (query, _root, _args, context) =>
      context.prisma.campaign.findMany({
        ...query,
        where: visible(context, 'Campaign'),
        orderBy: { createdAt: 'desc' },
        take: 50,
      }),
  }),
  campaignPlan: t.field({
    description: 'the calendar of the notice for a year, to start a draft with',
    type: 'JSON',
    args: { year: t.arg.int() },
    resolve: async (_root, { year }, context) =>
      campaignPlanOf(year ?? Number(shanghaiDateOf((await momentOfReading(context)).now).slice(0, 4))),
  }),
  campaignSimulation: t.field({
    type: SimulationRef,
    args: { plan: t.arg({ type: 'JSON', required: true }) },
    resolve: (_root, { plan }, context) => simulatePlan(context, plan),
  }),
  campaignFunctions: t.field({
    type: [FunctionNameRef],
    resolve: () => Object.keys(CAMPAIGN_FUNCTIONS) as CampaignFunction[],
  }),
}));
