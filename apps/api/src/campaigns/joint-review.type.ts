import {
  areaCodeOf,
  JOINT_REVIEW,
  type JointReviewRecords,
  REVIEW_CHECKS,
  REVIEW_PARTICIPANTS,
} from '@shouwang/domain';
import { areaDirectory, areaNameOf } from '../areas/area-directory.ts';
import { ActionRef } from '../platform/actions.type.ts';
import { type Code, CodeRef } from '../platform/answers.type.ts';
import { builder } from '../platform/builder.ts';
import type { Context } from '../platform/context.ts';
import { isUuid } from '../platform/is-uuid.ts';
import { resultUnion } from '../platform/result-union.ts';
import { visible } from '../platform/visible.ts';
import { courseOf } from '../procedures/declared/declared-events.ts';
import { actionsOfDeclared, stateLabelOf } from '../procedures/declared/declared-reading.ts';
import { EvidenceRef } from '../procedures/evidence.type.ts';
import { DeclaredEventRef } from './campaign.type.ts';
import { prepareReview } from './prepare-review.ts';
import { reviewFactsOf } from './review-facts.ts';
import { takeReviewStep } from './take-review-step.ts';

const holdOf = ({ records }: { readonly records: unknown }) => (records as JointReviewRecords).hold;

const ParticipantRef = builder
  .objectRef<{ readonly name: string; readonly part: keyof typeof REVIEW_PARTICIPANTS }>('ReviewParticipant')
  .implement({
    fields: (t) => ({
      name: t.exposeString('name'),
      partLabel: t.string({ resolve: ({ part }) => REVIEW_PARTICIPANTS[part] }),
    }),
  });

export const JointReviewRef = builder.prismaObject('JointReview', {
  fields: (t) => ({
    id: t.exposeID('id'),
    areaCode: t.id({ resolve: ({ areaPath }) => areaCodeOf(areaPath) }),
    areaName: t.string({ resolve: ({ areaPath }, _args, { prisma }) => areaNameOf(prisma, areaCodeOf(areaPath)) }),
    batchNo: t.exposeInt('batchNo'),
    state: t.exposeString('state'),
    stateLabel: t.string({ resolve: ({ state }) => stateLabelOf(JOINT_REVIEW, state) }),
    heldOn: t.expose('heldOn', { type: 'Date', nullable: true }),
    place: t.string({ nullable: true, resolve: (row) => holdOf(row)?.place ?? null }),
    participants: t.field({ type: [ParticipantRef], resolve: (row) => [...(holdOf(row)?.participants ?? [])] }),
    minutes: t.string({ nullable: true, resolve: (row) => holdOf(row)?.minutes ?? null }),
    explanation: t.string({ nullable: true, resolve: (row) => holdOf(row)?.explanation ?? null }),
    sampled: t.int({ nullable: true, resolve: (row) => holdOf(row)?.sampled ?? null }),
    signedBy: t.exposeString('signedBy', { nullable: true }),
    dataHash: t.exposeString('dataHash', { nullable: true }),
    itemCount: t.int({
      description: 'items that were signed for; before the signature those that are collected',
      resolve: async (row, _args, { prisma }) =>
        row.dataHash ? row.itemCount : (await reviewFactsOf(prisma, row)).collected.count,
    }),
    errorCount: t.int({
      resolve: async (row, _args, { prisma }) =>
        holdOf(row)?.errorCount ?? (await reviewFactsOf(prisma, row)).errorCount,
    }),
    isVoid: t.boolean({
      description: 'the data have changed since the signature',
      resolve: async (row, _args, { prisma }) => {
        if (!row.dataHash || row.state === 'ACCEPTED') return false;
        const { collected, changedSinceSent } = await reviewFactsOf(prisma, row);
        return row.state === 'SENT' ? changedSinceSent.length > 0 : collected.hash !== row.dataHash;
      },
    }),
    evidence: t.relation('evidence', { type: EvidenceRef, query: { orderBy: { uploadedAt: 'asc' } } }),
    events: t.field({
      type: [DeclaredEventRef],
      resolve: ({ id }, _args, { services }) => courseOf(services.database.prisma, JOINT_REVIEW, id),
    }),
    version: t.exposeInt('version'),
    actions: t.field({
      type: [ActionRef],
      resolve: async (row, _args, context) =>
        actionsOfDeclared(context, JOINT_REVIEW, row, await reviewFactsOf(context.prisma, row)),
    }),
  }),
});

const JointReviewResult = resultUnion('JointReviewResult', JointReviewRef);

const codesOf = (words: Readonly<Record<string, string>>): Code[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

builder.queryFields((t) => ({
  jointReview: t.prismaField({
    type: 'JointReview',
    nullable: true,
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, { id }, context) =>
      isUuid(id)
        ? context.prisma.jointReview.findFirst({ ...query, where: { AND: [visible(context, 'JointReview'), { id }] } })
        : null,
  }),
  jointReviews: t.prismaField({
    description: 'of the published round, newest first',
    type: ['JointReview'],
    args: { state: t.arg.string(), areaCode: t.arg.id() },
    resolve: async (query, _root, { state, areaCode }, context) => {
      const area = areaCode ? (await areaDirectory(context.prisma)).get(areaCode) : undefined;
      return context.prisma.jointReview.findMany({
        ...query,
        where: {
          AND: [
            visible(context, 'JointReview'),
            { campaign: { state: { in: ['RUNNING', 'LOCKED'] } } },
            state ? { state } : {},
            areaCode ? { areaPath: { startsWith: area?.path ?? '-' } } : {},
          ],
        },
        orderBy: [{ areaPath: 'asc' }, { batchNo: 'desc' }],
        take: 300,
      });
    },
  }),
  reviewParticipants: t.field({ type: [CodeRef], resolve: () => codesOf(REVIEW_PARTICIPANTS) }),
  reviewChecks: t.field({ type: [CodeRef], resolve: () => codesOf(REVIEW_CHECKS) }),
}));

const JointReviewStepInput = builder.inputType('JointReviewStepInput', {
  fields: (t) => ({
    reviewId: t.id({ required: true }),
    version: t.int({ required: true }),
    step: t.string({ required: true, description: 'hold sign send reopen accept sendBack' }),
    text: t.string(),
    occurredOn: t.field({ type: 'Date' }),
    data: t.field({ type: 'JSON', description: 'of hold: place participants checked sampled explanation minutes' }),
    sheetFileIds: t.idList({ description: 'photos of the signed sheet' }),
    idempotencyKey: t.string({ required: true }),
  }),
});

const reviewAfter = async ({ prisma }: Context, act: Promise<{ readonly id: string }>) =>
  prisma.jointReview.findUniqueOrThrow({ where: { id: (await act).id } });

builder.mutationFields((t) => ({
  prepareJointReview: t.field({
    description: 'the unfinished review of the village, or a new one for the next batch',
    type: JointReviewResult,
    args: { idempotencyKey: t.arg.string({ required: true }) },
    resolve: (_root, input, context) => reviewAfter(context, prepareReview(context, input)),
  }),
  takeJointReviewStep: t.field({
    type: JointReviewResult,
    args: { input: t.arg({ type: JointReviewStepInput, required: true }) },
    resolve: (_root, { input: { sheetFileIds, text, occurredOn, data, ...input } }, context) =>
      reviewAfter(
        context,
        takeReviewStep(context, {
          ...input,
          text: text ?? null,
          occurredOn: occurredOn ?? null,
          data: data ?? {},
          evidence: (sheetFileIds ?? []).map((fileId) => ({ kind: 'reviewSheet', fileId })),
        }),
      ),
  }),
}));
