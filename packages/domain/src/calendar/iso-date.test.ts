import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  daysBetween,
  endOfShanghaiDay,
  isIsoDate,
  shanghaiDateOf,
  startOfShanghaiDay,
  weekdayOf,
} from './iso-date.ts';

describe('days', () => {
  it.each([
    ['2021-02-28', true],
    ['2021-02-29', false],
    ['2020-02-29', true],
    ['2021-2-8', false],
    ['20210208', false],
    ['2021-13-01', false],
    ['', false],
  ])('[CAL-1] %s is a day: %s', (text, expected) => {
    expect(isIsoDate(text)).toBe(expected);
  });

  it("[CAL-1] adding days and counting them are each other's inverse", () => {
    fc.assert(
      fc.property(fc.integer({ min: -40_000, max: 40_000 }), (days) => {
        expect(daysBetween('2021-10-15', addDays('2021-10-15', days))).toBe(days);
      }),
    );
  });

  it('[CAL-1] the campaign began on a Friday and 2021-10-17 was a Sunday', () => {
    expect([weekdayOf('2021-10-15'), weekdayOf('2021-10-17')]).toEqual([5, 7]);
  });

  it('[CAL-2] 24时 of 11-30 is 16:00 UTC of that day; the instant before belongs to it, the instant itself does not', () => {
    const end = endOfShanghaiDay('2021-11-30');
    expect(end.toISOString()).toBe('2021-11-30T16:00:00.000Z');
    expect(shanghaiDateOf(new Date(end.getTime() - 1))).toBe('2021-11-30');
    expect(shanghaiDateOf(end)).toBe('2021-12-01');
    expect(startOfShanghaiDay('2021-12-01')).toEqual(end);
  });
});
