import { ageOn } from '../calendar/age.ts';
import { decimalOf, fenOf, monthOf, numberOf } from '../collection/fact-values.ts';
import { YUAN } from '../collection/number-text.ts';
import type { CheckedSpell } from './checked-household.ts';
import type { CheckedPerson } from './checked-person.ts';
import type { QualityRule } from './quality-rule.ts';

const PUBLIC_POST = '公益性岗位';
const WORKSHOP = '帮扶车间';
/** Work and public posts of a person (DQ-W-001, 002, 012..016). */
export const WORK_RULES: readonly QualityRule<CheckedPerson>[] = [
  {
    id: 'DQ-W-001',
    severity: 'ERROR',
    title: '务工所在地与务工时间未同时填写',
    fix: '务工的两项都填，没务工的两项都空。',
    shows: ['workLocation', 'workMonths'],
    isViolated: ({ facts }) =>
      (facts.workLocation === undefined) !== (facts.workMonths === undefined || facts.workMonths === '0'),
  },
  {
    id: 'DQ-W-002',
    severity: 'ERROR',
    title: '务工时间（月）不在0至12之间',
    shows: ['workMonths'],
    isViolated: ({ facts }) => {
      if (facts.workMonths === undefined) return false;
      const months = decimalOf(facts, 'workMonths');
      return months === undefined || !Number.isInteger(months) || months < 0 || months > 12;
    },
  },
  {
    id: 'DQ-W-012',
    severity: 'WARNING',
    title: '公益性岗位与聘用月数未同时填写',
    shows: ['publicPost', 'publicPostMonths'],
    isViolated: ({ publicPosts, facts }) => publicPosts.length > 0 !== numberOf(facts, 'publicPostMonths') > 0,
  },
  {
    id: 'DQ-W-013',
    severity: 'WARNING',
    title: '登记3种及以上公益性岗位',
    shows: ['publicPost'],
    isViolated: ({ publicPosts }) => new Set(publicPosts).size >= 3,
  },
  {
    id: 'DQ-W-014',
    severity: 'WARNING',
    title: '无（丧失）劳动力登记公益性岗位或就业帮扶',
    shows: ['publicPost', 'laborSkill'],
    isViolated: ({ publicPosts, cannotWork }) => publicPosts.length > 0 && cannotWork,
  },
  {
    id: 'DQ-W-015',
    severity: 'WARNING',
    title: '计划务工但未填写就业服务需求',
    shows: ['isPlanned', 'serviceNeeds'],
    isViolated: ({ workPlans }) =>
      workPlans.some(({ isPlanned, serviceNeeds }) => isPlanned === '是' && serviceNeeds === undefined),
  },
  {
    id: 'DQ-W-016',
    severity: 'INFO',
    title: '大专及以上或技能劳动力未就业，纳入就业帮扶线索',
    shows: ['educationLevel', 'laborSkill', 'workMonths'],
    isViolated: ({ age, education, labour, workMonths, publicPosts }) =>
      age !== undefined &&
      age < 60 &&
      (education === 'JUNIOR_COLLEGE' || education === 'BACHELOR_PLUS' || labour === 'SKILLED') &&
      workMonths === 0 &&
      publicPosts.length === 0,
  },
];

/** Work spells, reported with their person (DQ-W-003..011, 017). */
export const WORK_SPELL_RULES: readonly QualityRule<CheckedSpell>[] = [
  {
    id: 'DQ-W-003',
    severity: 'ERROR',
    title: '务工开始时间早于上次务工结束时间',
    shows: ['startMonth', 'endMonth'],
    isViolated: ({ facts, before }) => {
      const start = monthOf(facts, 'startMonth');
      const end = before && monthOf(before, 'endMonth');
      return start !== undefined && end !== undefined && start <= end;
    },
  },
  {
    id: 'DQ-W-004',
    severity: 'WARNING',
    title: '已不务工但结束时间为空或晚于当前',
    shows: ['currentlyWorking', 'endMonth'],
    isViolated: ({ facts }, { month }) => {
      const end = monthOf(facts, 'endMonth');
      return facts.currentlyWorking === '否' && (end === undefined || end > month);
    },
  },
  {
    id: 'DQ-W-005',
    severity: 'ERROR',
    title: '务工地点未填写到县级',
    shows: ['workCounty'],
    isViolated: ({ facts }) => facts.workCounty === undefined,
  },
  {
    id: 'DQ-W-006',
    severity: 'WARNING',
    title: '县外务工却选择公益性岗位或帮扶车间',
    shows: ['employmentChannel', 'workCounty'],
    isViolated: ({ facts }, { county }) =>
      facts.workCounty !== county && (facts.employmentChannel === PUBLIC_POST || facts.employmentChannel === WORKSHOP),
  },
  {
    id: 'DQ-W-007',
    severity: 'WARNING',
    title: '16周岁以下或70周岁及以上参加公益性岗位',
    shows: ['employmentChannel', 'birthDate'],
    isViolated: ({ facts, person: { age } }) =>
      facts.employmentChannel === PUBLIC_POST && age !== undefined && (age < 16 || age >= 70),
  },
  {
    id: 'DQ-W-008',
    severity: 'WARNING',
    title: '务工月收入、企业、行业、渠道等未填全',
    shows: ['monthlyIncome', 'workEnterprise', 'industry', 'employmentChannel', 'pointToPoint'],
    isViolated: ({ facts }) =>
      [facts.monthlyIncome, facts.workEnterprise, facts.industry, facts.employmentChannel, facts.pointToPoint].includes(
        undefined,
      ),
  },
  {
    id: 'DQ-W-009',
    severity: 'WARNING',
    title: '务工月收入低于100元或高于30000元',
    fix: '请核对单位是元、是一个月的收入。',
    shows: ['monthlyIncome'],
    isViolated: ({ facts }) => {
      const income = fenOf(facts, 'monthlyIncome');
      return income < 100 * YUAN || income > 30_000 * YUAN;
    },
  },
  {
    id: 'DQ-W-010',
    severity: 'INFO',
    title: '务工月收入低于400元，请核实',
    shows: ['monthlyIncome'],
    isViolated: ({ facts }) => {
      const income = fenOf(facts, 'monthlyIncome');
      return income >= 100 * YUAN && income < 400 * YUAN;
    },
  },
  {
    id: 'DQ-W-011',
    severity: 'ERROR',
    title: '务工开始时未满16周岁',
    shows: ['startMonth', 'birthDate'],
    isViolated: ({ facts, person }) => {
      const start = monthOf(facts, 'startMonth');
      if (start === undefined) return false;
      const age = ageOn(person.facts.birthDate, `${start.slice(0, 4)}-${start.slice(4)}-01`);
      return age !== undefined && age < 16;
    },
  },
  {
    id: 'DQ-W-017',
    severity: 'WARNING',
    title: '县内务工登记了外出交通补助',
    shows: ['travelSubsidyYear', 'workCounty'],
    isViolated: ({ facts }, { county }) => fenOf(facts, 'travelSubsidyYear') > 0 && facts.workCounty === county,
  },
];
