import { ETHNICITY } from '../codelists/ethnicity.ts';
import { readDate } from '../collection/calendar-text.ts';
import { nameIn } from '../collection/fact-values.ts';
import {
  DISABILITY_NUMBER_LENGTHS,
  findBirthDateInId,
  findGenderInId,
  hasValidCheckCharacter,
  PLACEHOLDER_ID_PREFIX,
} from '../identity/id-number.ts';
import type { CheckedPerson } from './checked-person.ts';
import type { QualityRule } from './quality-rule.ts';

const EARLIEST_BIRTH_ON = '1900-01-01';
const FIRST_17 = /^\d{17}/u;
/** Kind 1-7 and grade 1-4 behind the number, and a B before the mark of a reissue. */
const CERTIFICATE = /^.{18}[1-7][1-4](?:B.)?$/u;
const MOBILE = /^1[3-9]\d{9}$/u;
const NO_NAME = /[0-9A-Za-z\s]/u;

/** Long enough to hold a birth date, a sex and a check character: anything else is DQ-P-001's. */
const hasNumber = ({ idNumber }: CheckedPerson): boolean => DISABILITY_NUMBER_LENGTHS.includes(idNumber.length);

/** Is it a Chinese mobile number of eleven digits? */
export const isMobile = (text: string | undefined): boolean => text !== undefined && MOBILE.test(text);

/** Identity and contact of a person (DQ-P-001..006, 009..015). */
export const PERSON_RULES: readonly QualityRule<CheckedPerson>[] = [
  {
    id: 'DQ-P-001',
    severity: 'ERROR',
    title: '证件号码位数异常（不是18、20、22位）',
    fix: '请对照证件补全号码；残疾人证是20位或22位。',
    shows: ['idNumber'],
    isViolated: (person) => person.idNumber !== '' && !hasNumber(person),
  },
  {
    id: 'DQ-P-002',
    severity: 'ERROR',
    title: '身份证号码校验位错误',
    fix: '号码有一位写错了，请对照证件改正。',
    shows: ['idNumber'],
    isViolated: (person) =>
      hasNumber(person) && !(FIRST_17.test(person.idNumber) && hasValidCheckCharacter(person.idNumber)),
  },
  {
    id: 'DQ-P-003',
    severity: 'ERROR',
    title: '残疾人证号不符合编码规则',
    fix: '第19位是残疾类别（1至7），第20位是等级（1至4），补发的第21位是B，请对照残疾人证改正。',
    shows: ['idNumber'],
    isViolated: ({ idNumber }) =>
      (idNumber.length === 20 || idNumber.length === 22) && !CERTIFICATE.test(idNumber.toUpperCase()),
  },
  {
    id: 'DQ-P-004',
    severity: 'ERROR',
    title: '身份证号码中出生日期无效',
    shows: ['idNumber'],
    isViolated: (person, { on }) => {
      if (!hasNumber(person)) return false;
      const bornOn = findBirthDateInId(person.idNumber);
      return bornOn === undefined || bornOn < EARLIEST_BIRTH_ON || bornOn > on;
    },
  },
  {
    id: 'DQ-P-005',
    severity: 'ERROR',
    title: '出生日期与身份证号码不一致',
    fix: '请看证件上的出生日期，改错的那一项。',
    shows: ['birthDate', 'idNumber'],
    isViolated: (person) =>
      hasNumber(person) &&
      (readDate(person.facts.birthDate)?.replaceAll('-', '') ?? '') !== person.idNumber.slice(6, 14),
  },
  {
    id: 'DQ-P-006',
    severity: 'ERROR',
    title: '性别与身份证号码不一致',
    fix: '号码第17位单数是男、双数是女，请看证件改错的那一项。',
    shows: ['gender', 'idNumber'],
    isViolated: (person) => hasNumber(person) && person.facts.gender !== findGenderInId(person.idNumber),
  },
  {
    id: 'DQ-P-009',
    severity: 'WARNING',
    title: '无身份证号（占位号码），请核实户籍后补录',
    fix: '请本人到派出所办户口或证件，拿到号码后补录。',
    shows: ['idNumber'],
    isViolated: ({ idNumber }) => idNumber === '' || idNumber.startsWith(PLACEHOLDER_ID_PREFIX),
  },
  {
    id: 'DQ-P-010',
    severity: 'WARNING',
    title: '姓名为空或含非法字符',
    fix: '请照证件写汉字姓名，少数民族姓名中间用“·”。',
    shows: ['name'],
    isViolated: ({ facts: { name = '' } }) => name.length < 2 || NO_NAME.test(name),
  },
  {
    id: 'DQ-P-011',
    severity: 'WARNING',
    title: '年龄超过100周岁，请核实是否健在',
    fix: '健在的写明核实情况，已去世的办理自然减少。',
    shows: ['birthDate'],
    isViolated: ({ age }) => age !== undefined && age > 100,
  },
  {
    id: 'DQ-P-012',
    severity: 'ERROR',
    title: '民族为空或不在代码表内',
    shows: ['ethnicity'],
    isViolated: ({ facts }) => nameIn(facts, 'ethnicity', ETHNICITY) === undefined,
  },
  {
    id: 'DQ-P-013',
    severity: 'WARNING',
    title: '未满18周岁登记为中共党员',
    shows: ['politicalStatus', 'birthDate'],
    isViolated: ({ age, facts }) => age !== undefined && age < 18 && facts.politicalStatus?.startsWith('中共') === true,
  },
  {
    id: 'DQ-P-014',
    severity: 'ERROR',
    title: '与户主关系为空或不在代码表内',
    shows: ['relationToHead'],
    isViolated: ({ relation }) => relation === undefined,
  },
  {
    id: 'DQ-P-015',
    severity: 'WARNING',
    title: '务工人员联系电话不是有效的11位手机号码',
    fix: '请问清本人现在用的手机号码。',
    shows: ['mobile', 'workMonths'],
    isViolated: ({ workMonths, facts }) => workMonths > 0 && !isMobile(facts.mobile),
  },
];
