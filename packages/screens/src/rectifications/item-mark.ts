import type { MarkKind } from '@shouwang/ui';

const marks: Readonly<Record<string, MarkKind>> = {
  OPEN: 'todo',
  FIXED: 'doing',
  RECHECKED: 'doing',
  REOPENED: 'returned',
  CLOSED: 'done',
};

/** The mark of a rectification item: closed, late, sent back, or where it stands. */
export const itemMark = ({ state, isOverdue }: { readonly state: string; readonly isOverdue: boolean }): MarkKind =>
  isOverdue && state !== 'CLOSED' ? 'overdue' : (marks[state] ?? 'idle');
