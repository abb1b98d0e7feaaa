import { fenText } from '../collection/number-text.ts';
import { shown, wordOf } from './cell-words.ts';
import type { ComparisonCheck, PersonMeasure } from './check.ts';

const OUT_OF_POCKET: PersonMeasure = { id: 'outOfPocket', weigh: (row) => row.fen('outOfPocket') };
const INSURED: PersonMeasure = { id: 'insured', weigh: () => 1 };

function illness(totalFen: number, yuan: number): { detail: string; amountFen: number } | undefined {
  if (totalFen < yuan * 100) return undefined;
  return { detail: `本年住院个人自付累计 ${fenText(totalFen)} 元，达到 ${yuan} 元`, amountFen: totalFen };
}

/** Checks of the files of 医保局 (X-MED). */
export const MEDICAL_CHECKS: readonly ComparisonCheck[] = [
  {
    id: 'X-MED-01',
    datasets: ['medical-costs'],
    title: '脱贫户、监测户自付费用高',
    clueType: 'ILLNESS_ALERT',
    riskType: 'ILLNESS',
    isUrgent: false,
    owner: 'village',
    doubts: [],
    needs: [],
    parameters: ['comparison.illnessLifted'],
    ofTotal: {
      measure: OUT_OF_POCKET,
      find(total, { householdType, isOpen, risks }, { parameters }) {
        if (householdType === 'GENERAL' && !isOpen) return undefined;
        if (isOpen && risks.includes('ILLNESS')) return undefined;
        return illness(total, parameters['comparison.illnessLifted']);
      },
    },
  },
  {
    id: 'X-MED-02',
    datasets: ['medical-costs'],
    title: '一般农户自付费用高',
    clueType: 'ILLNESS_ALERT',
    riskType: 'ILLNESS',
    isUrgent: false,
    owner: 'village',
    doubts: [],
    needs: [],
    parameters: ['comparison.illnessGeneral'],
    ofTotal: {
      measure: OUT_OF_POCKET,
      find(total, { householdType, isOpen }, { parameters }) {
        if (householdType !== 'GENERAL' || isOpen) return undefined;
        return illness(total, parameters['comparison.illnessGeneral']);
      },
    },
  },
  {
    id: 'X-MED-04',
    datasets: ['medical-insured'],
    title: '不在参保名单',
    clueType: 'UNINSURED',
    isUrgent: false,
    owner: 'village',
    doubts: [],
    needs: [],
    parameters: [],
    ofAbsence: { measure: INSURED, find: () => ({ detail: '在册人员不在本年参保名单里' }) },
  },
  {
    id: 'X-MED-05',
    datasets: ['medical-insured'],
    title: '参保险种与登记册不符',
    clueType: 'BOOKS_DIFFER',
    isUrgent: false,
    owner: 'MEDICAL_INSURANCE',
    doubts: ['residentMedical', 'employeeMedical'],
    needs: ['residentMedical', 'employeeMedical'],
    parameters: [],
    ofRow(row, person) {
      const insurance = wordOf(row, 'insurance');
      const key = insurance.includes('职工') ? 'employeeMedical' : insurance.includes('居民') ? 'residentMedical' : '';
      if (key === '') return undefined;
      const registered = person.fact(key);
      if (registered === '是') return undefined;
      const label = key === 'employeeMedical' ? '城镇职工' : '城乡居民';
      return { detail: `名单险种是“${row.text('insurance')}”，登记册参加${label}基本医疗保险为“${shown(registered)}”` };
    },
  },
];
