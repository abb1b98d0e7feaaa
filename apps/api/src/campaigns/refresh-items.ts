import { phrase } from '@shouwang/phrases';
import { allow } from '../platform/allow.ts';
import type { Context } from '../platform/context.ts';
import { isUuid } from '../platform/is-uuid.ts';
import { queueJob } from '../platform/jobs/queue-job.ts';
import { notFound, refuse } from '../platform/refusal.ts';
import { runUseCase } from '../platform/run-use-case.ts';
import { GENERATE_ITEMS_JOB } from './generate-items.ts';

/**
 * Queues the generation again, for households that were admitted or lifted since the publication (CAM-7).
 * @throws Refused ROUND_NOT_RUNNING
 */
export const refreshItems = (
  context: Context,
  input: { readonly campaignId: string; readonly idempotencyKey: string },
): Promise<{ readonly id: string }> => {
  const { campaignId, idempotencyKey } = input;
  return runUseCase(context, { name: 'round.refreshItems', idempotencyKey, input: campaignId }, async (step) => {
    const row = isUuid(campaignId) ? await step.db.campaign.findUnique({ where: { id: campaignId } }) : null;
    if (!row) throw notFound();
    allow(context, 'plan', 'Campaign', row);
    if (row.state !== 'RUNNING') refuse('ROUND_NOT_RUNNING');
    const job = await queueJob(step, {
      kind: GENERATE_ITEMS_JOB,
      title: phrase('campaigns.jobTitle', { title: row.title }),
      payload: { campaignId },
      areaPath: row.areaPath,
    });
    await step.db.campaign.update({ where: { id: campaignId }, data: { jobId: job.id } });
    step.audit({ objectType: 'Campaign', objectId: campaignId, areaPath: row.areaPath });
    return { id: campaignId };
  });
};
