import type { JobHandler } from '../../platform/jobs/job-handler.ts';
import { FACTS_JOB } from '../dataset-status.ts';
import { recordDepartmentFacts } from './record-department-facts.ts';

/** Takes what a published file says into the register. */
export const recordFactsJob: JobHandler = {
  kind: FACTS_JOB,
  run: async (work) => ({ result: await recordDepartmentFacts(work, work.payload as { readonly runId: string }) }),
};
