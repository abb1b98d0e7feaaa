import { ExportResult } from '../inspections/export-issues.mutation.ts';
import { builder } from '../platform/builder.ts';
import type { Context } from '../platform/context.ts';
import { CampaignSummaryResult } from './campaign-summary.type.ts';
import { compileSummary } from './compile-summary.ts';
import { downloadWorkSummary } from './download-work-summary.ts';
import { takeSummaryStep } from './take-summary-step.ts';

const summaryAfter = async ({ prisma }: Context, act: Promise<{ readonly id: string }>) =>
  prisma.campaignSummary.findUniqueOrThrow({ where: { id: (await act).id }, include: { campaign: true } });

const SummaryCellInput = builder.inputType('SummaryCellInput', {
  fields: (t) => ({
    villageCode: t.id({ required: true }),
    column: t.string({ required: true }),
    households: t.int({ required: true }),
    people: t.int({ required: true }),
  }),
});

builder.mutationFields((t) => ({
  compileSummary: t.field({
    description: 'Cells left out are those that the detail counts; sections left out are drafts with the numbers.',
    type: CampaignSummaryResult,
    args: {
      kind: t.arg.string({ required: true, description: 'ADJUSTMENT | WORK' }),
      cells: t.arg({ type: [SummaryCellInput] }),
      sections: t.arg({ type: 'JSON' }),
      version: t.arg.int(),
      idempotencyKey: t.arg.string({ required: true }),
    },
    resolve: (_root, { sections, ...input }, context) =>
      summaryAfter(context, compileSummary(context, { ...input, sections: sections as object | null | undefined })),
  }),
  takeSummaryStep: t.field({
    description: 'sign sendBack file unlock confirm',
    type: CampaignSummaryResult,
    args: {
      summaryId: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      step: t.arg.string({ required: true }),
      text: t.arg.string(),
      idempotencyKey: t.arg.string({ required: true }),
    },
    resolve: (_root, { text, ...input }, context) =>
      summaryAfter(context, takeSummaryStep(context, { ...input, text: text ?? null })),
  }),
  downloadWorkSummary: t.field({
    type: ExportResult,
    args: { summaryId: t.arg.id({ required: true }) },
    resolve: (_root, { summaryId }, context) => downloadWorkSummary(context, summaryId),
  }),
}));
