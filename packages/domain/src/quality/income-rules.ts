import type { Facts, IndicatorKey } from '../collection/catalogue.ts';
import { dateOf, fenOf, integerOf, monthOf } from '../collection/fact-values.ts';
import { YUAN } from '../collection/number-text.ts';
import type { CheckedHousehold } from './checked-household.ts';
import type { CheckedPerson } from './checked-person.ts';
import type { QualityRule, QualitySettings } from './quality-rule.ts';

/** Amounts may differ by one fen. */
const TOLERANCE_FEN = 1;
/** DQ-N-012: spells and statement may differ by so much of the statement. */
const SPELL_TOLERANCE = 0.2;
/** DQ-N-019. */
const LARGEST_TRANSFER_SHARE = 0.8;

/** The five totals of a statement (DQ-N-003, DQ-N-020). */
export const INCOME_TOTALS = [
  'wageIncome',
  'productionIncome',
  'propertyIncome',
  'transferIncome',
  'productionExpense',
] as const satisfies readonly IndicatorKey[];

const GROSS_INCOMES = ['wageIncome', 'productionIncome', 'propertyIncome', 'transferIncome'] as const;

const differs = (one: number, other: number): boolean => Math.abs(one - other) > TOLERANCE_FEN;

/** Policy and money that go together: one without the other (DQ-N-013, 014). */
const goesAlone = (
  { members, facts }: CheckedHousehold,
  enjoys: (person: CheckedPerson) => boolean,
  key: IndicatorKey,
): boolean => members.some(enjoys) !== fenOf(facts, key) > 0;

const indexOfMonth = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(4)) - 1;

const monthOfDay = (day: string): string => day.slice(0, 7).replace('-', '');

/** How many months of a spell lie in the income period; an open one goes on to its end. */
const monthsInPeriod = (spell: Facts, { incomePeriod, month }: QualitySettings): number => {
  const start = monthOf(spell, 'startMonth');
  if (start === undefined) return 0;
  const from = Math.max(indexOfMonth(start), indexOfMonth(monthOfDay(incomePeriod.start)));
  const to = Math.min(indexOfMonth(monthOf(spell, 'endMonth') ?? month), indexOfMonth(monthOfDay(incomePeriod.end)));
  return Math.max(0, to - from + 1);
};

const perHead = ({ facts }: CheckedHousehold): number => fenOf(facts, 'netIncomePerCapita');

