import { setTimeout as sleep } from 'node:timers/promises';
import type { Job } from '@shouwang/database';
import type { Services } from '../context.ts';
import { describeFault } from '../describe-fault.ts';
import type { JobHandler } from './job-handler.ts';
import { takeJob } from './job-lease.ts';
import { runJob } from './run-job.ts';

/** The part of the server that works off queued jobs. */
export type Jobs = {
  /** Begins to take jobs. On the embedded database, which one server alone can hold, crashed jobs go on at once. */
  start(): Promise<void>;
  /** Asks for a look at the queue now instead of at the next turn. */
  wake(): void;
  /** Resolves when nothing is queued or running any more: for commands and tests. */
  idle(): Promise<void>;
  /** Stops taking jobs, gives the running ones back, and waits until they have let go. */
  close(): Promise<void>;
};

/** Two cores: one job may compute while another waits for the database. */
const RUNNING_AT_ONCE = 2;
const TURN_MS = 500;
const LETTING_GO_MS = 15_000;

/** Builds the job runner; `services` is asked when the first job runs, because it holds the runner itself. */
export const createJobs = (handlers: readonly JobHandler[], services: () => Services): Jobs => {
  const handlerOf = new Map(handlers.map((handler) => [handler.kind, handler]));
  const kinds = [...handlerOf.keys()];
  const stopping = new AbortController();
  const running = new Set<Promise<void>>();
  let turn: NodeJS.Timeout | undefined;
  let looking: Promise<void> | undefined;

  const take = (): Promise<Job | undefined> => takeJob(services().database.prisma, services().clock, kinds);

  const begin = (job: Job): void => {
    const handler = handlerOf.get(job.kind);
    if (!handler) throw new Error(`No handler for jobs of kind ${job.kind}`);
    const run = runJob(services(), job, handler, stopping.signal).finally(() => {
      running.delete(run);
      wake();
    });
    running.add(run);
  };

  const look = async (): Promise<void> => {
    while (!stopping.signal.aborted && running.size < RUNNING_AT_ONCE) {
      const job = await take();
      if (!job) return;
      begin(job);
    }
  };

  const wake = (): void => {
    if (stopping.signal.aborted || looking) return;
    looking = look()
      // The database may be away for a moment; the next turn looks again.
      .catch((error: unknown) => services().log.error({ fault: describeFault(error) }, 'jobs could not be read'))
      .finally(() => {
        looking = undefined;
      });
  };

  return {
    start: async () => {
      const { database } = services();
      if (database.kind === 'embedded') {
        await database.prisma.job.updateMany({ where: { status: 'RUNNING' }, data: { leasedUntil: null } });
      }
      turn = setInterval(wake, TURN_MS);
      turn.unref();
      wake();
    },
    wake,
    idle: async () => {
      const { prisma } = services().database;
      while ((await prisma.job.count({ where: { kind: { in: kinds }, status: { in: ['QUEUED', 'RUNNING'] } } })) > 0) {
        wake();
        await sleep(20);
      }
    },
    close: async () => {
      stopping.abort();
      clearInterval(turn);
      await looking;
      // A handler that does not listen must not keep the server: its lease runs out and the job is taken up again.
      await Promise.race([Promise.allSettled(running), sleep(LETTING_GO_MS, undefined, { ref: false })]);
    },
  };
};
