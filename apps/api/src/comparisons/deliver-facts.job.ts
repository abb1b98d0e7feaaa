import type { JobHandler } from '../platform/jobs/job-handler.ts';
import { FACTS_JOB } from './dataset-status.ts';
import { deliverFacts } from './deliver-facts.ts';

/** Writes what a published file states about people. */
export const deliverFactsJob: JobHandler = {
  kind: FACTS_JOB,
  run: async (work) => ({ result: await deliverFacts(work, work.payload as { readonly runId: string }) }),
};
