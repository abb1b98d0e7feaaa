export type { GivenFact } from './checks/fact-run.ts';
export type { Finding } from './checks/finding.ts';
export { compareFile, type FileCompared, type FileComparison, type FileRefused } from './compare-file.ts';
export { type ColumnMapping, datasetColumns } from './dataset-columns.ts';
export { PeopleIndex } from './people/people-index.ts';
export type { RegisterPerson, RegisterSource } from './people/register-person.ts';
export type { OutcomeBatch, OutcomeRecord, RejectedRow } from './rows/outcome-batch.ts';
export type { RowCounts } from './rows/row-counts.ts';
