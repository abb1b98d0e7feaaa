import { generateItemsJob } from './campaigns/generate-items.job.ts';
import { recordFactsJob } from './comparisons/facts/record-facts.job.ts';
import { matchDatasetJob } from './comparisons/match-dataset.job.ts';
import { runComparisonJob } from './comparisons/run-comparison.job.ts';
import { exportRegisterJob } from './exports/export-register.job.ts';
import { applyImportJob, readImportJob, undoImportJob } from './imports/import-job.ts';
import { exportLinesJob } from './imports/reconciling/export-lines.job.ts';
import { reconcileJob } from './imports/reconciling/reconcile.job.ts';
import { screeningJob } from './lookback/screening.job.ts';
import { paperBatchJob } from './papers/batch.job.ts';
import type { JobHandler } from './platform/jobs/job-handler.ts';
import { recheckRegisterJob } from './quality/recheck-register.job.ts';

/** Work that outlives a request: one line per kind, `src/<feature>/<x>.job.ts`. */
export const jobHandlers: readonly JobHandler[] = [
  generateItemsJob,
  matchDatasetJob,
  runComparisonJob,
  recordFactsJob,
  readImportJob,
  applyImportJob,
  undoImportJob,
  exportRegisterJob,
  reconcileJob,
  exportLinesJob,
  screeningJob,
  recheckRegisterJob,
  paperBatchJob,
];
