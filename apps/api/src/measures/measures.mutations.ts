import { builder } from '../platform/builder.ts';
import type { Context } from '../platform/context.ts';
import { refusableUnion, resultUnion } from '../platform/result-union.ts';
import { addMeasure } from './add-measure.ts';
import { draftPlan } from './draft-plan.ts';
import { handOver } from './hand-over.ts';
import { findMeasureLine, MeasureRef } from './measure.type.ts';
import { pairHelper, takePairingStep } from './pair-helper.ts';
import { PairingRef, pairingParts, WorkTeamRef } from './pairing.type.ts';
import { PlanRef } from './plan.type.ts';
import { type Deliveries, recordDeliveries } from './record-deliveries.ts';
import { recordPairings } from './record-pairings.ts';
import { recordVisit } from './record-visit.ts';
import { formWorkTeam, takeTeamStep } from './save-work-team.ts';
import { takeMeasureStep } from './take-measure-step.ts';
import { takePlanStep } from './take-plan-step.ts';
import { verifyMeasures } from './verify-measures.ts';

const PlanResult = resultUnion('PlanResult', PlanRef);
const MeasureResult = resultUnion('MeasureResult', MeasureRef);
const PairingResult = resultUnion('PairingResult', PairingRef);
const WorkTeamResult = resultUnion('WorkTeamResult', WorkTeamRef);

const HelpDoneRef = builder
  .objectRef<{ readonly id?: string; readonly count: number }>('HelpDone')
  .implement({ fields: (t) => ({ count: t.exposeInt('count') }) });
const HelpDoneResult = resultUnion('HelpDoneResult', HelpDoneRef);
const VisitResult = refusableUnion('VisitResult', HelpDoneRef);

/** What an act has left, read as the acting person may read it; or the act would have been refused. */
const getMeasure = async (context: Context, id: string) => {
  const line = await findMeasureLine(context, id);
  if (!line) throw new Error(`Measure ${id} is gone`);
  return line;
};

const getPairing = ({ prisma }: Context, id: string) =>
  prisma.pairing.findUniqueOrThrow({ where: { id }, include: pairingParts });

const getTeam = ({ prisma }: Context, id: string) => prisma.workTeam.findUniqueOrThrow({ where: { id } });

const LeftLineRef = builder.objectRef<Deliveries['left'][number]>('DeliveryLeft').implement({
  fields: (t) => ({
    line: t.exposeInt('line'),
    cells: t.stringList({ resolve: ({ cells }) => [...cells] }),
    sentence: t.exposeString('sentence'),
  }),
});

const DeliveriesRef = builder.objectRef<Deliveries>('Deliveries').implement({
  description: 'read = matched + unmatched + rejected',
  fields: (t) => ({
    read: t.exposeInt('read'),
    matched: t.exposeInt('matched'),
    unmatched: t.exposeInt('unmatched'),
    rejected: t.exposeInt('rejected'),
    left: t.field({ type: [LeftLineRef], resolve: ({ left }) => [...left] }),
  }),
});

const DeliveriesResult = refusableUnion('DeliveriesResult', DeliveriesRef);

const MeasureReadInput = builder.inputType('MeasureRead', {
  description: 'A measure with the version that was read.',
  fields: (t) => ({ id: t.id({ required: true }), version: t.int({ required: true }) }),
});

