/** States that colour a word. */
export type Tone = 'todo' | 'doing' | 'returned' | 'overdue' | 'done' | 'idle';

/**
 * The shapes of the marks column. Beside the six states: `lamp` (today, here; one per line), `waiting` (stored, not
 * sent), `conflict` (two values kept), `locked`, `receiving`.
 */
export type MarkKind = Tone | 'lamp' | 'waiting' | 'conflict' | 'locked' | 'receiving';

/** The colour a mark's word takes; today's lamp stands beside plain ink. */
export const toneOfMark: Readonly<Record<MarkKind, Tone | null>> = {
  todo: 'todo',
  doing: 'doing',
  returned: 'returned',
  overdue: 'overdue',
  done: 'done',
  idle: 'idle',
  lamp: null,
  waiting: 'todo',
  conflict: 'returned',
  locked: 'idle',
  receiving: 'doing',
};
