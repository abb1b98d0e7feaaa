/** The steps of an upload, in order. */
export const DATASET_STEPS = ['pick', 'recognise', 'check', 'submit'] as const;

/**
 * Which step of the upload stands open, from 0; the number of the steps once all are done.
 * @param columnCount how many columns the server could read of the file
 */
export const datasetStep = (status: string, columnCount: number): number => {
  if (status === 'SUBMITTED' || status === 'PUBLISHED') return DATASET_STEPS.length;
  if (status === 'MATCHED' || status === 'MATCHING' || status === 'WITHDRAWN') return 2;
  if (status === 'REFUSED' && columnCount === 0) return 0;
  return 1;
};
