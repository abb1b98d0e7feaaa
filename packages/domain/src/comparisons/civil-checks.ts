import { shown, wordOf } from './cell-words.ts';
import type { ComparedRow, ComparisonCheck, PersonMeasure } from './check.ts';

const RURAL_ALLOWANCE = '农村低保';

function isOnAllowance(row: ComparedRow): boolean {
  return wordOf(row, 'status') === '在保';
}

const ON_ALLOWANCE: PersonMeasure = { id: 'onAllowance', weigh: (row) => (isOnAllowance(row) ? 1 : 0) };

/** Checks of the files of 民政局; a death is also told by 公安局 (X-CIV, X-HEA-02). */
export const CIVIL_CHECKS: readonly ComparisonCheck[] = [
  {
    id: 'X-CIV-02',
    datasets: ['minimum-allowance'],
    title: '低保与登记册不符',
    clueType: 'BOOKS_DIFFER',
    isUrgent: false,
    owner: 'CIVIL_AFFAIRS',
    doubts: ['minimumLivingAllowance'],
    needs: ['minimumLivingAllowance'],
    parameters: [],
    ofRow(row, person) {
      const registered = person.fact('minimumLivingAllowance');
      if (!isOnAllowance(row) || registered === RURAL_ALLOWANCE) return undefined;
      return { detail: `低保名单里在保，登记册享受低保政策情况为“${shown(registered)}”` };
    },
    ofAbsence: {
      measure: ON_ALLOWANCE,
      find(person) {
        if (person.fact('minimumLivingAllowance') !== RURAL_ALLOWANCE) return undefined;
        return { detail: '登记册为农村低保，低保名单里没有在保记录' };
      },
    },
  },
  {
    id: 'X-HEA-02',
    datasets: ['deaths', 'household-registration'],
    title: '死亡人员仍在册',
    clueType: 'DEATH_STILL_REGISTERED',
    isUrgent: false,
    owner: 'village',
    doubts: [],
    needs: [],
    parameters: [],
    ofRow(row) {
      if (row.dataset === 'deaths') return { detail: `死亡日期 ${shown(row.text('diedOn'))}，仍在登记册` };
      if (wordOf(row, 'changeType') !== '死亡') return undefined;
      return { detail: `户籍 ${shown(row.text('changedOn'))} 登记死亡，仍在登记册` };
    },
  },
];
