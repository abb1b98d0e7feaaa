import { builder } from '../platform/builder.ts';
import type { Context } from '../platform/context.ts';
import { cancelImport } from './cancel-import.ts';
import { confirmImport } from './confirm-import.ts';
import { ImportBatchResult } from './import-batch.type.ts';
import { startImport } from './start-import.ts';
import { undoImport } from './undo-import.ts';

/** The batch after an act, and the jobs that the act may have queued set going. */
const afterwards = ({ prisma, services }: Context, { id }: { readonly id: string }) => {
  services.jobs.wake();
  return prisma.importBatch.findUniqueOrThrow({ where: { id } });
};

builder.mutationFields((t) => {
  const read = { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }) };
  const act = { ...read, idempotencyKey: t.arg.string({ required: true }) };
  return {
    startImport: t.field({
      type: ImportBatchResult,
      args: { fileId: t.arg.id({ required: true }), idempotencyKey: t.arg.string({ required: true }) },
      resolve: async (_root, input, context) => afterwards(context, await startImport(context, input)),
    }),
    confirmImport: t.field({
      type: ImportBatchResult,
      args: act,
      resolve: async (_root, input, context) => afterwards(context, await confirmImport(context, input)),
    }),
    cancelImport: t.field({
      type: ImportBatchResult,
      args: read,
      resolve: async (_root, input, context) => afterwards(context, await cancelImport(context, input)),
    }),
    undoImport: t.field({
      type: ImportBatchResult,
      args: act,
      resolve: async (_root, input, context) => afterwards(context, await undoImport(context, input)),
    }),
  };
});
