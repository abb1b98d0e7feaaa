import { ExportResult } from '../inspections/export-issues.mutation.ts';
import { builder } from '../platform/builder.ts';
import type { Context } from '../platform/context.ts';
import { JobRef } from '../platform/jobs/job.type.ts';
import { resultUnion } from '../platform/result-union.ts';
import { exportQualityIssues } from './export-quality-issues.ts';
import { issueLines } from './issue-lines.ts';
import { QualityIssueFilterInput } from './quality-issue.queries.ts';
import { QualityIssueResult } from './quality-issue.type.ts';
import { startRecheck } from './start-recheck.ts';
import { requestWaiver, takeWaiverStep } from './waivers.ts';

const RecheckStarted = resultUnion('RecheckStarted', JobRef);

const issueAfter = async (context: Context, act: Promise<{ readonly issueId: string }>) => {
  const { issueId } = await act;
  const [line] = await issueLines(context, [
    await context.prisma.qualityIssue.findUniqueOrThrow({ where: { id: issueId } }),
  ]);
  if (!line) throw new Error('An issue is a line');
  return line;
};

builder.mutationFields((t) => ({
  requestRuleWaiver: t.field({
    type: QualityIssueResult,
    description: 'Asks that a broken rule may stand as it is.',
    args: {
      issueId: t.arg.id({ required: true }),
      request: t.arg({ type: 'JSON', required: true, description: 'reason document until' }),
      idempotencyKey: t.arg.string({ required: true }),
    },
    resolve: (_root, input, context) => issueAfter(context, requestWaiver(context, input)),
  }),
  takeRuleWaiverStep: t.field({
    type: QualityIssueResult,
    args: {
      waiverId: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      step: t.arg.string({ required: true, description: 'endorse decline grant refuse withdraw' }),
      text: t.arg.string(),
      idempotencyKey: t.arg.string({ required: true }),
    },
    resolve: (_root, { text, ...input }, context) =>
      issueAfter(context, takeWaiverStep(context, { ...input, text: text ?? null, data: {} })),
  }),
  exportQualityIssues: t.field({
    type: ExportResult,
    description: '到户到人具体问题清单 as a workbook, with the rows of the list.',
    args: { filter: t.arg({ type: QualityIssueFilterInput }), purpose: t.arg.string({ required: true }) },
    resolve: (_root, { filter, purpose }, context) => exportQualityIssues(context, { filter: filter ?? {}, purpose }),
  }),
  startQualityRecheck: t.field({
    type: RecheckStarted,
    description: 'Asks all rules about the register of an area; of the viewer’s own without one.',
    args: { areaCode: t.arg.id(), idempotencyKey: t.arg.string({ required: true }) },
    resolve: async (_root, input, context) => {
      const { id } = await startRecheck(context, input);
      context.services.jobs.wake();
      return context.prisma.job.findUniqueOrThrow({ where: { id } });
    },
  }),
}));
