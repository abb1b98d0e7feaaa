import { datasetFile } from './comparisons/dataset.file.ts';
import { registerExportFile, unmaskedExportFile } from './exports/register-export.file.ts';
import { errorWorkbookFile, registerFile } from './imports/import-files.ts';
import { nationalExportFile } from './imports/reconciling/reconciliation.file.ts';
import { issueExportFile } from './inspections/issue-export.file.ts';
import { paperFile, paperTemplateFile } from './papers/paper.file.ts';
import type { FilePurpose } from './platform/files/file-purpose.ts';
import { jobResultFile } from './platform/files/job-result.file.ts';
import { evidenceFile } from './procedures/evidence.file.ts';
import { feedbackFile } from './quality/feedback.file.ts';
import { summaryFile } from './reports/summary.file.ts';

/** What files are kept for: one line per purpose, `src/<feature>/<x>.file.ts`. */
export const filePurposes: readonly FilePurpose[] = [
  datasetFile,
  evidenceFile,
  feedbackFile,
  issueExportFile,
  jobResultFile,
  paperFile,
  paperTemplateFile,
  registerFile,
  errorWorkbookFile,
  registerExportFile,
  unmaskedExportFile,
  nationalExportFile,
  summaryFile,
];
