import type { MarkKind } from '@shouwang/ui';

/** The mark of a clue card: closed, late, under way, or waiting. */
export const clueMark = ({ state, isOverdue }: { readonly state: string; readonly isOverdue: boolean }): MarkKind => {
  if (state === 'CLOSED') return 'done';
  if (isOverdue) return 'overdue';
  return state === 'VERIFYING' || state === 'VERIFIED' ? 'doing' : 'todo';
};
