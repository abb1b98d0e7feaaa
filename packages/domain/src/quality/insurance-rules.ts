import type { Facts } from '../collection/catalogue.ts';
import type { CheckedPerson } from './checked-person.ts';
import type { QualityRule } from './quality-rule.ts';

const isInNoMedical = ({ residentMedical, employeeMedical }: Facts): boolean =>
  residentMedical === '否' && employeeMedical === '否';

const isInNoPension = ({ residentPension, employeePension }: Facts): boolean =>
  residentPension === '否' && employeePension === '否';

/** Medical and pension insurance of a person (DQ-I). */
export const INSURANCE_RULES: readonly QualityRule<CheckedPerson>[] = [
  {
    id: 'DQ-I-001',
    severity: 'ERROR',
    title: '城乡居民与职工医保均未参加（或均为空）',
    fix: '请核实是否参保：参了的改正，没参的动员参保。',
    shows: ['residentMedical', 'employeeMedical'],
    isViolated: ({ facts }) =>
      isInNoMedical(facts) || (facts.residentMedical === undefined && facts.employeeMedical === undefined),
  },
  {
    id: 'DQ-I-002',
    severity: 'ERROR',
    title: '重复参加城乡居民与职工医保',
    fix: '两种医保只能参加一种，请核对参保名单。',
    shows: ['residentMedical', 'employeeMedical'],
    isViolated: ({ facts }) => facts.residentMedical === '是' && facts.employeeMedical === '是',
  },
  {
    id: 'DQ-I-003',
    severity: 'WARNING',
    title: '是否参加大病保险为空或为否',
    fix: '参加居民医保的都有大病保险，请改成“是”或说明。',
    shows: ['seriousIllnessInsurance', 'residentMedical'],
    isViolated: ({ facts }) =>
      facts.residentMedical === '是' &&
      (facts.seriousIllnessInsurance === undefined || facts.seriousIllnessInsurance === '否'),
  },
  {
    id: 'DQ-I-004',
    severity: 'WARNING',
    title: '养老保险参保情况为空',
    shows: ['residentPension', 'employeePension'],
    isViolated: ({ facts }) => facts.residentPension === undefined && facts.employeePension === undefined,
  },
  {
    id: 'DQ-I-005',
    severity: 'WARNING',
    title: '未参保但登记接受医疗救助',
    shows: ['medicalAssistance', 'residentMedical', 'employeeMedical'],
    isViolated: ({ facts }) => facts.medicalAssistance === '是' && isInNoMedical(facts),
  },
  {
    id: 'DQ-I-006',
    severity: 'WARNING',
    title: '未满16周岁登记参加养老保险',
    shows: ['residentPension', 'employeePension', 'birthDate'],
    isViolated: ({ age, facts }) =>
      age !== undefined && age < 16 && (facts.residentPension === '是' || facts.employeePension === '是'),
  },
  {
    id: 'DQ-I-007',
    severity: 'WARNING',
    title: '16周岁以上非在校人员未参加养老保险',
    fix: '请核实是否参保：参了的改正，没参的动员参保。',
    shows: ['residentPension', 'employeePension', 'birthDate'],
    isViolated: ({ age, facts, isInSchool }) => age !== undefined && age >= 16 && !isInSchool && isInNoPension(facts),
  },
];
