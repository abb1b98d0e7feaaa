/** What is to be printed at once: papers of all running cases of an area, or of one case (一户一档). */
export type BatchRequest = {
  /** A village, a township; absent when a case is named. */
  readonly areaCode?: string | null | undefined;
  readonly caseId?: string | null | undefined;
  /** Keys of papers; a case gets those that its procedure has. */
  readonly papers: readonly string[];
};

/** Kind of the job, as its row names it. */
export const BATCH_JOB = 'paper.batch';

/** Cases of one batch at most: a township in a round. */
export const MOST_BATCH_CASES = 500;
