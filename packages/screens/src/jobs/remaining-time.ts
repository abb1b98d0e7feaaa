import { phrase } from '@shouwang/phrases';

/** Below this share of the work an estimate is a guess. */
const ENOUGH = 0.02;

/**
 * How long a job will still take, in words, from how long it took so far; undefined while nothing can be said.
 * @param now milliseconds
 */
export const remainingTime = (
  job: { readonly startedAt: string | null; readonly done: number; readonly total: number | null },
  now: number,
): string | undefined => {
  const { startedAt, done, total } = job;
  if (startedAt === null || total === null || total <= 0 || done < total * ENOUGH || done >= total) return undefined;
  const spent = Math.max(0, now - Date.parse(startedAt));
  const seconds = Math.max(1, Math.ceil((spent * (total - done)) / done / 1_000));
  return seconds < 90
    ? phrase('jobs.seconds', { count: seconds })
    : phrase('jobs.minutes', { count: Math.ceil(seconds / 60) });
};
