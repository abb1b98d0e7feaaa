import type { ImportBatch, Job } from '@shouwang/database';
import { phrase } from '@shouwang/phrases';
import { queueJob } from '../platform/jobs/queue-job.ts';
import type { Step } from '../platform/run-use-case.ts';

/** Kinds of jobs, as their rows name them. */
export const IMPORT_JOBS = { read: 'import.read', apply: 'import.apply', undo: 'import.undo' } as const;

/** Queues a job for an import; the caller notes it in the batch as its last one. */
export const queueImportJob = (
  step: Step,
  work: keyof typeof IMPORT_JOBS,
  { id, fileName, areaPath }: Pick<ImportBatch, 'id' | 'fileName' | 'areaPath'>,
): Promise<Job> =>
  queueJob(step, {
    kind: IMPORT_JOBS[work],
    title: phrase(`imports.job.${work}`, { file: fileName }),
    payload: { batchId: id },
    areaPath,
  });
