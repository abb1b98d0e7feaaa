import type { MarkKind } from '@shouwang/ui';

const kinds: Readonly<Record<string, MarkKind>> = {
  todo: 'todo',
  doing: 'doing',
  returned: 'returned',
  overdue: 'overdue',
  done: 'done',
  notStarted: 'idle',
  lamp: 'lamp',
};

/** The mark for the server's status word; a word that this release does not know is drawn as not started. */
export const markKindOf = (word: string): MarkKind => kinds[word] ?? 'idle';
