import type { InboxDay } from './inbox-day.ts';

type DueWhere = {
  readonly late: object;
  readonly today: object;
  /** Later, or without a last day. */
  readonly ahead: object;
};

/** Where a column of days stands to today. */
export const byDueOn = ({ todayColumn }: InboxDay): DueWhere => ({
  late: { dueOn: { lt: todayColumn } },
  today: { dueOn: todayColumn },
  ahead: { OR: [{ dueOn: null }, { dueOn: { gt: todayColumn } }] },
});

/** Where a column with the first instant that is too late stands to now. */
export const byDeadlineAt = ({ now, endOfToday }: InboxDay): DueWhere => ({
  late: { deadlineAt: { lte: now } },
  today: { deadlineAt: { gt: now, lte: endOfToday } },
  ahead: { OR: [{ deadlineAt: null }, { deadlineAt: { gt: endOfToday } }] },
});
