import { DATASETS, isDatasetKey, LEGAL_BASES } from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { allow } from '../platform/allow.ts';
import type { Context } from '../platform/context.ts';
import { isUuid } from '../platform/is-uuid.ts';
import { queueJob } from '../platform/jobs/queue-job.ts';
import { refuse } from '../platform/refusal.ts';
import { runUseCase } from '../platform/run-use-case.ts';
import { keptFromNow } from './dataset-parameters.ts';
import { MATCH_JOB } from './dataset-status.ts';

/** The month or year that offices put into the names of their files. */
const periodIn = (fileName: string): string | null => /20\d{2}(?:0[1-9]|1[0-2])?/u.exec(fileName)?.[0] ?? null;

/**
 * Takes an uploaded file as a department's data and has it recognised and matched.
 * @param isInline the caller matches it by itself, without a job: the command line
 * @throws Refused
 */
export const startDataset = (
  context: Context,
  input: {
    readonly fileId: string;
    readonly datasetKey: string;
    readonly isInline?: boolean;
    readonly idempotencyKey?: string;
  },
): Promise<{ readonly id: string }> => {
  const { fileId, datasetKey, isInline = false, idempotencyKey } = input;
  const useCase = { name: 'dataset.start', input, ...(idempotencyKey && { idempotencyKey }) };
  return runUseCase(context, useCase, async (step) => {
    const { db, actor, now } = step;
    if (!isDatasetKey(datasetKey)) return refuse('DATASET_KIND_UNKNOWN', { key: datasetKey }, 'datasetKey');
    const { department, key, basis } = DATASETS[datasetKey];
    allow(context, 'upload', 'Dataset', { areaPath: actor.areaPath, department });
    const file = isUuid(fileId) ? await db.storedFile.findUnique({ where: { id: fileId } }) : null;
    if (file?.purpose !== 'dataset' || file.uploadedById !== actor.accountId) {
      return refuse('DATASET_FILE_UNKNOWN', {}, 'fileId');
    }
    const dataset = await db.dataset.create({
      data: {
        datasetKey: key,
        department,
        areaPath: actor.areaPath,
        period: periodIn(file.name),
        fileId: file.id,
        fileName: file.name,
        fileSize: file.size,
        sha256: file.sha256,
        status: 'UPLOADED',
        legalBasis: LEGAL_BASES[basis],
        retentionUntil: await keptFromNow(step, actor.areaPath),
        uploadedById: actor.accountId,
        uploadedBy: actor.name,
        uploadedAt: now,
      },
    });
    if (!isInline) {
      await queueJob(step, {
        kind: MATCH_JOB,
        title: phrase('comparisons.jobMatch', { file: file.name }),
        payload: { datasetId: dataset.id },
        areaPath: dataset.areaPath,
        department,
      });
    }
    step.audit({
      objectType: 'Dataset',
      objectId: dataset.id,
      areaPath: dataset.areaPath,
      versionAfter: dataset.version,
      detail: { datasetKey, sha256: file.sha256 },
    });
    return { id: dataset.id };
  });
};
