import { type ComparisonSettings, type DatasetDeclaration, DEFAULT_COMPARISON_SETTINGS } from '@shouwang/domain';
import {
  type ReadingProgress,
  readTable,
  type TableLimits,
  type TableRead,
  type TableRefusal,
} from '@shouwang/spreadsheet';
import { CheckRun } from './checks/check-run.ts';
import { FactRun, type GivenFact } from './checks/fact-run.ts';
import type { Finding } from './checks/finding.ts';
import { type ColumnMapping, datasetColumns } from './dataset-columns.ts';
import type { PeopleIndex } from './people/people-index.ts';
import type { OutcomeBatch } from './rows/outcome-batch.ts';
import { RowCounter, type RowCounts } from './rows/row-counts.ts';
import { RowMatcher } from './rows/row-matcher.ts';

/** A file to compare with the register, and who hears of it. */
export interface FileComparison {
  readonly path: string;
  readonly dataset: DatasetDeclaration;
  readonly people: PeopleIndex;
  readonly settings?: ComparisonSettings;
  /** Headers that somebody has corrected for this office. */
  readonly mapping?: ColumnMapping;
  readonly limits?: Partial<TableLimits>;
  readonly signal?: AbortSignal;
  /** Some thousand outcomes at a time; the comparison waits for the promise. */
  readonly onOutcomes?: (outcomes: OutcomeBatch) => void | Promise<void>;
  /** Findings of rows as they are met, those of sums and absences after the last row. */
  readonly onFindings?: (findings: readonly Finding[]) => void | Promise<void>;
  /** What the file says of the people of the register, after the last row. */
  readonly onFacts?: (facts: readonly GivenFact[]) => void | Promise<void>;
  readonly onProgress?: (progress: ReadingProgress) => void;
}

/** A file that was compared to its end. */
export interface FileCompared extends Omit<TableRead, 'rowCount'> {
  readonly counts: RowCounts;
  readonly findingCount: number;
}

/** The file was refused; outcomes and findings that were handed over before are void. */
export interface FileRefused {
  readonly ok: false;
  readonly refusal: TableRefusal;
}

/**
 * Compares a department's file with the register: streams the file once, decides every row, runs the checks of its
 * dataset. Uses much processor time in long runs: call it in a worker thread.
 */
export async function compareFile(comparison: FileComparison): Promise<FileCompared | FileRefused> {
  const { path, dataset, people, mapping, limits, signal, onOutcomes, onFindings, onFacts, onProgress } = comparison;
  const settings = comparison.settings ?? DEFAULT_COMPARISON_SETTINGS;
  const counter = new RowCounter();
  const matcher = new RowMatcher(dataset, people, settings.referenceOn, counter);
  const checks = new CheckRun(dataset.key, people, settings, matcher);
  const facts = onFacts ? new FactRun(dataset.key, people, settings, matcher) : undefined;
  let findingCount = 0;

  const report = async (findings: readonly Finding[]): Promise<void> => {
    findingCount += findings.length;
    if (findings.length > 0) await onFindings?.(findings);
  };

  const reading = await readTable(path, {
    columns: datasetColumns(dataset, mapping),
    ...(limits && { limits }),
    ...(signal && { signal }),
    ...(onProgress && { onProgress }),
    onBatch: async (rows) => {
      const outcomes = matcher.match(rows);
      await onOutcomes?.(outcomes);
      await report(checks.look(rows, outcomes));
      facts?.look(rows, outcomes);
    },
  });
  if (!reading.ok) return reading;

  await report(checks.finish());
  if (facts) await onFacts?.(facts.finish());
  const { rowCount: _, ...file } = reading;
  return { ...file, counts: counter.counts, findingCount };
}
