import { loadKeyRing } from '@shouwang/database';
import type { Services } from '../platform/context.ts';
import type { Work } from '../platform/jobs/inline-work.ts';

/** The keys that open the register's identity numbers, for the thread. */
export const keysOf = ({ environment: { keys } }: Services) =>
  loadKeyRing('text' in keys ? keys : { file: keys.file, create: false });

/** How far a file is read, for the list of tasks. */
export const reportReading =
  ({ report }: Work) =>
  (rows: number, fraction: number): void =>
    report({ done: rows, ...(fraction > 0 && { total: Math.max(rows, Math.round(rows / fraction)) }) });
