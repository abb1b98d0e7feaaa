import { RefusalRef } from '../platform/answers.type.ts';
import { builder } from '../platform/builder.ts';
import { Conflict } from '../platform/conflict.ts';
import type { Context } from '../platform/context.ts';
import { Refused } from '../platform/refusal.ts';
import { attachEvidence } from './attach-evidence.ts';
import { CaseBatchRefused, type CaseRefusal } from './case-batch.ts';
import { closePublicity } from './close-publicity.ts';
import { NewEvidenceInput } from './evidence.type.ts';
import { caseInclude } from './load-case.ts';
import { openCase } from './open-case.ts';
import { postPublicity } from './post-publicity.ts';
import { CaseResult, ProcedureCaseRef } from './procedure-case.type.ts';
import { recordReviewMeeting } from './record-review-meeting.ts';
import { saveDraft } from './save-draft.ts';
import { settleObjection } from './settle-objection.ts';
import { takeStep } from './take-step.ts';
import { undoStep } from './undo-step.ts';

/** The case as it is after the act; the acting person may read it, or the act would have been refused. */
const caseAfter = async (context: Context, act: Promise<{ readonly id: string }>) =>
  context.prisma.procedureCase.findUniqueOrThrow({ where: { id: (await act).id }, include: caseInclude });

const StepInput = builder.inputType('StepInput', {
  fields: (t) => ({
    caseId: t.id({ required: true }),
    version: t.int({ required: true }),
    versionHash: t.string({ description: 'of the reading; required for review and approval' }),
    step: t.string({ required: true }),
    outcome: t.string(),
    occurredOn: t.field({ type: 'Date' }),
    reasonCodes: t.stringList(),
    text: t.string(),
    data: t.field({ type: 'JSON', description: 'fields of the declared form of the step' }),
    idempotencyKey: t.string({ required: true }),
  }),
});

const ReviewItemInput = builder.inputType('ReviewItemInput', {
  fields: (t) => ({
    caseId: t.id({ required: true }),
    version: t.int({ required: true }),
    agree: t.int({ required: true }),
    against: t.int({ required: true }),
    abstain: t.int({ required: true }),
    opinion: t.string(),
  }),
});

const ReviewMeetingInputRef = builder.inputType('ReviewMeetingInput', {
  fields: (t) => ({
    heldOn: t.field({ type: 'Date', required: true }),
    place: t.string({ required: true }),
    host: t.string({ required: true }),
    recorder: t.string({ required: true }),
    expected: t.int({ required: true }),
    present: t.int({ required: true }),
    minutes: t.string({ required: true }),
    items: t.field({ type: [ReviewItemInput], required: true }),
    idempotencyKey: t.string({ required: true }),
    evidence: t.field({
      type: [NewEvidenceInput],
      required: true,
      description: 'sign-in sheet, minutes and photo files',
    }),
  }),
});

const CaseVersionInput = builder.inputType('CaseVersionInput', {
  fields: (t) => ({ caseId: t.id({ required: true }), version: t.int({ required: true }) }),
});

const PublicityInput = builder.inputType('PublicityInput', {
  fields: (t) => ({
    startsOn: t.field({ type: 'Date', required: true }),
    place: t.string({ required: true }),
    cases: t.field({ type: [CaseVersionInput], required: true }),
    startPhoto: t.field({ type: NewEvidenceInput, required: true }),
    idempotencyKey: t.string({ required: true }),
  }),
});

/** A household of a batch that stands in the way, and why. */
export const CaseRefusalRef = builder.objectRef<CaseRefusal>('CaseRefusal').implement({
  fields: (t) => ({
    caseId: t.exposeID('caseId'),
    headName: t.exposeString('headName'),
    refusals: t.field({ type: [RefusalRef], resolve: ({ refusals }) => [...refusals] }),
  }),
});

type CaseBatch = { readonly caseIds: readonly string[]; readonly refusals: readonly CaseRefusal[] };

const CaseBatchRef = builder.objectRef<CaseBatch>('CaseBatch').implement({
  fields: (t) => ({
    cases: t.field({
      type: [ProcedureCaseRef],
      resolve: ({ caseIds }, _args, { prisma }) =>
        prisma.procedureCase.findMany({
          where: { id: { in: [...caseIds] } },
          include: caseInclude,
          orderBy: { caseNo: 'asc' },
        }),
    }),
    refusals: t.field({ type: [CaseRefusalRef], resolve: ({ refusals }) => [...refusals] }),
  }),
});

