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
  const counts = { readRows: 0, newRows: 0, changedRows: 0, unchangedRows: 0, rejectedRows: 0, warningCount: 0 };
  const hash = createHash('sha256');
  return {
    add: (outcomes) => {
      for (const { sheet, rowNumber, outcome, changes, problems } of outcomes) {
        counts.readRows += 1;
        counts[COUNTER[outcome]] += 1;
        counts.warningCount += problems.filter(({ severity }) => severity === 'warning').length;
        if (outcome === 'UNCHANGED') continue;
        const shown = changes.map(({ key, before, after }) => [key, shownText(key, before), shownText(key, after)]);
        hash.update(JSON.stringify([sheet, rowNumber, outcome, shown]));
      }
    },
    counts: () => ({ ...counts }),
    digest: () => hash.copy().digest('base64url'),
  };
};