builder.mutationFields((t) => ({
  draftPlan: t.field({
    type: PlanResult,
    args: {
      householdId: t.arg.id({ required: true }),
      plan: t.arg({ type: 'JSON', required: true }),
      idempotencyKey: t.arg.string({ required: true }),
    },
    resolve: async (_root, input, context) => {
      const { id } = await draftPlan(context, input);
      return context.prisma.assistancePlan.findUniqueOrThrow({ where: { id }, include: { household: true } });
    },
  }),
  takePlanStep: t.field({
    description: 'edit confirm sendBack',
    type: PlanResult,
    args: {
      planId: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      step: t.arg.string({ required: true }),
      text: t.arg.string(),
      plan: t.arg({ type: 'JSON' }),
      idempotencyKey: t.arg.string({ required: true }),
    },
    resolve: async (_root, { plan, text, ...input }, context) => {
      const { id } = await takePlanStep(context, { ...input, text: text ?? null, data: plan ?? {} });
      return context.prisma.assistancePlan.findUniqueOrThrow({ where: { id }, include: { household: true } });
    },
  }),
  addMeasure: t.field({
    type: MeasureResult,
    args: {
      householdId: t.arg.id({ required: true }),
      measure: t.arg({ type: 'JSON', required: true }),
      begunOn: t.arg({ type: 'Date', description: 'absent while it is only planned' }),
      idempotencyKey: t.arg.string({ required: true }),
    },
    resolve: async (_root, input, context) => getMeasure(context, (await addMeasure(context, input)).id),
  }),
  takeMeasureStep: t.field({
    description: 'edit begin finish stop judge verify deny',
    type: MeasureResult,
    args: {
      measureId: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      step: t.arg.string({ required: true }),
      occurredOn: t.arg({ type: 'Date' }),
      text: t.arg.string(),
      data: t.arg({ type: 'JSON' }),
      idempotencyKey: t.arg.string({ required: true }),
    },
    resolve: async (_root, { occurredOn, text, data, ...input }, context) => {
      const taken = { ...input, occurredOn: occurredOn ?? null, text: text ?? null, data: data ?? {} };
      return getMeasure(context, (await takeMeasureStep(context, taken)).id);
    },
  }),
  verifyMeasures: t.field({
    description: 'the department verifies measures as they stand: all of them, or none',
    type: HelpDoneResult,
    args: {
      measures: t.arg({ type: [MeasureReadInput], required: true }),
      idempotencyKey: t.arg.string({ required: true }),
    },
    resolve: (_root, input, context) => verifyMeasures(context, input),
  }),
  recordDeliveries: t.field({
    description: 'what a department has given, as a pasted table',
    type: DeliveriesResult,
    args: { text: t.arg.string({ required: true }), idempotencyKey: t.arg.string({ required: true }) },
    resolve: (_root, input, context) => recordDeliveries(context, input),
  }),
  recordPairings: t.field({
    description: 'helpers of households, as the pasted sheet 帮扶责任人',
    type: DeliveriesResult,
    args: { text: t.arg.string({ required: true }), idempotencyKey: t.arg.string({ required: true }) },
    resolve: (_root, input, context) => recordPairings(context, input),
  }),
  pairHelper: t.field({
    type: PairingResult,
    args: {
      householdId: t.arg.id({ required: true }),
      helperId: t.arg.id(),
      helper: t.arg({ type: 'JSON', description: 'name, unit and phone of somebody new' }),
      on: t.arg({ type: 'Date', required: true }),
      idempotencyKey: t.arg.string({ required: true }),
    },
    resolve: async (_root, input, context) => getPairing(context, (await pairHelper(context, input)).id),
  }),
  takePairingStep: t.field({
    description: 'begin discard end',
    type: PairingResult,
    args: {
      pairingId: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      step: t.arg.string({ required: true }),
      occurredOn: t.arg({ type: 'Date' }),
      text: t.arg.string(),
      idempotencyKey: t.arg.string({ required: true }),
    },
    resolve: async (_root, { occurredOn, text, ...input }, context) => {
      const taken = { ...input, occurredOn: occurredOn ?? null, text: text ?? null };
      return getPairing(context, (await takePairingStep(context, taken)).id);
    },
  }),
  handOver: t.field({
    description: 'all households of a helper who leaves, to another: all of them, or none',
    type: HelpDoneResult,
    args: {
      fromHelperId: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      helperId: t.arg.id(),
      helper: t.arg({ type: 'JSON', description: 'name, unit and phone of somebody new' }),
      on: t.arg({ type: 'Date', required: true }),
      text: t.arg.string({ required: true }),
      idempotencyKey: t.arg.string({ required: true }),
    },
    resolve: (_root, input, context) => handOver(context, input),
  }),
  recordVisit: t.field({
    type: VisitResult,
    args: {
      householdId: t.arg.id({ required: true }),
      visit: t.arg({ type: 'JSON', required: true }),
      idempotencyKey: t.arg.string({ required: true }),
    },
    resolve: async (_root, input, context) => ({ ...(await recordVisit(context, input)), count: 1 }),
  }),
  formWorkTeam: t.field({
    type: WorkTeamResult,
    args: {
      areaCode: t.arg.id({ required: true }),
      team: t.arg({ type: 'JSON', required: true }),
      phones: t.arg({ type: 'JSON', description: 'telephones by name' }),
      idempotencyKey: t.arg.string({ required: true }),
    },
    resolve: async (_root, input, context) => getTeam(context, (await formWorkTeam(context, input)).id),
  }),
  takeTeamStep: t.field({
    description: 'edit end',
    type: WorkTeamResult,
    args: {
      teamId: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      step: t.arg.string({ required: true }),
      occurredOn: t.arg({ type: 'Date' }),
      text: t.arg.string(),
      team: t.arg({ type: 'JSON' }),
      phones: t.arg({ type: 'JSON', description: 'telephones by name' }),
      idempotencyKey: t.arg.string({ required: true }),
    },
    resolve: async (_root, { occurredOn, text, team, ...input }, context) => {
      const taken = { ...input, occurredOn: occurredOn ?? null, text: text ?? null, data: team ?? {} };
      return getTeam(context, (await takeTeamStep(context, taken)).id);
    },
  }),
}));
