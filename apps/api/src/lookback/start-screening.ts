import { shanghaiDateOf } from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { allow } from '../platform/allow.ts';
import { actorOf, type Context } from '../platform/context.ts';
import { queueJob } from '../platform/jobs/queue-job.ts';
import { refuse } from '../platform/refusal.ts';
import { runUseCase } from '../platform/run-use-case.ts';
import { SCREENING_JOB } from './screening-job-kind.ts';

/**
 * Orders a screening of the acting person's area for the four classes, by the parameters of today.
 * @throws Refused when it is not this person's to order, or one is under way
 */
export const startScreening = (
  context: Context,
  input: { readonly idempotencyKey: string },
): Promise<{ readonly id: string }> =>
  runUseCase(context, { name: 'screening.start', idempotencyKey: input.idempotencyKey, input: {} }, async (step) => {
    const { areaPath } = actorOf(context);
    // Whoever orders comparisons orders this: it is a comparison of the register with the notice.
    allow(context, 'run', 'ComparisonRun', { areaPath, department: null });
    const running = await step.db.job.count({
      where: { kind: SCREENING_JOB, areaPath, status: { in: ['QUEUED', 'RUNNING'] } },
    });
    if (running > 0) refuse('SCREENING_UNDER_WAY', {});
    const { id } = await queueJob(step, {
      kind: SCREENING_JOB,
      title: phrase('lookback.screening'),
      payload: { areaPath, on: shanghaiDateOf(step.now) },
      areaPath,
    });
    step.audit({ objectType: 'Job', objectId: id, areaPath, detail: { kind: SCREENING_JOB } });
    return { id };
  });
