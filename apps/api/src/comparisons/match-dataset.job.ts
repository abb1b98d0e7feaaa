import type { JobHandler } from '../platform/jobs/job-handler.ts';
import { MATCH_JOB } from './dataset-status.ts';
import { matchDataset, matchingOutcome } from './match-dataset.ts';

/** Matches an uploaded file. Taken up again after a crash, it begins from the first row. */
export const matchDatasetJob: JobHandler = {
  kind: MATCH_JOB,
  run: async (work) => matchingOutcome(await matchDataset(work, work.payload as { readonly datasetId: string })),
};
