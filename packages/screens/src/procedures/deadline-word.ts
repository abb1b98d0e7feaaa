import { daysBetween, shanghaiDateOf } from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { formatDateShort } from '@shouwang/ui';

/** The last day of a limit; the moment is 24时 of that day, which a clock calls the next day. `YYYY-MM-DD`. */
export const lastDayOf = (deadlineAt: string): string => shanghaiDateOf(new Date(Date.parse(deadlineAt) - 1));

export type DeadlineWord = { readonly word: string; readonly isPressing: boolean };

/**
 * How a deadline is called in a list: days past, today, or its date.
 * @param today `YYYY-MM-DD`
 */
export const deadlineWord = (deadlineAt: string | null, today: string): DeadlineWord => {
  if (deadlineAt === null) return { word: '', isPressing: false };
  const last = lastDayOf(deadlineAt);
  const left = daysBetween(today, last);
  if (left < 0) return { word: phrase('desk.daysPast', { n: -left }), isPressing: true };
  if (left === 0) return { word: phrase('desk.dueToday'), isPressing: true };
  return { word: formatDateShort(last), isPressing: false };
};
