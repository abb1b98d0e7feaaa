import type { JobHandler } from '../platform/jobs/job-handler.ts';
import { GENERATE_ITEMS_JOB, generateItems } from './generate-items.ts';

/** Gives every household, village and the county its items of a round. Taken up again, it adds what is missing. */
export const generateItemsJob: JobHandler = {
  kind: GENERATE_ITEMS_JOB,
  run: async (work) => ({
    result: await generateItems(work, (work.payload as { readonly campaignId: string }).campaignId),
  }),
};
