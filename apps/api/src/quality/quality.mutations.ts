import { ExportResult } from '../inspections/export-issues.mutation.ts';
import { builder } from '../platform/builder.ts';
import { JobRef } from '../platform/jobs/job.type.ts';
import { resultUnion } from '../platform/result-union.ts';
import { exportQualityIssues } from './export-quality-issues.ts';
import { QualityIssueFilterInput } from './quality-issue.queries.ts';
import { startRecheck } from './start-recheck.ts';

const RecheckStarted = resultUnion('RecheckStarted', JobRef);

builder.mutationFields((t) => ({
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