const CaseBatchResult = builder.errorUnion('CaseBatchResult', {
  types: [CaseBatchRef, Refused, Conflict],
  resolveType: () => CaseBatchRef,
});

/** The batch that was dealt with, or the households that stood in its way: then nothing was written. */
const batchOf = async (act: Promise<{ readonly caseIds: readonly string[] }>): Promise<CaseBatch> => {
  try {
    return { ...(await act), refusals: [] };
  } catch (error) {
    if (error instanceof CaseBatchRefused) return { caseIds: [], refusals: error.cases };
    throw error;
  }
};

builder.mutationFields((t) => ({
  openCase: t.field({
    type: CaseResult,
    args: {
      procedure: t.arg.string({ required: true }),
      householdId: t.arg.id({ required: true }),
      clueId: t.arg.id(),
      idempotencyKey: t.arg.string({ required: true }),
    },
    resolve: (_root, { clueId = null, ...input }, context) =>
      caseAfter(context, openCase(context, { ...input, clueId })),
  }),
  takeStep: t.field({
    type: CaseResult,
    args: { input: t.arg({ type: StepInput, required: true }) },
    resolve: (_root, { input: { outcome: _outcome, reasonCodes, data, ...input } }, context) =>
      caseAfter(
        context,
        takeStep(context, { ...input, ...(reasonCodes && { reasonCodes }), ...(data !== null && { data }) }),
      ),
  }),
  saveDraft: t.field({
    description: 'Save what a form holds so far without taking the step.',
    type: CaseResult,
    args: {
      caseId: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      step: t.arg.string({ required: true }),
      data: t.arg({ type: 'JSON', required: true }),
      idempotencyKey: t.arg.string({ required: true }),
    },
    resolve: (_root, input, context) => caseAfter(context, saveDraft(context, { ...input, data: input.data })),
  }),
  attachEvidence: t.field({
    type: CaseResult,
    args: {
      caseId: t.arg.id({ required: true }),
      step: t.arg.string({ required: true }),
      evidence: t.arg({ type: NewEvidenceInput, required: true }),
      supersedesId: t.arg.id(),
      idempotencyKey: t.arg.string({ required: true }),
    },
    resolve: (_root, { supersedesId = null, ...input }, context) =>
      caseAfter(context, attachEvidence(context, { ...input, supersedesId })),
  }),
  recordReviewMeeting: t.field({
    type: CaseBatchResult,
    args: { input: t.arg({ type: ReviewMeetingInputRef, required: true }) },
    resolve: (_root, { input }, context) => batchOf(recordReviewMeeting(context, input)) as never,
  }),
  postPublicity: t.field({
    type: CaseBatchResult,
    args: { input: t.arg({ type: PublicityInput, required: true }) },
    resolve: (_root, { input }, context) => batchOf(postPublicity(context, input)) as never,
  }),
  closePublicity: t.field({
    type: CaseBatchResult,
    args: {
      roundId: t.arg.id({ required: true }),
      endPhoto: t.arg({ type: NewEvidenceInput, required: true }),
      idempotencyKey: t.arg.string({ required: true }),
    },
    resolve: (_root, input, context) => batchOf(closePublicity(context, input)) as never,
  }),
  recordObjection: t.field({
    type: CaseResult,
    args: {
      caseId: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      raisedOn: t.arg({ type: 'Date', required: true }),
      raisedBy: t.arg.string({ required: true }),
      content: t.arg.string({ required: true }),
      idempotencyKey: t.arg.string({ required: true }),
    },
    resolve: (_root, { caseId, version, raisedOn, raisedBy, content, idempotencyKey }, context) =>
      caseAfter(
        context,
        takeStep(context, {
          caseId,
          version,
          step: 'recordObjection',
          occurredOn: raisedOn,
          data: { raisedBy, content },
          idempotencyKey,
        }),
      ),
  }),
  settleObjection: t.field({
    type: CaseResult,
    args: {
      objectionId: t.arg.id({ required: true }),
      caseVersion: t.arg.int({ required: true }),
      result: t.arg.string({ required: true }),
      handling: t.arg.string({ required: true }),
      idempotencyKey: t.arg.string({ required: true }),
    },
    resolve: (_root, input, context) => caseAfter(context, settleObjection(context, input)),
  }),
  undoStep: t.field({
    description: "Takes back the viewer's own last decision within ten seconds, when nobody has acted since.",
    type: CaseResult,
    args: {
      caseId: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      idempotencyKey: t.arg.string({ required: true }),
    },
    resolve: (_root, input, context) => caseAfter(context, undoStep(context, input)),
  }),
}));
