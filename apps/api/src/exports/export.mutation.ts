import { builder } from '../platform/builder.ts';
import { JobRef } from '../platform/jobs/job.type.ts';
import { refusableUnion } from '../platform/result-union.ts';
import type { ExportKind } from './export-request.ts';
import { startExport } from './start-export.ts';

const ExportJobResult = refusableUnion('ExportJobResult', JobRef);

builder.mutationField('startExport', (t) =>
  t.field({
    type: ExportJobResult,
    description: 'Orders the register of an area, or an empty template, as a workbook in the shape of a national file.',
    args: {
      kind: t.arg.string({
        required: true,
        description:
          'householdRegister | monitoredHouseholds | workSpells | workPlans | villages | measures | pairings | workTeams',
      }),
      areaCode: t.arg.id({ required: true }),
      isTemplate: t.arg.boolean({ defaultValue: false }),
      isUnmasked: t.arg.boolean({ defaultValue: false, description: 'Identity numbers and telephones in full.' }),
      isSplit: t.arg.boolean({ defaultValue: false, description: 'One worksheet for each township.' }),
      isForEditing: t.arg.boolean({
        defaultValue: true,
        description: 'With the hidden columns by which an import finds conflicts.',
      }),
      purpose: t.arg.string({ defaultValue: '' }),
      idempotencyKey: t.arg.string({ required: true }),
    },
    resolve: async (_root, { kind, isTemplate, isUnmasked, isSplit, isForEditing, purpose, ...rest }, context) => {
      const { id } = await startExport(context, {
        ...rest,
        // Judged by the use case.
        kind: kind as ExportKind,
        isTemplate: isTemplate ?? false,
        isUnmasked: isUnmasked ?? false,
        isSplit: isSplit ?? false,
        isForEditing: isForEditing ?? true,
        purpose: purpose ?? '',
      });
      context.services.jobs.wake();
      return context.prisma.job.findUniqueOrThrow({ where: { id } });
    },
  }),
);
