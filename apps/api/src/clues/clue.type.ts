import type { Clue } from '@shouwang/database';
import {
  areaCodeOf,
  availableSteps,
  CLUE_CARD,
  CLUE_SOURCE,
  type ClueSource,
  type ClueState,
  DEPARTMENT,
  type Department,
  findCheck,
  findScreeningClass,
  labelOf,
  maskName,
  RISK_TYPE,
  type RiskType,
  shanghaiDateOf,
  VERIFICATIONS,
  type Verification,
} from '@shouwang/domain';
import { stepActionOf } from '@shouwang/permissions';
import { areaNameOf } from '../areas/area-directory.ts';
import { type ActionAnswer, ActionRef } from '../platform/actions.type.ts';
import { may } from '../platform/allow.ts';
import { builder } from '../platform/builder.ts';
import { actorOf, type Context } from '../platform/context.ts';
import { resultUnion } from '../platform/result-union.ts';
import { visible } from '../platform/visible.ts';
import { circumstancesIn, momentOfReading } from '../procedures/circumstances.ts';
import { clueFactsOf, engineClueOf, findClue, type LoadedClue, procedureToOpen } from './load-clue.ts';
import { RectificationItemRef } from './rectification-item.type.ts';

export const clueStateLabel = (state: string): string => CLUE_CARD.states[state as ClueState]?.label ?? state;

const isDepartment = (context: Context): boolean => actorOf(context).role === 'DEPARTMENT_LIAISON';

const loadedClues = new WeakMap<Context, Map<string, Promise<LoadedClue | null>>>();

/** The whole card, read once for a request however many of its fields are asked for. */
const loaded = async (context: Context, { id, version }: Pick<Clue, 'id' | 'version'>): Promise<LoadedClue> => {
  const known = loadedClues.get(context) ?? new Map<string, Promise<LoadedClue | null>>();
  loadedClues.set(context, known);
  const key = `${id} ${version}`;
  const reading = known.get(key) ?? findClue(context.prisma, id);
  known.set(key, reading);
  const row = await reading;
  if (!row) throw new Error(`Clue ${id} is gone`);
  return row;
};

const stepsOf = async (context: Context, clue: LoadedClue): Promise<ActionAnswer[]> => {
  const circumstances = circumstancesIn(context, await momentOfReading(context), clue.areaPath);
  const steps = availableSteps({
    ...circumstances,
    template: CLUE_CARD,
    case: engineClueOf(clue),
    facts: clueFactsOf(clue),
  });
  return steps.filter(({ name, refusals }) => {
    const action = stepActionOf(CLUE_CARD, name)?.action;
    const isOthers = refusals.some(({ code }) => code === 'ROLE_NOT_ALLOWED');
    return action !== undefined && !isOthers && may(context, action, 'Clue', clue);
  });
};

const ClueReasonRef = builder.prismaObject('ClueReason', {
  fields: (t) => ({
    id: t.exposeID('id'),
    ruleId: t.exposeString('ruleId', { nullable: true }),
    ruleLabel: t.string({
      nullable: true,
      resolve: ({ ruleId, riskType }) => {
        if (ruleId) return findCheck(ruleId)?.title ?? findScreeningClass(ruleId)?.label ?? ruleId;
        return riskType && labelOf(RISK_TYPE, riskType as RiskType);
      },
    }),
    detail: t.exposeString('detail'),
    amount: t.string({ nullable: true, resolve: ({ amount }) => amount?.toFixed(2) ?? null }),
    personName: t.string({
      nullable: true,
      resolve: ({ personName }, _args, context) =>
        personName && isDepartment(context) ? maskName(personName) : personName,
    }),
    department: t.exposeString('department', { nullable: true }),
    departmentLabel: t.string({
      nullable: true,
      resolve: ({ department }) => department && labelOf(DEPARTMENT, department as Department),
    }),
    riskType: t.exposeString('riskType', { nullable: true }),
    verification: t.exposeString('verification', { nullable: true }),
    verificationLabel: t.string({
      nullable: true,
      resolve: ({ verification }) => verification && (VERIFICATIONS[verification as Verification] ?? verification),
    }),
    verificationText: t.exposeString('verificationText', { nullable: true }),
    verifiedBy: t.exposeString('verifiedBy', { nullable: true }),
    verifiedAt: t.expose('verifiedAt', { type: 'DateTime', nullable: true }),
    rectificationItems: t.prismaField({
      type: [RectificationItemRef],
      resolve: (query, { id }, _args, context) =>
        context.prisma.rectificationItem.findMany({
          ...query,
          where: { AND: [visible(context, 'RectificationItem'), { clueReasonId: id }] },
          orderBy: { id: 'asc' },
        }),
    }),
    actions: t.field({
      type: [ActionRef],
      resolve: async ({ clueId, verification }, _args, context) => {
        const clue = verification === null ? await findClue(context.prisma, clueId) : null;
        if (!clue) return [];
        const steps = await stepsOf(context, clue);
        return steps.filter(({ name }) => name === 'verifyReason');
      },
    }),
  }),
});

