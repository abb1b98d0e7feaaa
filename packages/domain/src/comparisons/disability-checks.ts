import { MULTI_VALUE_SEPARATOR } from '../codelists/read-code.ts';
import { wordOf } from './cell-words.ts';
import type { ComparedPerson, ComparisonCheck } from './check.ts';

const KIND_AND_GRADE = [18, 20] as const;

function isRegisteredDisabled(person: ComparedPerson): boolean {
  return person.fact('healthStatus').split(MULTI_VALUE_SEPARATOR).includes('残疾');
}

/** Checks of the file of 残联 (X-DIS). Digits 19 and 20 of a certificate number are kind and grade. */
export const DISABILITY_CHECKS: readonly ComparisonCheck[] = [
  {
    id: 'X-DIS-01',
    datasets: ['disability'],
    title: '残疾信息与登记册不符',
    clueType: 'BOOKS_DIFFER',
    isUrgent: false,
    owner: 'DISABLED_FEDERATION',
    doubts: ['idNumber', 'healthStatus', 'disabilityCategory', 'disabilityGrade'],
    needs: ['healthStatus'],
    parameters: [],
    ofRow(row, person) {
      if (wordOf(row, 'status') !== '正常') return undefined;
      if (!isRegisteredDisabled(person)) return { detail: '持证状态正常，登记册健康状况没有残疾' };
      if (person.idNumber.length === 18) return { detail: '持证状态正常，登记册登记的是18位身份证号' };
      const inFile = row.idNumber.slice(...KIND_AND_GRADE);
      const registered = person.idNumber.slice(...KIND_AND_GRADE);
      if (inFile === registered) return undefined;
      return { detail: `残疾证第19、20位（类别和等级）名单是 ${inFile}，登记册是 ${registered}` };
    },
  },
  {
    id: 'X-DIS-02',
    datasets: ['disability'],
    title: '残疾证已注销仍登记残疾',
    clueType: 'BOOKS_DIFFER',
    isUrgent: false,
    owner: 'DISABLED_FEDERATION',
    doubts: ['healthStatus'],
    needs: ['healthStatus'],
    parameters: [],
    ofRow(row, person) {
      if (wordOf(row, 'status') !== '注销' || !isRegisteredDisabled(person)) return undefined;
      return { detail: '残疾证已注销，登记册健康状况仍有残疾' };
    },
  },
];
