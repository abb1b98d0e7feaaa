import { builder } from '../platform/builder.ts';
import { JobRef } from '../platform/jobs/job.type.ts';
import { resultUnion } from '../platform/result-union.ts';
import { startScreening } from './start-screening.ts';

const ScreeningStarted = resultUnion('ScreeningStarted', JobRef);

builder.mutationFields((t) => ({
  startScreening: t.field({
    type: ScreeningStarted,
    args: { idempotencyKey: t.arg.string({ required: true }) },
    resolve: async (_root, input, context) => {
      const { id } = await startScreening(context, input);
      context.services.jobs.wake();
      return context.prisma.job.findUniqueOrThrow({ where: { id } });
    },
  }),
}));
