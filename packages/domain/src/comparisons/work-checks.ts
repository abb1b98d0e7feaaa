import { readDecimal } from '../collection/number-text.ts';
import { shown, wordOf } from './cell-words.ts';
import type { ComparisonCheck } from './check.ts';
import { monthsWorked } from './months-in-period.ts';

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
