import type { Job, PrismaClient, Transaction } from '@shouwang/database';
import type { Clock } from '../clock.ts';
import { type JobProgress, LeaseLost } from './job-handler.ts';

/** A crashed server's job is taken over after this long without a sign of life. */
export const LEASE_MS = 30_000;

/** A job that brought the server down this often is not tried again. */
const MOST_ATTEMPTS = 5;

const leaseEnd = (now: Date): Date => new Date(now.getTime() + LEASE_MS);

/**
 * Takes the oldest job that waits or whose server fell silent. The fence grows with every taking, and every later write
 * names it, so that the former holder can write nothing more.
 */
export const takeJob = (prisma: PrismaClient, clock: Clock, kinds: readonly string[]): Promise<Job | undefined> =>
  prisma.$transaction(async (db) => {
    const now = await clock.now(db);
    const [free] = await db.$queryRaw<{ id: string; attempts: number }[]>`
      SELECT id::text AS id, attempts FROM "Job"
      WHERE kind = ANY(${[...kinds]}::text[])
        AND (status = 'QUEUED' OR (status = 'RUNNING' AND ("leasedUntil" IS NULL OR "leasedUntil" < ${now.toISOString()}::timestamp)))
      ORDER BY "requestedAt"
      LIMIT 1
      FOR UPDATE SKIP LOCKED`;
    if (!free) return undefined;
    const isHopeless = free.attempts >= MOST_ATTEMPTS;
    const job = await db.job.update({
      where: { id: free.id },
      data: isHopeless
        ? { status: 'FAILED', failure: '试了几次都中途断了，没有做完', finishedAt: now, leasedUntil: null }
        : {
            status: 'RUNNING',
            attempts: { increment: 1 },
            fence: { increment: 1 },
            leasedUntil: leaseEnd(now),
            startedAt: now,
          },
    });
    return isHopeless ? undefined : job;
  });

type Held = { readonly id: string; readonly fence: number };

const heldBy = ({ id, fence }: Held) => ({ id, fence, status: 'RUNNING' });

/**
 * Looks whether the job is still held, without locking its row.
 * @throws LeaseLost when another server has it
 */
export const checkLease = async (db: PrismaClient | Transaction, held: Held): Promise<void> => {
  if ((await db.job.count({ where: heldBy(held) })) === 0) throw new LeaseLost();
};

/**
 * Extends the lease, and writes how far the job is.
 * @returns whether somebody asked to stop it
 * @throws LeaseLost when another server has it
 */
export const renewLease = async (
  db: PrismaClient | Transaction,
  held: Held,
  now: Date,
  { done, total, label }: JobProgress = {},
): Promise<boolean> => {
  const rows = await db.job.updateManyAndReturn({
    where: heldBy(held),
    data: {
      leasedUntil: leaseEnd(now),
      ...(done !== undefined && { done }),
      ...(total !== undefined && { total }),
      ...(label !== undefined && { progressLabel: label }),
    },
    select: { cancelRequested: true },
  });
  const [row] = rows;
  if (!row) throw new LeaseLost();
  return row.cancelRequested;
};

/** How a job ended: `QUEUED` gives it back, so that it goes on after a restart. */
export type JobEnding =
  | { readonly status: 'DONE'; readonly result?: object; readonly resultFileId?: string }
  | { readonly status: 'FAILED'; readonly failure: string }
  | { readonly status: 'CANCELLED' }
  | { readonly status: 'QUEUED' };

/** Writes the end of a job; nothing happens when another server has it by now. */
export const endJob = async (db: PrismaClient, held: Held, now: Date, ending: JobEnding): Promise<void> => {
  await db.job.updateMany({
    where: heldBy(held),
    data: {
      ...ending,
      leasedUntil: null,
      // Given back in good order: a restart is no failed attempt.
      ...(ending.status === 'QUEUED' ? { attempts: { decrement: 1 } } : { finishedAt: now }),
    },
  });
};
