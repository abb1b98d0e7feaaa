import type { JobHandler } from '../platform/jobs/job-handler.ts';
import { raiseScreeningClues } from './raise-screening-clues.ts';
import { SCREENING_JOB } from './screening-job-kind.ts';

/** Screens the county and raises the clues. Taken up again after a crash, it begins anew and adds nothing twice. */
export const screeningJob: JobHandler = {
  kind: SCREENING_JOB,
  run: async (work) => ({
    result: await raiseScreeningClues(work, work.payload as { readonly areaPath: string; readonly on: string }),
  }),
};
