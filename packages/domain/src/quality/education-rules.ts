import type { SchoolStatus } from '../codelists/education.ts';
import type { CheckedPerson } from './checked-person.ts';
import type { QualityRule } from './quality-rule.ts';

type Stage = (school: SchoolStatus) => boolean;

const isJunior: Stage = (school) => school.startsWith('JUNIOR_');
const isSenior: Stage = (school) => school.startsWith('SENIOR_') || school.startsWith('VOC_SEC_');
const isCollege: Stage = (school) => school.startsWith('VOC_COLLEGE_') || school.startsWith('BACHELOR_');

/** In a stage of school and outside its ages; an age that is not known says nothing. */
const isOutside = ({ school, age }: CheckedPerson, isStage: Stage, [from, to]: readonly [number, number]): boolean =>
  school !== undefined && age !== undefined && isStage(school) && (age < from || age > to);

const isYounger = ({ age }: CheckedPerson, years: number): boolean => age !== undefined && age < years;

/** School and education of a person (DQ-E). */
export const EDUCATION_RULES: readonly QualityRule<CheckedPerson>[] = [
  {
    id: 'DQ-E-001',
    severity: 'ERROR',
    title: '文化程度与在校生状况同时填写',
    fix: '在校的只填在校生状况，不在校的只填文化程度。',
    shows: ['educationLevel', 'schoolStatus'],
    isViolated: ({ facts, isInSchool }) => facts.educationLevel !== undefined && isInSchool,
  },
  {
    id: 'DQ-E-002',
    severity: 'ERROR',
    title: '文化程度、在校生状况、失学原因同时为空',
    fix: '满3周岁的三项要填一项：在校填年级，不在校填文化程度，失学填原因。',
    shows: ['educationLevel', 'schoolStatus', 'dropoutReason'],
    isViolated: ({ age, facts, isInSchool }) =>
      age !== undefined &&
      age >= 3 &&
      facts.educationLevel === undefined &&
      !isInSchool &&
      facts.dropoutReason === undefined,
  },
  {
    id: 'DQ-E-003',
    severity: 'ERROR',
    title: '义务教育阶段适龄儿童不在校且未填原因',
    fix: '请当天和学校核实：在校的补年级，不在校的填原因并开展控辍保学。',
    shows: ['schoolStatus', 'dropoutReason', 'birthDate'],
    isViolated: ({ ageAtSchool: age, facts, isInSchool }, { parameters }) =>
      age !== undefined &&
      age >= parameters['school.ageFrom'] &&
      age <= parameters['school.ageTo'] &&
      !isInSchool &&
      facts.dropoutReason === undefined,
  },
  {
    id: 'DQ-E-004',
    severity: 'ERROR',
    title: '因病因残失学但健康状况为健康',
    fix: '请核对诊断或残疾人证，改健康状况或改失学原因。',
    shows: ['dropoutReason', 'healthStatus'],
    isViolated: ({ facts, isHealthy }) =>
      isHealthy && (facts.dropoutReason === '因病' || facts.dropoutReason === '因残'),
  },
  {
    id: 'DQ-E-005',
    severity: 'WARNING',
    title: '小学在校生年龄异常',
    shows: ['schoolStatus', 'birthDate'],
    isViolated: (person) => isOutside(person, (school) => school === 'PRIMARY', [6, 14]),
  },
  {
    id: 'DQ-E-006',
    severity: 'WARNING',
    title: '初中在校生年龄异常',
    shows: ['schoolStatus', 'birthDate'],
    isViolated: (person) => isOutside(person, isJunior, [12, 17]),
  },
  {
    id: 'DQ-E-007',
    severity: 'WARNING',
    title: '高中（中职）在校生年龄异常',
    shows: ['schoolStatus', 'birthDate'],
    isViolated: (person) => isOutside(person, isSenior, [15, 20]),
  },
  {
    id: 'DQ-E-008',
    severity: 'WARNING',
    title: '高职高专及以上但未满18周岁',
    shows: ['schoolStatus', 'educationLevel', 'birthDate'],
    isViolated: (person) =>
      isYounger(person, 18) &&
      ((person.school !== undefined && isCollege(person.school)) ||
        person.education === 'JUNIOR_COLLEGE' ||
        person.education === 'BACHELOR_PLUS'),
  },
  {
    id: 'DQ-E-009',
    severity: 'WARNING',
    title: '硕士研究生未满20周岁',
    shows: ['schoolStatus', 'birthDate'],
    isViolated: (person) => person.school === 'POSTGRADUATE' && isYounger(person, 20),
  },
  {
    id: 'DQ-E-010',
    severity: 'WARNING',
    title: '7周岁以上健康儿童仍为学前',
    shows: ['schoolStatus', 'birthDate', 'healthStatus'],
    isViolated: ({ age, isHealthy, school }) =>
      age !== undefined && age >= 7 && isHealthy && (school === 'PRESCHOOL_AGE' || school === 'KINDERGARTEN'),
  },
  {
    id: 'DQ-E-011',
    severity: 'WARNING',
    title: '16至22周岁文化程度为小学及以下，请核实',
    shows: ['educationLevel', 'birthDate'],
    isViolated: ({ age, education }) =>
      age !== undefined && age >= 16 && age <= 22 && (education === 'ILLITERATE' || education === 'PRIMARY'),
  },
  {
    id: 'DQ-E-013',
    severity: 'ERROR',
    title: '在校生登记务工信息',
    fix: '在校的删去务工信息，已离校的改在校生状况。',
    shows: ['schoolStatus', 'workMonths'],
    isViolated: ({ isInSchool, workMonths, isPlanningWork }) => isInSchool && (workMonths > 0 || isPlanningWork),
  },
];