const ClueEventRef = builder.prismaObject('ClueEvent', {
  fields: (t) => ({
    id: t.exposeID('id'),
    kind: t.exposeString('kind'),
    label: t.string({
      resolve: ({ kind }) => [CLUE_CARD.opening, ...CLUE_CARD.steps].find(({ key }) => key === kind)?.label ?? kind,
    }),
    at: t.expose('at', { type: 'DateTime' }),
    actorName: t.exposeString('actorName'),
    text: t.exposeString('text', { nullable: true }),
  }),
});

export const ClueRef = builder.prismaObject('Clue', {
  include: { household: { select: { headName: true, category: true, risks: true } } },
  fields: (t) => ({
    id: t.exposeID('id'),
    clueNo: t.exposeString('clueNo'),
    householdId: t.id({
      nullable: true,
      resolve: ({ householdId }, _args, context) => (isDepartment(context) ? null : householdId),
    }),
    headName: t.string({ resolve: ({ household, reportedName }) => household?.headName ?? reportedName ?? '' }),
    areaName: t.string({ resolve: ({ areaPath }, _args, { prisma }) => areaNameOf(prisma, areaCodeOf(areaPath)) }),
    state: t.exposeString('state'),
    procedureToOpen: t.string({
      nullable: true,
      description: 'what a confirmed risk asks for: ADMISSION, REFLAG, ROLLBACK',
      select: { reasons: { select: { verificationInput: true } } },
      resolve: ({ reasons }) => procedureToOpen(reasons),
    }),
    stateLabel: t.string({ resolve: ({ state }) => clueStateLabel(state) }),
    source: t.exposeString('source'),
    sourceLabel: t.string({ resolve: ({ source }) => labelOf(CLUE_SOURCE, source as ClueSource) }),
    isUrgent: t.exposeBoolean('isUrgent'),
    dueOn: t.expose('dueOn', { type: 'Date', nullable: true }),
    isOverdue: t.boolean({
      resolve: async ({ state, dueOn }, _args, context) => {
        const { now } = await momentOfReading(context);
        return state !== 'CLOSED' && dueOn !== null && dueOn.toISOString().slice(0, 10) < shanghaiDateOf(now);
      },
    }),
    assignedTo: t.exposeString('assignedTo', { nullable: true }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    closedAt: t.expose('closedAt', { type: 'DateTime', nullable: true }),
    version: t.exposeInt('version'),
    category: t.string({ nullable: true, resolve: ({ household }) => household?.category ?? null }),
    risks: t.stringList({ resolve: ({ household }) => household?.risks ?? [] }),
    reasons: t.prismaField({
      type: [ClueReasonRef],
      // A department that reads a card, because it reported it, sees there what it or people have said.
      resolve: (query, { id }, _args, context) => {
        const { department = null } = actorOf(context);
        const seen = isDepartment(context) ? { OR: [{ department: null }, { department }] } : {};
        return context.prisma.clueReason.findMany({
          ...query,
          where: { AND: [{ clueId: id }, seen] },
          orderBy: { id: 'asc' },
        });
      },
    }),
    events: t.prismaField({
      type: [ClueEventRef],
      resolve: (query, { id }, _args, context) =>
        context.prisma.clueEvent.findMany({
          ...query,
          where: { clueId: id },
          orderBy: [{ at: 'asc' }, { id: 'asc' }],
        }),
    }),
    actions: t.field({
      type: [ActionRef],
      resolve: async (clue, _args, context) => stepsOf(context, await loaded(context, clue)),
    }),
  }),
});

export const ClueResult = resultUnion('ClueResult', ClueRef);

/** What belongs to a card whenever it is shown. */
export const shownParts = { household: { select: { headName: true, category: true, risks: true } } } as const;
