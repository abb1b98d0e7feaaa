import { builder } from '../../platform/builder.ts';
import { ReconciliationResult } from './reconciliation.type.ts';
import { startReconciliation } from './start-reconciliation.ts';

builder.mutationField('startReconciliation', (t) =>
  t.field({
    type: ReconciliationResult,
    description: 'Lays the register beside an uploaded export of the national system. Nothing is imported.',
    args: { fileId: t.arg.id({ required: true }), idempotencyKey: t.arg.string({ required: true }) },
    resolve: async (_root, input, context) => {
      const { id } = await startReconciliation(context, input);
      context.services.jobs.wake();
      return context.prisma.reconciliation.findUniqueOrThrow({ where: { id } });
    },
  }),
);
