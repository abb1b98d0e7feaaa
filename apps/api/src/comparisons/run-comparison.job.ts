import type { JobHandler } from '../platform/jobs/job-handler.ts';
import { RUN_JOB } from './dataset-status.ts';
import { runComparison } from './run-comparison.ts';

/** Runs the checks over a submitted file. Taken up again after a crash, it begins anew. */
export const runComparisonJob: JobHandler = {
  kind: RUN_JOB,
  run: async (work) => ({ result: await runComparison(work, work.payload as { readonly runId: string }) }),
};
