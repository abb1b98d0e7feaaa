import { readMonth } from '../collection/calendar-text.ts';
import type { ComparedRow } from './check.ts';
import type { ComparisonSettings } from './comparison-settings.ts';

/** A month `YYYYMM` as a running number. */
function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(4));
}

/** How many months from one to another, both included, lie in the income period; months as `YYYYMM`. */
export function monthsInPeriod(start: string, end: string, { incomeMonths }: ComparisonSettings): number {
  const from = Math.max(monthNumber(start), monthNumber(incomeMonths.from));
  const to = Math.min(monthNumber(end), monthNumber(incomeMonths.to));
  return Math.max(0, to - from + 1);
}

/** Months of a spell within the income period; an open spell lasts until the current month. */
export function monthsWorked(row: ComparedRow, settings: ComparisonSettings): number {
  const start = readMonth(row.text('startMonth'));
  if (start === undefined) return 0;
  return monthsInPeriod(start, readMonth(row.text('endMonth')) ?? settings.currentMonth, settings);
}
