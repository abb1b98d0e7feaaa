import { areaCodeOf } from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { areaDirectory } from '../areas/area-directory.ts';
import { allow } from '../platform/allow.ts';
import { actorOf, type Context } from '../platform/context.ts';
import { queueJob } from '../platform/jobs/queue-job.ts';
import { notFound, refuse } from '../platform/refusal.ts';
import { runUseCase } from '../platform/run-use-case.ts';
import { RECHECK_JOB } from './recheck-job-kind.ts';

/**
 * Orders a recheck of the register of an area: of the acting person's own without one.
 * @throws Refused when it is not this person's to order, or one is under way there
 */
export const startRecheck = (
  context: Context,
  input: { readonly areaCode?: string | null | undefined; readonly idempotencyKey: string },
): Promise<{ readonly id: string }> => {
  const { areaCode, idempotencyKey } = input;
  return runUseCase(context, { name: 'quality.recheck', idempotencyKey, input: { areaCode } }, async (step) => {
    const areas = await areaDirectory(context.prisma, step.db);
    const areaPath = areaCode ? (areas.get(areaCode)?.path ?? '') : actorOf(context).areaPath;
    if (areaPath === '') throw notFound();
    allow(context, 'recheck', 'QualityIssue', { areaPath, department: null });
    const running = await step.db.job.findMany({
      where: { kind: RECHECK_JOB, status: { in: ['QUEUED', 'RUNNING'] } },
      select: { areaPath: true },
    });
    if (running.some((job) => job.areaPath.startsWith(areaPath) || areaPath.startsWith(job.areaPath))) {
      refuse('RECHECK_UNDER_WAY', {});
    }
    const { id } = await queueJob(step, {
      kind: RECHECK_JOB,
      title: phrase('quality.recheckOf', { area: areas.get(areaCodeOf(areaPath))?.name ?? '' }),
      payload: { areaPath },
      areaPath,
    });
    step.audit({ objectType: 'Job', objectId: id, areaPath, detail: { kind: RECHECK_JOB } });
    return { id };
  });
};