/** The annual income statement of a household (DQ-N). */
export const INCOME_RULES: readonly QualityRule<CheckedHousehold>[] = [
  {
    id: 'DQ-N-001',
    severity: 'ERROR',
    title: '家庭纯收入与分项合计不一致',
    fix: '纯收入 = 工资性 + 生产经营性 + 财产性 + 转移性 − 生产经营性支出，请核对各项。',
    shows: ['netIncome', ...INCOME_TOTALS],
    isViolated: ({ facts }) =>
      differs(
        fenOf(facts, 'netIncome'),
        GROSS_INCOMES.reduce((sum, key) => sum + fenOf(facts, key), 0) - fenOf(facts, 'productionExpense'),
      ),
  },
  {
    id: 'DQ-N-002',
    severity: 'ERROR',
    title: '人均纯收入计算错误',
    fix: '人均纯收入 = 家庭纯收入 ÷ 年度家庭人口数。',
    shows: ['netIncomePerCapita', 'netIncome', 'memberCountForIncome'],
    isViolated: ({ facts }) => {
      const count = integerOf(facts, 'memberCountForIncome') ?? 0;
      const expected = count === 0 ? 0 : Math.round(fenOf(facts, 'netIncome') / count);
      return differs(fenOf(facts, 'netIncomePerCapita'), expected);
    },
  },
  {
    id: 'DQ-N-003',
    severity: 'ERROR',
    title: '收支指标为负数',
    shows: INCOME_TOTALS,
    isViolated: ({ facts }) => INCOME_TOTALS.some((key) => fenOf(facts, key) < 0),
  },
  {
    id: 'DQ-N-004',
    severity: 'ERROR',
    title: '收入计算周期不符合规定',
    shows: ['incomePeriodStart', 'incomePeriodEnd'],
    isViolated: ({ facts }, { incomePeriod }) =>
      dateOf(facts, 'incomePeriodStart') !== incomePeriod.start ||
      dateOf(facts, 'incomePeriodEnd') !== incomePeriod.end,
  },
  {
    id: 'DQ-N-005',
    severity: 'ERROR',
    title: '人均纯收入低于监测底线但未纳入监测（应纳未纳疑点）',
    fix: '请入户核实收入；确实低于底线的按程序申请纳入。',
    shows: ['netIncomePerCapita'],
    isViolated: (household, { parameters }) =>
      !household.isOpen && perHead(household) < parameters['monitoring.line'] * YUAN,
  },
  {
    id: 'DQ-N-006',
    severity: 'WARNING',
    title: '人均纯收入较上年下降明显，请核实并说明原因',
    shows: ['netIncomePerCapita', 'lastYearNetIncomePerCapita'],
    isViolated: (household, { parameters }) => {
      const last = fenOf(household.facts, 'lastYearNetIncomePerCapita');
      return last > 0 && perHead(household) <= last * (1 - parameters['income.dropShare']);
    },
  },
  {
    id: 'DQ-N-007',
    severity: 'WARNING',
    title: '人均纯收入较上年增长过快，请核实',
    shows: ['netIncomePerCapita', 'lastYearNetIncomePerCapita'],
    isViolated: (household, { parameters }) => {
      const last = fenOf(household.facts, 'lastYearNetIncomePerCapita');
      return last > 0 && perHead(household) >= last * (1 + parameters['income.riseShare']);
    },
  },
  {
    id: 'DQ-N-008',
    severity: 'WARNING',
    title: '人均纯收入畸低或畸高',
    shows: ['netIncomePerCapita'],
    isViolated: (household, { parameters }) =>
      perHead(household) < parameters['income.lowest'] * YUAN ||
      perHead(household) > parameters['income.highest'] * YUAN,
  },
  {
    id: 'DQ-N-009',
    severity: 'WARNING',
    title: '有务工人员但无工资性收入',
    shows: ['wageIncome', 'workMonths'],
    isViolated: ({ facts, members }) =>
      members.reduce((sum, { workMonths }) => sum + workMonths, 0) > 0 && fenOf(facts, 'wageIncome') === 0,
  },
  {
    id: 'DQ-N-010',
    severity: 'WARNING',
    title: '无务工和公益岗位人员但有工资性收入',
    shows: ['wageIncome', 'workMonths', 'publicPost'],
    isViolated: ({ facts, hasWorker }) => fenOf(facts, 'wageIncome') > 0 && !hasWorker,
  },
  {
    id: 'DQ-N-011',
    severity: 'WARNING',
    title: '工资性收入大于0小于100元，疑似单位错误',
    fix: '单位是元，不是万元，请核对。',
    shows: ['wageIncome'],
    isViolated: ({ facts }) => {
      const wage = fenOf(facts, 'wageIncome');
      return wage > 0 && wage < 100 * YUAN;
    },
  },
  {
    id: 'DQ-N-012',
    severity: 'WARNING',
    title: '务工月收入合计与务工收入差异过大',
    fix: '请核对每段务工的月收入、起止月份和全年务工收入。',
    shows: ['migrantWage', 'monthlyIncome', 'startMonth', 'endMonth'],
    isViolated: ({ facts, members }, settings) => {
      const spells = members.flatMap(({ workSpells }) => workSpells);
      if (spells.length === 0) return false;
      const earned = spells.reduce(
        (sum, spell) => sum + fenOf(spell, 'monthlyIncome') * monthsInPeriod(spell, settings),
        0,
      );
      const stated = fenOf(facts, 'migrantWage');
      return Math.abs(earned - stated) > SPELL_TOLERANCE * stated;
    },
  },
  {
    id: 'DQ-N-013',
    severity: 'WARNING',
    title: '低保对象与最低生活保障金不一致',
    shows: ['minimumLivingPayment', 'minimumLivingAllowance'],
    isViolated: (household) => goesAlone(household, (person) => person.hasMinimumAllowance, 'minimumLivingPayment'),
  },
  {
    id: 'DQ-N-014',
    severity: 'WARNING',
    title: '特困供养人员与特困供养金不一致',
    shows: ['extremePovertyPayment', 'extremePovertySupport'],
    isViolated: (household) =>
      goesAlone(household, (person) => person.hasExtremePovertySupport, 'extremePovertyPayment'),
  },
  {
    id: 'DQ-N-015',
    severity: 'WARNING',
    title: '60周岁以上参保人员无养老金收入',
    shows: ['pensionIncome', 'residentPension'],
    isViolated: ({ facts, members }) =>
      members.some(({ age, facts: own }) => age !== undefined && age >= 60 && own.residentPension === '是') &&
      fenOf(facts, 'pensionIncome') === 0,
  },
  {
    id: 'DQ-N-016',
    severity: 'WARNING',
    title: '公益性岗位与公益岗收入不一致',
    shows: ['publicPostIncome', 'publicPost'],
    isViolated: (household) => goesAlone(household, (person) => person.publicPosts.length > 0, 'publicPostIncome'),
  },
  {
    id: 'DQ-N-017',
    severity: 'WARNING',
    title: '有生产经营性收入但无生产经营性支出',
    shows: ['productionIncome', 'productionExpense'],
    isViolated: ({ facts }) => fenOf(facts, 'productionIncome') > 0 && fenOf(facts, 'productionExpense') === 0,
  },
  {
    id: 'DQ-N-018',
    severity: 'WARNING',
    title: '生产经营性支出大于收入（经营亏损），请核实',
    shows: ['productionIncome', 'productionExpense'],
    isViolated: ({ facts }) => fenOf(facts, 'productionExpense') > fenOf(facts, 'productionIncome'),
  },
  {
    id: 'DQ-N-019',
    severity: 'WARNING',
    title: '有劳动力家庭转移性收入占比过高',
    shows: GROSS_INCOMES,
    isViolated: ({ facts, members }) => {
      const gross = GROSS_INCOMES.reduce((sum, key) => sum + fenOf(facts, key), 0);
      return (
        members.some(({ isFullLabour }) => isFullLabour) &&
        fenOf(facts, 'transferIncome') > LARGEST_TRANSFER_SHARE * gross
      );
    },
  },
  {
    id: 'DQ-N-021',
    severity: 'WARNING',
    title: '有退耕还林面积但无生态补偿收入',
    shows: ['farmlandConversionArea', 'ecologicalCompensation'],
    isViolated: ({ facts }) =>
      fenOf(facts, 'farmlandConversionArea') > 0 && fenOf(facts, 'ecologicalCompensation') === 0,
  },
  {
    id: 'DQ-N-023',
    severity: 'ERROR',
    title: '纳入监测收入参考范围计算错误',
    fix: '参考范围 = 家庭纯收入 + 理赔收入 − 合规自付支出。',
    shows: ['incomeReference', 'netIncome', 'claimIncome', 'compliantOutOfPocket'],
    isViolated: ({ facts }) =>
      differs(
        fenOf(facts, 'incomeReference'),
        fenOf(facts, 'netIncome') + fenOf(facts, 'claimIncome') - fenOf(facts, 'compliantOutOfPocket'),
      ),
  },
];
