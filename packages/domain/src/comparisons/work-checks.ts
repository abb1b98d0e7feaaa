import { readMonth } from '../collection/calendar-text.ts';
import { readDecimal } from '../collection/number-text.ts';
import { shown, wordOf } from './cell-words.ts';
import type { ComparedRow, ComparisonCheck } from './check.ts';
import type { ComparisonSettings } from './comparison-settings.ts';

/** A month `YYYYMM` as a running number. */
function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(4));
}

/** Months of a spell within the income period; an open spell lasts until the current month. */
function monthsWorked(row: ComparedRow, { incomeMonths, currentMonth }: ComparisonSettings): number {
  const start = readMonth(row.text('startMonth'));
  if (start === undefined) return 0;
  const end = readMonth(row.text('endMonth')) ?? currentMonth;
  const from = Math.max(monthNumber(start), monthNumber(incomeMonths.from));
  const to = Math.min(monthNumber(end), monthNumber(incomeMonths.to));
  return Math.max(0, to - from + 1);
}

/** Check of the work ledger of 人社局 (X-HR). */
export const WORK_CHECKS: readonly ComparisonCheck[] = [
  {
    id: 'X-HR-01',
    datasets: ['migrant-work'],
    title: '务工地点或月数不符',
    clueType: 'BOOKS_DIFFER',
    isUrgent: false,
    owner: 'village',
    doubts: ['workLocation', 'workMonths'],
    needs: ['workLocation', 'workMonths'],
    parameters: ['comparison.workMonths'],
    ofRow(row, person, settings) {
      const county = wordOf(row, 'workCounty');
      const place = person.fact('workLocation');
      const months = monthsWorked(row, settings);
      const registered = readDecimal(person.fact('workMonths')) ?? 0;
      // Every text ends with the empty text: a ledger without county agrees with nothing.
      const isSamePlace = county !== '' && place.endsWith(county);
      const isNear = Math.abs(months - registered) <= settings.parameters['comparison.workMonths'];
      if (isSamePlace && isNear) return undefined;
      return {
        detail: `台账 ${shown(row.text('workCounty'))} ${months} 个月，登记册 ${shown(place)} ${registered} 个月`,
      };
    },
  },
];
