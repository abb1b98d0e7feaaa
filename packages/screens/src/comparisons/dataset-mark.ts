import { shanghaiDateOf } from '@shouwang/domain';
import type { MarkKind } from '@shouwang/ui';

const marks: Readonly<Record<string, MarkKind>> = {
  UPLOADED: 'doing',
  RECOGNISED: 'doing',
  MATCHING: 'doing',
  MATCHED: 'todo',
  SUBMITTED: 'done',
  PUBLISHED: 'done',
  REFUSED: 'overdue',
  FAILED: 'overdue',
  RUNNING: 'doing',
  DONE: 'todo',
};

/** The mark of a file or of a run by the server's state; what was stopped or taken back stands as not begun. */
export const comparisonMark = (status: string): MarkKind => marks[status] ?? 'idle';

/** Has the day passed until which the next file was due? */
export const isLate = (requiredBy: string | null): boolean =>
  requiredBy !== null && requiredBy < shanghaiDateOf(new Date());
