import { createHash } from 'node:crypto';
import { type RowOutcome, shownText } from './comparing/row-outcome.ts';

/** The counts of a batch; every row that was read is in exactly one of the four. */
export type ImportCounts = {
  readonly readRows: number;
  readonly newRows: number;
  readonly changedRows: number;
  readonly unchangedRows: number;
  readonly rejectedRows: number;
  /** Cells that were taken with a warning. */
  readonly warningCount: number;
  readonly conflictCells: number;
  readonly openConflicts: number;
  readonly outdatedCells: number;
};

export type ImportTally = {
  add(outcomes: readonly RowOutcome[]): void;
  counts(): ImportCounts;
  /** Fingerprint of all outcomes: two ways through a file that come to the same have the same. */
  digest(): string;
};

const COUNTER = {
  NEW: 'newRows',
  CHANGED: 'changedRows',
  UNCHANGED: 'unchangedRows',
  REJECTED: 'rejectedRows',
} as const;

/** Counts the outcomes of the rows of a file. */
export const importTally = (): ImportTally => {
  const counts = {
    readRows: 0,
    newRows: 0,
    changedRows: 0,
    unchangedRows: 0,
    rejectedRows: 0,
    warningCount: 0,
    conflictCells: 0,
    openConflicts: 0,
    outdatedCells: 0,
  };
  const hash = createHash('sha256');
  return {
    add: (outcomes) => {
      for (const { sheet, rowNumber, outcome, changes, problems, conflicts = [], outdated = 0 } of outcomes) {
        counts.readRows += 1;
        counts[COUNTER[outcome]] += 1;
        counts.warningCount += problems.filter(({ severity }) => severity === 'warning').length;
        counts.conflictCells += conflicts.length;
        counts.openConflicts += conflicts.filter(({ choice }) => choice === undefined).length;
        counts.outdatedCells += outdated;
        if (outcome === 'UNCHANGED' && conflicts.length === 0) continue;
        // The same whichever way its conflicts were settled: what was seen, not what was chosen.
        const settled = new Set(conflicts.map(({ key }) => key));
        const shown = [...changes.filter(({ key }) => !settled.has(key)), ...conflicts].map(
          ({ key, before, after }) => [key, shownText(key, before), shownText(key, after)],
        );
        hash.update(JSON.stringify([sheet, rowNumber, settled.size > 0 ? 'CHANGED' : outcome, shown]));
      }
    },
    counts: () => ({ ...counts }),
    digest: () => hash.copy().digest('base64url'),
  };
};
