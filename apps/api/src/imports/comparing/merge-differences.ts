import { isIndicatorKey, isMaskOf, looksMasked, mergeValue } from '@shouwang/domain';
import type { ExportedValue } from './exported-values.ts';
import type { ValueChange } from './row-outcome.ts';

/** Whose value a conflicting cell gets: that of the file, or the register's. */
export type ConflictChoice = 'MINE' | 'THEIRS';

/** A cell that was changed in the file and, since its export, in the register. */
export type CellConflict = ValueChange & {
  /** What was exported; undefined when the history does not tell. */
  readonly exported: string | undefined;
  readonly choice: ConflictChoice | undefined;
};

export type MergedDifferences = {
  /** What is written: edited cells, and conflicting ones that were settled for the file. */
  readonly changes: readonly ValueChange[];
  readonly conflicts: readonly CellConflict[];
  /** Cells of the file that are older than the register and are left alone. */
  readonly outdated: number;
};

/** How conflicting cells of a row were settled. */
export type ChoiceOf = (key: string) => ConflictChoice | undefined;

/** A masked cell of a file that no export has stamped says nothing either (XLS-7). */
const isSilent = ({ key, before, after }: ValueChange): boolean =>
  looksMasked(after) && isIndicatorKey(key) && (isMaskOf(key, after, before) || before !== '');

/** Decides what becomes of each cell in which a file and the register differ (XLS-6). */
export const mergeDifferences = (
  differences: readonly ValueChange[],
  exportedOf: ExportedValue | undefined,
  choiceOf: ChoiceOf,
): MergedDifferences => {
  const changes: ValueChange[] = [];
  const conflicts: CellConflict[] = [];
  let outdated = 0;
  for (const { key, before, after } of differences) {
    const change = { key, before, after };
    if (!exportedOf || !isIndicatorKey(key)) {
      if (!isSilent(change)) changes.push(change);
      continue;
    }
    const exported = exportedOf(key, before);
    const merge = mergeValue(key, { exported, inFile: after, now: before });
    if (merge === 'OUTDATED') outdated += 1;
    if (merge === 'CONFLICT' && !isSilent(change)) {
      const choice = choiceOf(key);
      conflicts.push({ ...change, exported, choice });
      if (choice === 'MINE') changes.push(change);
    }
    if (merge === 'EDITED' && !isSilent(change)) changes.push(change);
  }
  return { changes, conflicts, outdated };
};
