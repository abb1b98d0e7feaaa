import type { Prisma } from '@shouwang/database';
import { DATASETS, type DatasetKey, shanghaiDateOf } from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { allow } from '../platform/allow.ts';
import type { Context } from '../platform/context.ts';
import { queueJob } from '../platform/jobs/queue-job.ts';
import { Refused } from '../platform/refusal.ts';
import { runUseCase } from '../platform/run-use-case.ts';
import { nextNumber } from '../platform/running-number.ts';
import { comparisonSettingsFor } from './comparison-settings.ts';
import { RUN_JOB } from './dataset-status.ts';
import { getDatasetFor } from './get-dataset-for.ts';
import { startRunAction } from './run-actions.ts';

/**
 * Starts a run of a dataset's checks over the register as it is now.
 * @param isInline the caller runs it by itself, without a job: the command line
 * @throws Refused
 */
export const startComparisonRun = async (
  context: Context,
  input: { readonly datasetId: string; readonly isInline?: boolean; readonly idempotencyKey?: string },
): Promise<{ readonly id: string }> => {
  const { datasetId, isInline = false, idempotencyKey } = input;
  const useCase = { name: 'comparison.start', input, ...(idempotencyKey && { idempotencyKey }) };
  return runUseCase(context, useCase, async (step) => {
    const { db, actor, now } = step;
    const dataset = await getDatasetFor(context, step, 'read', datasetId);
    const { datasetKey, department, areaPath } = dataset;
    allow(context, 'run', 'ComparisonRun', { areaPath, department });
    const refusals = startRunAction.refusals(dataset);
    if (refusals.length > 0) throw new Refused(refusals);
    const year = shanghaiDateOf(now).slice(0, 4);
    const running = await nextNumber(db, `comparison-run/${year}`);
    const run = await db.comparisonRun.create({
      data: {
        runNo: `BD${year}-${String(running).padStart(4, '0')}`,
        datasetId,
        datasetKey,
        department,
        areaPath,
        status: 'RUNNING',
        parameters: (await comparisonSettingsFor(db, areaPath)) as unknown as Prisma.InputJsonObject,
        startedById: actor.accountId,
        startedBy: actor.name,
        startedAt: now,
      },
    });
    if (!isInline) {
      await queueJob(step, {
        kind: RUN_JOB,
        title: phrase('comparisons.jobRun', { label: DATASETS[datasetKey as DatasetKey].label }),
        payload: { runId: run.id },
        areaPath,
        department,
      });
    }
    step.audit({
      objectType: 'ComparisonRun',
      objectId: run.id,
      areaPath,
      versionAfter: run.version,
      detail: { runNo: run.runNo, datasetId },
    });
    return { id: run.id };
  });
};
