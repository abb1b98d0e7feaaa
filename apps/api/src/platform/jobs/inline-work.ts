import type { Context } from '../context.ts';
import type { JobWork } from './job-handler.ts';

/** What long work needs of the job that runs it; the command line brings the same without a job. */
export type Work = Pick<JobWork, 'context' | 'signal' | 'report' | 'inTransaction'>;

/** Work outside a job: the caller waits for it, and nothing can take it over. */
export const inlineWork = (context: Context, report: Work['report'] = () => {}): Work => ({
  context,
  signal: new AbortController().signal,
  report,
  inTransaction: (run) =>
    context.services.database.prisma.$transaction(async (db) => run(db, await context.services.clock.now(db)), {
      maxWait: 30_000,
      timeout: 600_000,
    }),
});
