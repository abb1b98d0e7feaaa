import { endOfShanghaiDay, type IsoDate, shanghaiDateOf } from '@shouwang/domain';
import type { Context } from '../platform/context.ts';
import { momentOfReading } from '../procedures/circumstances.ts';

/** The moment by which the whole inbox is judged. */
export type InboxDay = {
  readonly now: Date;
  readonly today: IsoDate;
  /** The first instant of tomorrow. */
  readonly endOfToday: Date;
  /** Today as columns of days hold it. */
  readonly todayColumn: Date;
};

export const inboxDayOf = async (context: Context): Promise<InboxDay> => {
  const { now } = await momentOfReading(context);
  const today = shanghaiDateOf(now);
  return { now, today, endOfToday: endOfShanghaiDay(today), todayColumn: new Date(`${today}T00:00:00Z`) };
};

/** The first instant that is too late for a column of days. */
export const endOfDayColumn = (day: Date): Date => endOfShanghaiDay(day.toISOString().slice(0, 10));
