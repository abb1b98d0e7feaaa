import type { CheckedPerson } from './checked-person.ts';
import { hasDisabilityKind } from './disability-certificate.ts';
import type { QualityRule } from './quality-rule.ts';

const isAged = ({ age }: CheckedPerson, from: number, below = Number.POSITIVE_INFINITY): boolean =>
  age !== undefined && age >= from && age < below;

const holdsCertificate = ({ facts }: CheckedPerson): boolean => facts.idDocumentType === '残疾人证';

const isDisabled = ({ health }: CheckedPerson): boolean => health.includes('DISABLED');

/** Labour and health of a person (DQ-L-001..013). */
export const LABOUR_RULES: readonly QualityRule<CheckedPerson>[] = [
  {
    id: 'DQ-L-001',
    severity: 'ERROR',
    title: '劳动技能为空',
    shows: ['laborSkill'],
    isViolated: ({ facts }) => facts.laborSkill === undefined,
  },
  {
    id: 'DQ-L-002',
    severity: 'ERROR',
    title: '16周岁以下劳动技能不是无劳动力',
    fix: '未满16周岁的选“无劳动力”。',
    shows: ['laborSkill', 'birthDate'],
    isViolated: ({ age, labour }) => age !== undefined && age < 16 && labour !== 'NONE',
  },
  {
    id: 'DQ-L-003',
    severity: 'WARNING',
    title: '在校生劳动技能不是无劳动力',
    fix: '在校的选“无劳动力”，已离校的改在校生状况。',
    shows: ['laborSkill', 'schoolStatus'],
    isViolated: ({ isInSchool, labour }) => isInSchool && labour !== 'NONE',
  },
  {
    id: 'DQ-L-004',
    severity: 'WARNING',
    title: '16至60周岁健康非在校人员为无（弱、丧失）劳动力',
    fix: '请核实：能干活的改劳动技能，干不了的改健康状况。',
    shows: ['laborSkill', 'healthStatus', 'birthDate'],
    isViolated: (person) =>
      isAged(person, 16, 60) &&
      person.isHealthy &&
      !person.isInSchool &&
      (person.cannotWork || person.labour === 'WEAK_OR_HALF'),
  },
  {
    id: 'DQ-L-005',
    severity: 'WARNING',
    title: '60周岁及以上登记为普通或技能劳动力',
    shows: ['laborSkill', 'birthDate'],
    isViolated: (person) => isAged(person, 60) && person.isFullLabour,
  },
  {
    id: 'DQ-L-006',
    severity: 'WARNING',
    title: '一、二级肢体残疾登记为普通劳动力',
    shows: ['laborSkill', 'idNumber'],
    isViolated: (person) => person.isFullLabour && hasDisabilityKind(person.idNumber, ['41', '42']),
  },
  {
    id: 'DQ-L-007',
    severity: 'ERROR',
    title: '健康状况为空',
    shows: ['healthStatus'],
    isViolated: ({ facts }) => facts.healthStatus === undefined,
  },
  {
    id: 'DQ-L-008',
    severity: 'WARNING',
    title: '健康状况为残疾但无残疾人证',
    fix: '有证的把证件类型和号码改成残疾人证，没证的请残联评残。',
    shows: ['healthStatus', 'idDocumentType'],
    isViolated: (person) => isDisabled(person) && !holdsCertificate(person),
  },
  {
    id: 'DQ-L-009',
    severity: 'WARNING',
    title: '持有残疾人证但健康状况未选残疾',
    shows: ['idDocumentType', 'healthStatus'],
    isViolated: (person) => holdsCertificate(person) && !isDisabled(person),
  },
  {
    id: 'DQ-L-010',
    severity: 'ERROR',
    title: '健康与其他健康状况同时选择',
    fix: '有病或残疾的去掉“健康”。',
    shows: ['healthStatus'],
    isViolated: ({ health }) => health.length > 1 && health.includes('HEALTHY'),
  },
  {
    id: 'DQ-L-011',
    severity: 'WARNING',
    title: '务工人员登记为无（丧失）劳动力',
    shows: ['laborSkill', 'workMonths'],
    isViolated: ({ cannotWork, workMonths, isPlanningWork }) => cannotWork && (workMonths > 0 || isPlanningWork),
  },
  {
    id: 'DQ-L-012',
    severity: 'WARNING',
    title: '18至60周岁健康非在校人员享受特困供养',
    shows: ['extremePovertySupport', 'healthStatus', 'birthDate'],
    isViolated: (person) =>
      isAged(person, 18, 60) && person.isHealthy && !person.isInSchool && person.hasExtremePovertySupport,
  },
  {
    id: 'DQ-L-013',
    severity: 'WARNING',
    title: '享受特困供养人员外出务工',
    shows: ['extremePovertySupport', 'workMonths'],
    isViolated: ({ hasExtremePovertySupport, workMonths }) => hasExtremePovertySupport && workMonths > 0,
  },
];
