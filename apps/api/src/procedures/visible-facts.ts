import type { CaseRecords } from '@shouwang/domain';
import type { Context } from '../platform/context.ts';
import { visibilityOf } from '../platform/mask.ts';
import type { LoadedCase } from './load-case.ts';

/**
 * The records of a case as far as the reader's role sees them. What a comparison found is of the class `asset`: who may
 * not see that learns about whom and in which source there is something to explain, and never what (A.2).
 */
export const visibleFacts = (context: Context, row: LoadedCase): CaseRecords => {
  const records = row.facts as CaseRecords;
  const { recordComparison } = records;
  if (!recordComparison || visibilityOf(context, 'ProcedureCase', row, 'asset') !== 'hidden') return records;
  const results = recordComparison.results.map(({ detail: _, ...result }) => result);
  return { ...records, recordComparison: { ...recordComparison, results } };
};
