import type { MarkKind } from '@shouwang/ui';

/** How a cell of the matrix is drawn: the original, what was made up for, and what is missing differ in shape. */
export const PAPER_MARKS: Readonly<Record<string, MarkKind>> = {
  THERE: 'done',
  BACKFILLED: 'doing',
  EMPTY: 'todo',
  NOT_DUE: 'idle',
};
