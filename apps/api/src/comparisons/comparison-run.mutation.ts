import { builder } from '../platform/builder.ts';
import type { Context } from '../platform/context.ts';
import { ComparisonRunResult } from './comparison-run.type.ts';
import { publishComparisonRun } from './publish-comparison-run.ts';
import { startComparisonRun } from './start-comparison-run.ts';

const read = async (context: Context, act: Promise<{ readonly id: string }>) => {
  const { id } = await act;
  context.services.jobs.wake();
  return context.prisma.comparisonRun.findUniqueOrThrow({ where: { id } });
};

builder.mutationFields((t) => ({
  startComparisonRun: t.field({
    type: ComparisonRunResult,
    args: { datasetId: t.arg.id({ required: true }), idempotencyKey: t.arg.string({ required: true }) },
    resolve: (_root, input, context) => read(context, startComparisonRun(context, input)),
  }),
  publishComparisonRun: t.field({
    type: ComparisonRunResult,
    args: {
      id: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      idempotencyKey: t.arg.string({ required: true }),
    },
    resolve: (_root, input, context) => read(context, publishComparisonRun(context, input)),
  }),
}));
