import { builder } from '../platform/builder.ts';
import type { Context } from '../platform/context.ts';
import { correctColumns } from './correct-columns.ts';
import { DatasetResult } from './dataset.type.ts';
import { settleDataset } from './settle-dataset.ts';
import { startDataset } from './start-dataset.ts';

const read = async (context: Context, act: Promise<{ readonly id: string }>) => {
  const { id } = await act;
  context.services.jobs.wake();
  return context.prisma.dataset.findUniqueOrThrow({ where: { id } });
};

builder.mutationFields((t) => {
  const versioned = {
    id: t.arg.id({ required: true }),
    version: t.arg.int({ required: true }),
    idempotencyKey: t.arg.string({ required: true }),
  };
  return {
    startDataset: t.field({
      type: DatasetResult,
      args: {
        fileId: t.arg.id({ required: true }),
        datasetKey: t.arg.string({ required: true }),
        idempotencyKey: t.arg.string({ required: true }),
      },
      resolve: (_root, input, context) => read(context, startDataset(context, input)),
    }),
    correctColumns: t.field({
      type: DatasetResult,
      description: 'columns: [{position, key|null}]',
      args: { ...versioned, columns: t.arg({ type: 'JSON', required: true }) },
      resolve: (_root, input, context) => read(context, correctColumns(context, input)),
    }),
    submitDataset: t.field({
      type: DatasetResult,
      args: versioned,
      resolve: (_root, input, context) => read(context, settleDataset(context, 'submit', input)),
    }),
    withdrawDataset: t.field({
      type: DatasetResult,
      args: versioned,
      resolve: (_root, input, context) => read(context, settleDataset(context, 'withdraw', input)),
    }),
  };
});
