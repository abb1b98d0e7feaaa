import type { Job } from '@shouwang/database';
import type { Step } from '../run-use-case.ts';

export type NewJob = {
  readonly kind: string;
  /** What the person reads in the list of tasks: 导入 户信息.xlsx. */
  readonly title: string;
  readonly payload: object;
  readonly areaPath: string;
  readonly department?: string;
  readonly total?: number;
};

/** Queues a job in the use case's own transaction: it exists exactly when the act that asked for it does. */
export const queueJob = ({ db, actor, now }: Pick<Step, 'db' | 'actor' | 'now'>, job: NewJob): Promise<Job> =>
  db.job.create({
    data: {
      kind: job.kind,
      title: job.title,
      payload: job.payload,
      areaPath: job.areaPath,
      department: job.department ?? null,
      total: job.total ?? null,
      status: 'QUEUED',
      requestedById: actor.accountId,
      requestedAt: now,
    },
  });
