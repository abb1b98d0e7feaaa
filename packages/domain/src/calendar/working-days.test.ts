import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, weekdayOf } from './iso-date.ts';
import { STATUTORY_YEARS } from './statutory-years.ts';
import {
  addCalendarDays,
  addWorkingDays,
  STATUTORY_CALENDAR,
  workingCalendar,
  workingDaysBetween,
} from './working-days.ts';

const anyDay = fc.integer({ min: 0, max: 2500 }).map((days) => addDays('2020-01-01', days));

describe('the statutory calendar', () => {
  it.each(Object.entries(STATUTORY_YEARS))(
    '[CAL-3] %s cites its notice and shifts only weekends into work',
    (year, declared) => {
      expect(declared.document).toMatch(/国办发明电〔\d{4}〕\d+号/u);
      for (const day of declared.workedWeekends) {
        expect(day.slice(0, 4)).toBe(year);
        expect(weekdayOf(day)).toBeGreaterThanOrEqual(6);
        expect(STATUTORY_CALENDAR.isWorkingDay(day)).toBe(true);
      }
      for (const [, first, last] of declared.daysOff) {
        expect(first <= last).toBe(true);
        expect([first.slice(0, 4), last.slice(0, 4)]).toEqual([year, year]);
        expect(declared.workedWeekends.some((day) => day >= first && day <= last)).toBe(false);
      }
    },
  );

  // The published number of working days of each year; 2020 lost two to the prolonged Spring Festival.
  it.each([
    ['2020', 249],
    ['2021', 250],
    ['2022', 249],
    ['2023', 249],
    ['2024', 251],
    ['2025', 248],
    ['2026', 248],
  ])('[CAL-3] %s has %i working days', (year, days) => {
    expect(workingDaysBetween(`${Number(year) - 1}-12-31`, `${year}-12-31`)).toBe(days);
  });
});

describe('counting working days', () => {
  it.each([
    ['2021-10-15', 1, '2021-10-18', 'over a weekend'],
    ['2021-09-30', 1, '2021-10-08', 'over the national holiday'],
    ['2021-10-08', 1, '2021-10-09', 'onto a worked Saturday'],
    ['2021-10-02', 3, '2021-10-11', 'from a day off'],
    ['2026-02-13', 1, '2026-02-14', 'onto the Saturday before the Spring Festival'],
    ['2026-02-14', 1, '2026-02-24', 'over the Spring Festival'],
    ['2021-10-15', 0, '2021-10-15', 'not at all'],
  ])('[CAL-4] from %s, %i: %s (%s)', (start, count, expected) => {
    expect(addWorkingDays(start, count)).toEqual({ on: expected, uncertainYears: [] });
  });

  it('[CAL-5] a year without a notice is judged by weekdays and named', () => {
    expect(addWorkingDays('2026-12-30', 3)).toEqual({ on: '2027-01-04', uncertainYears: [2027] });
    expect(addCalendarDays('2026-12-30', 3)).toEqual({ on: '2027-01-04', uncertainYears: [2027] });
  });

  it('[CAL-6] a period of calendar days that would end on a day off ends on the next working day', () => {
    expect(addCalendarDays('2021-09-29', 2).on).toBe('2021-10-08');
    expect(addCalendarDays('2021-10-06', 3).on).toBe('2021-10-09');
    expect(addCalendarDays('2021-10-15', 0).on).toBe('2021-10-15');
  });

  it('[CAL-4] the day reached is a working day, and counting back gives the number', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 40 }), (start, count) => {
        const { on } = addWorkingDays(start, count);
        expect(STATUTORY_CALENDAR.isWorkingDay(on)).toBe(true);
        expect(workingDaysBetween(start, on)).toBe(count);
      }),
    );
  });

  it('[CAL-5] without any notice every Monday to Friday is worked', () => {
    const calendar = workingCalendar({});
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(calendar.isWorkingDay(day)).toBe(weekdayOf(day) <= 5);
      }),
    );
  });
});
