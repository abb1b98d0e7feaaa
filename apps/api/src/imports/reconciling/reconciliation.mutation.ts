import { builder } from '../../platform/builder.ts';
import { JobRef } from '../../platform/jobs/job.type.ts';
import { refusableUnion } from '../../platform/result-union.ts';
import type { LineKind } from './compare-books.ts';
import { ReconciliationResult } from './reconciliation.type.ts';
import { startLinesExport } from './start-lines-export.ts';
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

const LinesJobResult = refusableUnion('ReconciliationExportResult', JobRef);

builder.mutationField('exportReconciliation', (t) =>
  t.field({
    type: LinesJobResult,
    description: 'Orders the lists of a comparison as a workbook: to be entered there, missing here, different.',
    args: {
      id: t.arg.id({ required: true }),
      kind: t.arg.string({ description: 'MISSING_THERE | MISSING_HERE | DIFFERENT; all without it' }),
      isUnmasked: t.arg.boolean({ defaultValue: false }),
      purpose: t.arg.string({ defaultValue: '' }),
      idempotencyKey: t.arg.string({ required: true }),
    },
    resolve: async (_root, { id: reconciliationId, kind, isUnmasked, purpose, idempotencyKey }, context) => {
      const { id } = await startLinesExport(context, {
        reconciliationId,
        // Judged by the use case.
        kind: (kind ?? null) as LineKind | null,
        isUnmasked: isUnmasked ?? false,
        purpose: purpose ?? '',
        idempotencyKey,
      });
      context.services.jobs.wake();
      return context.prisma.job.findUniqueOrThrow({ where: { id } });
    },
  }),
);
