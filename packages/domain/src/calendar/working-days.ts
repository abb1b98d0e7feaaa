import { addDays, type IsoDate, weekdayOf } from './iso-date.ts';
import { STATUTORY_YEARS, type StatutoryYear } from './statutory-years.ts';

/** A day reached by counting, and the years on the way whose holidays are not known yet. */
export interface CountedDay {
  readonly on: IsoDate;
  /** Judged by weekdays alone; whoever shows the day should say that it may move. Empty as a rule. */
  readonly uncertainYears: readonly number[];
}

/** Which days are worked. */
export interface WorkingCalendar {
  isWorkingDay(date: IsoDate): boolean;
  /** Is the year's notice part of the calendar? */
  knowsYear(year: number): boolean;
}

const yearOf = (date: IsoDate) => Number(date.slice(0, 4));

/** Makes a calendar of announced years. A year without an announcement works Monday to Friday. */
export function workingCalendar(years: Readonly<Record<number, StatutoryYear>>): WorkingCalendar {
  const daysOff = new Set<IsoDate>();
  const workedWeekends = new Set<IsoDate>();
  for (const year of Object.values(years)) {
    for (const [, first, last] of year.daysOff) {
      for (let day = first; day <= last; day = addDays(day, 1)) daysOff.add(day);
    }
    for (const day of year.workedWeekends) workedWeekends.add(day);
  }
  return {
    isWorkingDay: (date) => workedWeekends.has(date) || (weekdayOf(date) <= 5 && !daysOff.has(date)),
    knowsYear: (year) => Object.hasOwn(years, year),
  };
}

/** The statutory calendar of China. */
export const STATUTORY_CALENDAR: WorkingCalendar = workingCalendar(STATUTORY_YEARS);

/**
 * The day that is `count` (0 or more) working days after `start`. The starting day is not counted (Civil Code 201);
 * with 0 the result is the starting day itself.
 */
export function addWorkingDays(start: IsoDate, count: number, calendar = STATUTORY_CALENDAR): CountedDay {
  const uncertain = new Set<number>();
  let on = start;
  for (let left = count; left > 0; ) {
    on = addDays(on, 1);
    if (!calendar.knowsYear(yearOf(on))) uncertain.add(yearOf(on));
    if (calendar.isWorkingDay(on)) left -= 1;
  }
  return { on, uncertainYears: [...uncertain] };
}

/**
 * The day that is `count` calendar days after `start`, the starting day not counted; when it is a day off, the next
 * working day (Civil Code 203).
 */
export function addCalendarDays(start: IsoDate, count: number, calendar = STATUTORY_CALENDAR): CountedDay {
  let on = addDays(start, count);
  while (count > 0 && !calendar.isWorkingDay(on)) on = addDays(on, 1);
  return { on, uncertainYears: calendar.knowsYear(yearOf(on)) ? [] : [yearOf(on)] };
}

/** Working days after `from` up to and including `to`; 0 when `to` is not later. The inverse of `addWorkingDays`. */
export function workingDaysBetween(from: IsoDate, to: IsoDate, calendar = STATUTORY_CALENDAR): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (calendar.isWorkingDay(day)) count += 1;
  return count;
}
