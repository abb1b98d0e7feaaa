import { builder } from '../platform/builder.ts';
import type { Context } from '../platform/context.ts';
import { cancelImport } from './cancel-import.ts';
import { chooseReferenceDay } from './choose-reference-day.ts';
import { confirmImport } from './confirm-import.ts';
import { ImportBatchResult } from './import-batch.type.ts';
import { settleConflicts } from './settle-conflicts.ts';
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
      args: {
        fileId: t.arg.id({ required: true }),
        isPasted: t.arg.boolean({ description: 'Some rows and columns only: nobody is new, and nobody is missing.' }),
        idempotencyKey: t.arg.string({ required: true }),
      },
      resolve: async (_root, { isPasted, ...input }, context) =>
        afterwards(context, await startImport(context, { ...input, ...(isPasted && { isPasted }) })),
    }),
    confirmImport: t.field({
      type: ImportBatchResult,
      args: act,
      resolve: async (_root, input, context) => afterwards(context, await confirmImport(context, input)),
    }),
    settleConflicts: t.field({
      type: ImportBatchResult,
      description: 'Settles one cell that was changed on both sides since the export, or all of the file.',
      args: {
        ...read,
        rowId: t.arg.id(),
        key: t.arg.string(),
        choice: t.arg.string({ required: true, description: 'MINE (the file) | THEIRS (the register)' }),
      },
      resolve: async (_root, input, context) => afterwards(context, await settleConflicts(context, input)),
    }),
    chooseReferenceDay: t.field({
      type: ImportBatchResult,
      description: 'Says on which day a previewed file is true.',
      args: { ...act, referenceOn: t.arg({ type: 'Date', required: true }) },
      resolve: async (_root, { referenceOn, ...input }, context) =>
        afterwards(context, await chooseReferenceDay(context, { ...input, referenceOn: String(referenceOn) })),
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
