import type { MarkKind } from '@shouwang/ui';

const marks: Readonly<Record<string, MarkKind>> = {
  OPEN: 'todo',
  REOPENED: 'returned',
  FIXED: 'doing',
  WAIVED: 'idle',
  CLOSED: 'done',
};

/** The mark of a quality issue: late, or where it stands. */
export const qualityMark = ({ state, isOverdue }: { readonly state: string; readonly isOverdue: boolean }): MarkKind =>
  isOverdue ? 'overdue' : (marks[state] ?? 'idle');
