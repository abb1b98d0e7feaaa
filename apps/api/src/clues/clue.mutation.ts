import { builder } from '../platform/builder.ts';
import type { Context } from '../platform/context.ts';
import { resultUnion } from '../platform/result-union.ts';
import { NewEvidenceInput } from '../procedures/evidence.type.ts';
import { assignClue } from './assign-clue.ts';
import { ClueRef, ClueResult, shownParts } from './clue.type.ts';
import { dispatchClues } from './dispatch-clues.ts';
import { fixRectificationItem } from './fix-rectification-item.ts';
import { recheckRectificationItem } from './recheck-rectification-item.ts';
import { itemParts, RectificationItemResult } from './rectification-item.type.ts';
import { reportClue } from './report-clue.ts';
import { closeClue, takeClueStep } from './take-clue-step.ts';
import { verifyClueReason } from './verify-clue-reason.ts';

const clueAfter = async ({ prisma }: Context, act: Promise<{ readonly id: string }>) => {
  const { id } = await act;
  return prisma.clue.findUniqueOrThrow({ where: { id }, include: shownParts });
};

const itemAfter = async ({ prisma }: Context, act: Promise<{ readonly id: string }>) => {
  const { id } = await act;
  return prisma.rectificationItem.findUniqueOrThrow({ where: { id }, include: itemParts });
};

/** Cards that are shown of a large dispatch; the list has all of them. */
const SHOWN = 100;

const DispatchedRef = builder.objectRef<{ readonly ids: readonly string[] }>('Dispatched').implement({
  fields: (t) => ({
    clueCount: t.int({ resolve: ({ ids }) => ids.length }),
    clues: t.prismaField({
      type: [ClueRef],
      resolve: (query, { ids }, _args, { prisma }) =>
        prisma.clue.findMany({ ...query, where: { id: { in: ids.slice(0, SHOWN) } }, orderBy: { clueNo: 'asc' } }),
    }),
  }),
});

const DispatchResult = resultUnion('DispatchResult', DispatchedRef);

builder.mutationFields((t) => {
  const idempotencyKey = t.arg.string({ required: true });
  const versioned = { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }), idempotencyKey };
  return {
    reportClue: t.field({
      type: ClueResult,
      description: 'A clue from self-report by proxy, village screening, or petition.',
      args: {
        householdId: t.arg.id(),
        reportedName: t.arg.string(),
        reportedPhone: t.arg.string(),
        areaCode: t.arg.id({ required: true }),
        source: t.arg.string({ required: true }),
        riskType: t.arg.string({ required: true }),
        detail: t.arg.string({ required: true }),
        amount: t.arg.string(),
        isUrgent: t.arg.boolean(),
        idempotencyKey,
      },
      resolve: (_root, input, context) => clueAfter(context, reportClue(context, input)),
    }),
    dispatchClues: t.field({
      type: DispatchResult,
      args: {
        clueIds: t.arg.idList(),
        runId: t.arg.id(),
        dueOn: t.arg({ type: 'Date' }),
        idempotencyKey,
      },
      resolve: (_root, input, context) => dispatchClues(context, input),
    }),
    assignClue: t.field({
      type: ClueResult,
      args: { ...versioned, accountId: t.arg.id() },
      resolve: (_root, input, context) => clueAfter(context, assignClue(context, input)),
    }),
    startVerification: t.field({
      type: ClueResult,
      args: versioned,
      resolve: (_root, input, context) => clueAfter(context, takeClueStep(context, 'startVerification', input)),
    }),
    verifyClueReason: t.field({
      type: ClueResult,
      description:
        'verification: CONFIRMED_RISK | DATA_ERROR_OURS | DATA_ERROR_DEPT | POLICY_GAP | FALSE_POSITIVE; data as the domain asks',
      args: {
        reasonId: t.arg.id({ required: true }),
        clueVersion: t.arg.int({ required: true }),
        verification: t.arg.string({ required: true }),
        text: t.arg.string({ required: true }),
        data: t.arg({ type: 'JSON' }),
        evidence: t.arg({ type: [NewEvidenceInput] }),
        idempotencyKey,
      },
      resolve: (_root, input, context) => clueAfter(context, verifyClueReason(context, input)),
    }),
    closeClueWithoutRisk: t.field({
      type: ClueResult,
      args: { ...versioned, text: t.arg.string({ required: true }) },
      resolve: (_root, input, context) => clueAfter(context, closeClue(context, input)),
    }),
    fixRectificationItem: t.field({
      type: RectificationItemResult,
      args: {
        ...versioned,
        response: t.arg.string({ required: true }),
        after: t.arg.string(),
        document: t.arg.string(),
      },
      resolve: (_root, input, context) => itemAfter(context, fixRectificationItem(context, input)),
    }),
    recheckRectificationItem: t.field({
      type: RectificationItemResult,
      args: { ...versioned, passed: t.arg.boolean({ required: true }), text: t.arg.string() },
      resolve: (_root, input, context) => itemAfter(context, recheckRectificationItem(context, input)),
    }),
  };
});
