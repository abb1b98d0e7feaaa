/** A day of the civil calendar as text, `YYYY-MM-DD`. Days compare correctly as text. */
export type IsoDate = string;

const DAY_MS = 86_400_000;

/** Shanghai has had no summer time since 1991, so its offset is a constant. */
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

/** Is the text a day that exists (2021-02-29 does not)? */
export function isIsoDate(text: string): text is IsoDate {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
  const midnight = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(text);
}

/** The day `days` after (or, negative, before) a day. Throws a RangeError when the text is no date at all. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Whole days from one day to another, negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** The last day of a month, 28 to 31. A month beyond December is one of the years that follow. */
export function lastDayOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Monday is 1, Sunday is 7. */
export function weekdayOf(date: IsoDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}

/** The day in Shanghai on which an instant falls. */
export function shanghaiDateOf(instant: Date): IsoDate {
  return new Date(instant.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10);
}

/** 00:00 of a day in Shanghai. */
export function startOfShanghaiDay(date: IsoDate): Date {
  return new Date(Date.parse(`${date}T00:00:00Z`) - SHANGHAI_OFFSET_MS);
}

/**
 * 24时 of a day: the first instant that no longer belongs to it. What happens before it is in time, what happens at it
 * is late.
 */
export function endOfShanghaiDay(date: IsoDate): Date {
  return startOfShanghaiDay(addDays(date, 1));
}
