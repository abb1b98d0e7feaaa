import { daysBetween } from '../calendar/iso-date.ts';
import { readDate, readMonth } from '../collection/calendar-text.ts';
import { wordOf } from './cell-words.ts';
import type { ComparisonCheck } from './check.ts';

const MOVED_OUT: ReadonlySet<string> = new Set(['迁出', '婚姻迁出']);

/** The day of a cell; a month without day is its first day. */
function dayOf(text: string): string | undefined {
  const day = readDate(text);
  if (day !== undefined) return day;
  const month = readMonth(text);
  return month === undefined ? undefined : `${month.slice(0, 4)}-${month.slice(4)}-01`;
}

/** Checks of the household registration of 公安局 (X-POL); its deaths are X-HEA-02. */
export const POLICE_CHECKS: readonly ComparisonCheck[] = [
  {
    id: 'X-POL-01',
    datasets: ['household-registration'],
    title: '迁出后仍在册',
    clueType: 'POPULATION_CHANGE_DOUBT',
    isUrgent: false,
    owner: 'village',
    doubts: [],
    needs: [],
    parameters: ['comparison.moveOutDays'],
    ofRow(row, _, { referenceOn, parameters }) {
      if (!MOVED_OUT.has(wordOf(row, 'changeType'))) return undefined;
      const movedOn = dayOf(row.text('changedOn'));
      if (movedOn === undefined) return undefined;
      const days = daysBetween(movedOn, referenceOn);
      if (days <= parameters['comparison.moveOutDays']) return undefined;
      return { detail: `户籍 ${movedOn} ${row.text('changeType')}，已过 ${days} 天，仍在登记册` };
    },
  },
  {
    id: 'X-POL-02',
    datasets: ['household-registration'],
    title: '身份证号与姓名对不上',
    clueType: 'IDENTITY_CORRECTION',
    isUrgent: false,
    owner: 'village',
    doubts: ['name', 'idNumber'],
    needs: [],
    parameters: [],
    ofRow(row) {
      if (row.outcome !== 'ID_ONLY') return undefined;
      return { detail: `同一身份证号，户籍姓名是“${row.text('name')}”，登记册姓名不同` };
    },
  },
];
