import { builder } from '../platform/builder.ts';
import { JobRef } from '../platform/jobs/job.type.ts';
import { resultUnion } from '../platform/result-union.ts';
import { startRecheck } from './start-recheck.ts';

const RecheckStarted = resultUnion('RecheckStarted', JobRef);

builder.mutationFields((t) => ({
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
