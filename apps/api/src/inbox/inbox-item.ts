import type { Target } from '../households/timeline.ts';

/** The groups of the inbox in the order of urgency. A row stands in exactly one. */
export const INBOX_GROUPS = ['overdue', 'dueToday', 'returned', 'newClue', 'waiting'] as const;

export type InboxGroupKey = (typeof INBOX_GROUPS)[number];

/** One thing that waits for the viewer: what it is, until when, and the one verb that is next. */
export type InboxItem = {
  readonly id: string;
  readonly mark: string;
  readonly title: string;
  readonly category: string | null;
  readonly risks: readonly string[];
  readonly line: string;
  /** The first instant that is too late. */
  readonly dueAt: Date | null;
  readonly verb: string;
  readonly target: Target;
  readonly householdId: string | null;
};
