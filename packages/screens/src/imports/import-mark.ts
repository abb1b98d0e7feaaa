import type { MarkKind } from '@shouwang/ui';

const marks: Readonly<Record<string, MarkKind>> = {
  READING: 'doing',
  PREVIEWED: 'todo',
  APPLYING: 'doing',
  CONFIRMED: 'done',
  UNDOING: 'doing',
  UNDONE: 'returned',
  REFUSED: 'overdue',
  FAILED: 'overdue',
};

/** The mark of an import by the server's state. */
export const importMark = (status: string): MarkKind => marks[status] ?? 'idle';

/** Which step of the import stands open, from 0; the number of the steps once it is written. */
export const importStep = (status: string): number => {
  if (status === 'READING') return 1;
  if (status === 'PREVIEWED') return 2;
  if (status === 'APPLYING' || status === 'UNDOING') return 3;
  return status === 'CONFIRMED' || status === 'UNDONE' ? 4 : 0;
};
