import type { Job } from '@shouwang/database';
import type { Context, Services } from '../context.ts';
import { refuse } from '../refusal.ts';
import { contextFor } from '../request-context.ts';
import { isAccountLive, loadActor } from '../session/load-actor.ts';
import { OPERATOR_ID, operatorContext } from '../session/operator-actor.ts';
import { failureSentence } from './failure-sentence.ts';
import { type JobHandler, type JobProgress, type JobWork, LeaseLost } from './job-handler.ts';
import { checkLease, endJob, type JobEnding, renewLease } from './job-lease.ts';

const REPORT_EVERY_MS = 500;
// Also how soon a running job hears that somebody wants it stopped.
const SIGN_OF_LIFE_EVERY_MS = 2_000;

/** A job runs as the one who asked for it, with what they may do now (TRUST 2, row 6). */
const contextOfRequester = async (services: Services, job: Job): Promise<Context> => {
  // A command on the server's own machine asked for it; its jobs are imports and comparisons, the county's work.
  if (job.requestedById === OPERATOR_ID) return operatorContext(services, 'COUNTY_OFFICER');
  const { prisma } = services.database;
  const account = await prisma.account.findUnique({ where: { id: job.requestedById } });
  const now = await services.clock.now(prisma);
  if (!account || !isAccountLive(account, now)) return refuse('ACCOUNT_DISABLED');
  return contextFor(services, await loadActor(prisma, account));
};

/** Runs one taken job to its end and writes down how it ended. Never throws. */
export const runJob = async (
  services: Services,
  job: Job,
  handler: JobHandler,
  stopping: AbortSignal,
): Promise<void> => {
  const { prisma } = services.database;
  const { clock } = services;
  const stop = new AbortController();
  const signal = AbortSignal.any([stop.signal, stopping]);
  let isCancelled = false;
  let unwritten: JobProgress = {};
  let lastWrittenAt = Date.now();

  const writeProgress = async (): Promise<void> => {
    const progress = unwritten;
    unwritten = {};
    lastWrittenAt = Date.now();
    isCancelled = await renewLease(prisma, job, await clock.now(prisma), progress);
    if (isCancelled) stop.abort();
  };

  let writing: Promise<void> | undefined;
  const tick = (): void => {
    const isDue = Object.keys(unwritten).length > 0 || Date.now() - lastWrittenAt > SIGN_OF_LIFE_EVERY_MS;
    if (writing || !isDue) return;
    writing = writeProgress()
      .catch((error: unknown) => {
        // Lost to another server, or the database is away: without a lease the work must not go on.
        if (error instanceof LeaseLost) stop.abort();
      })
      .finally(() => {
        writing = undefined;
      });
  };
  const ticking = setInterval(tick, REPORT_EVERY_MS);

  const work = async (context: Context): Promise<JobEnding> => {
    const jobWork: JobWork = {
      id: job.id,
      payload: job.payload,
      attempt: job.attempts,
      context,
      signal,
      report: (progress) => {
        unwritten = { ...unwritten, ...progress };
      },
      inTransaction: (run) =>
        prisma.$transaction(
          async (db) => {
            await checkLease(db, job);
            const result = await run(db, await clock.now(db));
            // Last, so that the job's row stays free for signs of life meanwhile; without the lease nothing commits.
            await renewLease(db, job, await clock.now(db));
            return result;
          },
          { maxWait: 30_000, timeout: 600_000 },
        ),
    };
    signal.throwIfAborted();
    const { result, fileId } = await handler.run(jobWork);
    return { status: 'DONE', ...(result && { result }), ...(fileId && { resultFileId: fileId }) };
  };

  const endingOf = (error: unknown): JobEnding | undefined => {
    if (error instanceof LeaseLost) return undefined;
    if (isCancelled) return { status: 'CANCELLED' };
    if (stopping.aborted) return { status: 'QUEUED' };
    return { status: 'FAILED', failure: failureSentence(services, job, error) };
  };

  const ending = await contextOfRequester(services, job).then(work).catch(endingOf);
  clearInterval(ticking);
  await writing;
  try {
    const now = await clock.now(prisma);
    if (ending && Object.keys(unwritten).length > 0) await renewLease(prisma, job, now, unwritten);
    if (ending) await endJob(prisma, job, now, ending);
  } catch (error) {
    // The lease runs out by itself and the job is taken again: nothing is lost by not writing its end now.
    if (!(error instanceof LeaseLost)) services.log.error({ job: job.id }, 'the end of a job could not be written');
  }
};
