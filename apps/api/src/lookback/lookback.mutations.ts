import { builder } from '../platform/builder.ts';
import { Conflict } from '../platform/conflict.ts';
import { Refused } from '../platform/refusal.ts';
import { resultUnion } from '../platform/result-union.ts';
import { CaseBatchRefused, type CaseRefusal } from '../procedures/case-batch.ts';
import { NewEvidenceInput } from '../procedures/evidence.type.ts';
import { CaseRefusalRef } from '../procedures/procedure-case.mutations.ts';
import { closeLookbackSample, drawLookbackSample } from './draw-lookback-sample.ts';
import { LookbackRef, LookbackSampleRef } from './lookback.type.ts';
import { LookbackCaseRef } from './lookback-case.type.ts';
import { closeLookback, openLookback } from './open-lookback.ts';
import { recordBackfill } from './record-backfill.ts';
import { answerLookbackItem, takeLookbackSteps } from './take-lookback-steps.ts';

const LookbackResult = resultUnion('LookbackResult', LookbackRef);
const LookbackCaseResult = resultUnion('LookbackCaseResult', LookbackCaseRef);
const LookbackSampleResult = resultUnion('LookbackSampleResult', LookbackSampleRef);

type Batch = { readonly caseIds: readonly string[]; readonly refusals: readonly CaseRefusal[] };

const BatchRef = builder.objectRef<Batch>('LookbackBatch').implement({
  description: 'The cases that were dealt with, or those that stood in the way: then nothing was written.',
  fields: (t) => ({
    count: t.int({ resolve: ({ caseIds }) => caseIds.length }),
    refusals: t.field({ type: [CaseRefusalRef], resolve: ({ refusals }) => [...refusals] }),
  }),
});

const BatchResult = builder.errorUnion('LookbackBatchResult', {
  types: [BatchRef, Refused, Conflict],
  resolveType: () => BatchRef,
});

const batchOf = async (act: Promise<{ readonly caseIds: readonly string[] }>): Promise<Batch> => {
  try {
    return { ...(await act), refusals: [] };
  } catch (error) {
    if (error instanceof CaseBatchRefused) return { caseIds: [], refusals: error.cases };
    throw error;
  }
};

/** An act about one case: its refusals are those of the act. */
const single = async <Result>(act: Promise<Result>): Promise<Result> => {
  try {
    return await act;
  } catch (error) {
    if (error instanceof CaseBatchRefused) throw new Refused(error.cases.flatMap(({ refusals }) => refusals));
    throw error;
  }
};

const ReadCaseInput = builder.inputType('LookbackCaseRead', {
  description: 'A case with the version that was read.',
  fields: (t) => ({ caseId: t.id({ required: true }), version: t.int({ required: true }) }),
});

const VotesInput = builder.inputType('LookbackVotes', {
  fields: (t) => ({
    agree: t.int({ required: true }),
    against: t.int({ required: true }),
    abstain: t.int({ required: true }),
  }),
});

const BackfilledInput = builder.inputType('BackfilledHousehold', {
  fields: (t) => ({
    caseId: t.id({ required: true }),
    version: t.int({ required: true }),
    votes: t.field({ type: VotesInput }),
  }),
});

builder.mutationFields((t) => ({
  openLookback: t.field({
    type: LookbackResult,
    args: {
      title: t.arg.string({ required: true }),
      areaCode: t.arg.id({ required: true }),
      idempotencyKey: t.arg.string({ required: true }),
    },
    resolve: async (_root, input, context) => {
      const { id } = await openLookback(context, input);
      return context.prisma.lookback.findUniqueOrThrow({ where: { id } });
    },
  }),
  closeLookback: t.field({
    type: LookbackResult,
    args: {
      lookbackId: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      idempotencyKey: t.arg.string({ required: true }),
    },
    resolve: async (_root, input, context) => {
      const { id } = await closeLookback(context, input);
      return context.prisma.lookback.findUniqueOrThrow({ where: { id } });
    },
  }),
  answerLookbackItem: t.field({
    description: 'item result remark: the village says how it is, or why a finding cannot be put right now',
    type: LookbackCaseResult,
    args: {
      caseId: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      answer: t.arg({ type: 'JSON', required: true }),
      idempotencyKey: t.arg.string({ required: true }),
    },
    resolve: async (_root, input, context) => {
      const { id } = await single(answerLookbackItem(context, input));
      return context.prisma.lookbackCase.findUniqueOrThrow({
        where: { id },
        include: { household: { select: { headName: true, householdNo: true } }, monitoringCase: true },
      });
    },
  }),
  takeLookbackSteps: t.field({
    description: 'finish check sendBack passSample returnSample: all of the cases, or none',
    type: BatchResult,
    args: {
      step: t.arg.string({ required: true }),
      text: t.arg.string(),
      cases: t.arg({ type: [ReadCaseInput], required: true }),
      idempotencyKey: t.arg.string({ required: true }),
    },
    resolve: (_root, { text, ...input }, context) =>
      batchOf(takeLookbackSteps(context, { ...input, text: text ?? null })),
  }),
  recordBackfill: t.field({
    description: 'papers of many households of a village are made up for at once: all of them, or none',
    type: BatchResult,
    args: {
      lookbackId: t.arg.id({ required: true }),
      content: t.arg({ type: 'JSON', required: true, description: 'papers doneOn place reason meeting publicity' }),
      households: t.arg({ type: [BackfilledInput], required: true }),
      evidence: t.arg({ type: [NewEvidenceInput], required: true }),
      idempotencyKey: t.arg.string({ required: true }),
    },
    resolve: (_root, input, context) => batchOf(recordBackfill(context, input)),
  }),
  drawLookbackSample: t.field({
    type: LookbackSampleResult,
    args: {
      lookbackId: t.arg.id({ required: true }),
      areaCode: t.arg.id({ required: true }),
      percent: t.arg.int({ required: true }),
      idempotencyKey: t.arg.string({ required: true }),
    },
    resolve: async (_root, input, context) => {
      const { id } = await drawLookbackSample(context, input);
      return context.prisma.lookbackSample.findUniqueOrThrow({ where: { id } });
    },
  }),
  closeLookbackSample: t.field({
    description: 'closes the cases of a draw of which all drawn ones have passed',
    type: LookbackSampleResult,
    args: { sampleId: t.arg.id({ required: true }), idempotencyKey: t.arg.string({ required: true }) },
    resolve: async (_root, input, context) => {
      const { id } = await single(closeLookbackSample(context, input));
      return context.prisma.lookbackSample.findUniqueOrThrow({ where: { id } });
    },
  }),
}));
