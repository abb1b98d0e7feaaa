import type { Dataset, Job, Reader } from '@shouwang/database';
import { shanghaiDateOf } from '@shouwang/domain';
import { findPhrase } from '@shouwang/phrases';
import type { Refusal } from '../platform/refusal.ts';

export const MATCH_JOB = 'dataset.match';
export const RUN_JOB = 'comparison.run';
export const FACTS_JOB = 'comparison.facts';

const IN_WORK: readonly string[] = ['UPLOADED', 'RECOGNISED', 'MATCHING'];

/** The last job of a kind about an object. */
export const findLastJob = (db: Reader, kind: string, key: 'datasetId' | 'runId', id: string): Promise<Job | null> =>
  db.job.findFirst({
    where: { kind, payload: { path: [key], equals: id } },
    orderBy: [{ requestedAt: 'desc' }, { id: 'desc' }],
  });

/**
 * Where a dataset is now. One whose job was stopped or broke stands where it was left; what it shows is how the job
 * ended.
 */
export const datasetStatusOf = (dataset: Pick<Dataset, 'status'>, job: Pick<Job, 'status'> | null): string => {
  if (!IN_WORK.includes(dataset.status)) return dataset.status;
  return job?.status === 'CANCELLED' || job?.status === 'FAILED' ? job.status : dataset.status;
};

/** The same for a run, which is RUNNING until its job has ended. */
export const runStatusOf = (run: { readonly status: string }, job: Pick<Job, 'status'> | null): string => {
  if (run.status !== 'RUNNING') return run.status;
  return job?.status === 'CANCELLED' || job?.status === 'FAILED' ? job.status : run.status;
};

/** Is a job at work on it, or about to be? */
export const isJobUnderWay = (job: Pick<Job, 'status'> | null): boolean =>
  job?.status === 'QUEUED' || job?.status === 'RUNNING';

/** What stands in the way of every use of a file that has been destroyed (CMP-14). */
export const destroyedRefusals = ({ destroyedAt }: Pick<Dataset, 'destroyedAt'>): Refusal[] =>
  destroyedAt === null ? [] : [{ code: 'DATASET_DESTROYED', params: { on: shanghaiDateOf(destroyedAt) } }];

export const datasetStatusLabel = (status: string): string => findPhrase(`comparisons.status.${status}`) ?? status;

export const runStatusLabel = (status: string): string => findPhrase(`comparisons.runStatus.${status}`) ?? status;
