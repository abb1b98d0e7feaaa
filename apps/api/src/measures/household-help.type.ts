import type { Prisma } from '@shouwang/database';
import {
  ASSISTANCE_MEASURE,
  ASSISTANCE_PLAN,
  codeItem,
  groupsAnswering,
  labelOf,
  MEASURE_GROUP,
  PAIRING,
  RISK_TYPE,
  type RiskType,
} from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { type ActionAnswer, ActionRef } from '../platform/actions.type.ts';
import { may } from '../platform/allow.ts';
import { builder } from '../platform/builder.ts';
import type { Context } from '../platform/context.ts';
import { isUuid } from '../platform/is-uuid.ts';
import { visible } from '../platform/visible.ts';
import { momentOfReading } from '../procedures/circumstances.ts';
import { HelpGapRef } from './help-gaps.type.ts';
import { activePairings, episodeOfHelp, type HelpedHousehold, helpParts, risksOfHelp } from './load-help.ts';
import { MeasureRef } from './measure.type.ts';
import { type MeasureLine, measureLines } from './measure-lines.ts';
import { PairingRef } from './pairing.type.ts';
import { PlanRef } from './plan.type.ts';
import { gapsOf } from './read-gaps.ts';

type Visit = HelpedHousehold['visits'][number];

const VisitRef = builder.objectRef<Visit>('VisitLog').implement({
  fields: (t) => ({
    id: t.exposeID('id'),
    helperName: t.string({ resolve: ({ helper }) => helper.name }),
    visitedOn: t.expose('visitedOn', { type: 'Date' }),
    text: t.exposeString('text'),
    createdBy: t.exposeString('createdBy'),
  }),
});

type NeedOfHelp = { readonly risk: RiskType; readonly measures: readonly MeasureLine[] };

const NeedRef = builder.objectRef<NeedOfHelp>('NeedOfHelp').implement({
  description: 'A risk of the household with the measures that are said to be against it.',
  fields: (t) => ({
    risk: t.string({ resolve: ({ risk }) => risk }),
    label: t.string({ resolve: ({ risk }) => labelOf(RISK_TYPE, risk) }),
    fittingGroups: t.stringList({ resolve: ({ risk }) => [...groupsAnswering(risk)] }),
    fitting: t.stringList({
      description: 'names of the groups that answer it; empty where any measure does',
      resolve: ({ risk }) =>
        (codeItem(RISK_TYPE, risk).measureGroups ?? []).map((group) => labelOf(MEASURE_GROUP, group)),
    }),
    measures: t.field({ type: [MeasureRef], resolve: ({ measures }) => [...measures] }),
  }),
});

const MemberRef = builder.objectRef<{ readonly id: string; readonly name: string }>('MemberOfHelp').implement({
  fields: (t) => ({ id: t.exposeID('id'), name: t.exposeString('name') }),
});

type Help = { readonly household: HelpedHousehold; readonly measures: readonly MeasureLine[] };

const act = (name: string, label: string): ActionAnswer => ({ name, label, allowed: true, refusals: [] });

const actionsOfHelp = (context: Context, { household }: Help): ActionAnswer[] => {
  const { areaPath, monitoringStatus } = household;
  const own = { areaPath };
  const isMonitored = monitoringStatus === 'OPEN';
  const episode = episodeOfHelp(household);
  const hasHelper = activePairings(household).length > 0;
  return [
    ...(isMonitored && !episode?.plan && may(context, 'draft', 'AssistancePlan', own)
      ? [act('draftPlan', ASSISTANCE_PLAN.opening.label)]
      : []),
    ...(episode && may(context, 'record', 'AssistanceMeasure', own)
      ? [act('addMeasure', ASSISTANCE_MEASURE.opening.label)]
      : []),
    ...(hasHelper && may(context, 'visit', 'Pairing', own) ? [act('recordVisit', phrase('measures.recordVisit'))] : []),
    ...(isMonitored && may(context, 'pair', 'Pairing', own) ? [act('pair', PAIRING.opening.label)] : []),
  ];
};

const HouseholdHelpRef = builder.objectRef<Help>('HouseholdHelp').implement({
  description: 'The help of a household: by risk what is done, the plan, who helps, who visited, what is missing.',
  fields: (t) => ({
    householdId: t.id({ resolve: ({ household }) => household.id }),
    headName: t.string({ resolve: ({ household }) => household.headName }),
    isMonitored: t.boolean({ resolve: ({ household }) => household.monitoringStatus === 'OPEN' }),
    members: t.field({
      type: [MemberRef],
      resolve: ({ household }) => household.members.map(({ id, name }) => ({ id, name })),
    }),
    needs: t.field({
      type: [NeedRef],
      resolve: ({ household, measures }) =>
        risksOfHelp(household).map((risk) => ({ risk, measures: measures.filter((one) => one.risk === risk) })),
    }),
    otherMeasures: t.field({
      type: [MeasureRef],
      description: 'measures that are against no risk in particular',
      resolve: ({ household, measures }) => {
        const risks: readonly string[] = risksOfHelp(household);
        return measures.filter(({ risk }) => risk === null || !risks.includes(risk));
      },
    }),
    plan: t.field({
      type: PlanRef,
      nullable: true,
      resolve: ({ household }) => {
        const plan = episodeOfHelp(household)?.plan;
        return plan ? { ...plan, household } : null;
      },
    }),
    helpers: t.field({
      type: [PairingRef],
      description: 'pairings, those that last first',
      resolve: ({ household }) =>
        household.pairings
          .toSorted((one, other) => Number(other.state === 'ACTIVE') - Number(one.state === 'ACTIVE'))
          .map((pairing) => ({ ...pairing, household })),
    }),
    visits: t.field({ type: [VisitRef], resolve: ({ household }) => household.visits }),
    gaps: t.field({
      type: [HelpGapRef],
      resolve: async ({ household }, _args, context) => [...gapsOf(household, await momentOfReading(context))],
    }),
    actions: t.field({ type: [ActionRef], resolve: (help, _args, context) => actionsOfHelp(context, help) }),
  }),
});

/** The help of a household, as far as the acting person may read it. */
export const findHouseholdHelp = async (context: Context, id: string): Promise<Help | null> => {
  if (!isUuid(id)) return null;
  const where: Prisma.HouseholdWhereInput = { AND: [visible(context, 'Household'), { id }] };
  const household = await context.prisma.household.findFirst({ where, include: helpParts });
  if (!household) return null;
  return { household, measures: await measureLines(context, episodeOfHelp(household)?.measures ?? []) };
};

builder.queryField('householdHelp', (t) =>
  t.field({
    type: HouseholdHelpRef,
    nullable: true,
    complexity: 30,
    args: { householdId: t.arg.id({ required: true }) },
    resolve: (_root, { householdId }, context) => findHouseholdHelp(context, householdId),
  }),
);
