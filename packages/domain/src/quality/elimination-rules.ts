import type { IndicatorKey } from '../collection/catalogue.ts';
import { amountOf, fenOf, monthOf } from '../collection/fact-values.ts';
import { YUAN } from '../collection/number-text.ts';
import { type CheckedEpisode, leavesRiskOpen } from './case-rules.ts';
import { monthsBetween } from './checked-case.ts';
import type { QualityRule } from './quality-rule.ts';

const SECURITIES_AFTER = [
  'dropoutAfterElimination',
  'houseUnsafeAfterElimination',
  'waterUnsafeAfterElimination',
  'uninsuredAfterElimination',
] as const satisfies readonly IndicatorKey[];

const AMOUNTS_AFTER = [
  'wageIncomeAfterElimination',
  'productionIncomeAfterElimination',
  'propertyIncomeAfterElimination',
  'transferIncomeAfterElimination',
  'productionExpenseAfterElimination',
  'netIncomeAfterElimination',
  'netIncomePerCapitaAfterElimination',
  'claimIncomeAfterElimination',
  'compliantOutOfPocketAfterElimination',
] as const satisfies readonly IndicatorKey[];

/** What an eliminated case states, all of it (DQ-R-004). */
export const AFTER_ELIMINATION: readonly IndicatorKey[] = [...SECURITIES_AFTER, ...AMOUNTS_AFTER];

/** What a kind of help should have brought in (DQ-R-015). */
const FRUITS: readonly { readonly isHelped: (episode: CheckedEpisode) => boolean; readonly key: IndicatorKey }[] = [
  {
    isHelped: ({ case: { measureGroups } }) => measureGroups.has('INDUSTRY'),
    key: 'productionIncomeAfterElimination',
  },
  {
    isHelped: ({ case: { measureGroups } }) => measureGroups.has('EMPLOYMENT') || measureGroups.has('PUBLIC_POST'),
    key: 'wageIncomeAfterElimination',
  },
  {
    isHelped: ({ case: { measures } }) =>
      ['低保', '特困供养', '残疾人补贴'].some((measure) => measures.includes(measure)),
    key: 'transferIncomeAfterElimination',
  },
];

/** Rules of an eliminated case. */
const eliminated = (
  rule: Omit<QualityRule<CheckedEpisode>, 'severity'> & { readonly severity?: QualityRule<CheckedEpisode>['severity'] },
): QualityRule<CheckedEpisode> => ({
  severity: 'ERROR',
  ...rule,
  isViolated: (episode, settings) => episode.case.isEliminated && rule.isViolated(episode, settings),
});

/** The elimination of a case (DQ-R). */
export const ELIMINATION_RULES: readonly QualityRule<CheckedEpisode>[] = [
  eliminated({
    id: 'DQ-R-001',
    title: '识别到风险消除不足规定月数',
    shows: ['identifiedMonth', 'eliminatedMonth'],
    isViolated: ({ case: { isEliminatedByHelp, facts } }, { parameters }) => {
      const [from, to] = [monthOf(facts, 'identifiedMonth'), monthOf(facts, 'eliminatedMonth')];
      if (!isEliminatedByHelp || from === undefined || to === undefined) return false;
      return monthsBetween(from, to) < parameters['elimination.minimumMonths'];
    },
  }),
  eliminated({
    id: 'DQ-R-002',
    title: '消除时人均纯收入未超过当年监测范围',
    fix: '收入确未超过的应回退；写错的更正。',
    shows: ['netIncomePerCapitaAfterElimination'],
    isViolated: ({ case: { isEliminatedByHelp, facts } }, { parameters }) => {
      const income = amountOf(facts, 'netIncomePerCapitaAfterElimination');
      return isEliminatedByHelp && income !== undefined && income <= parameters['monitoring.line'] * YUAN;
    },
  }),
  eliminated({
    id: 'DQ-R-003',
    title: '三保障或饮水安全未解决即消除风险',
    fix: '未解决的应回退，继续帮扶。',
    shows: SECURITIES_AFTER,
    isViolated: ({ case: { facts } }) => SECURITIES_AFTER.some((key) => facts[key] === '是'),
  }),
  eliminated({
    id: 'DQ-R-004',
    title: '风险消除后指标未填写完整',
    shows: AFTER_ELIMINATION,
    isViolated: ({ case: { facts } }) => AFTER_ELIMINATION.some((key) => facts[key] === undefined),
  }),
  eliminated({
    id: 'DQ-R-005',
    title: '整户无劳动能力对象标注风险消除',
    fix: '整户无劳动能力的暂不标注消除，应回退并落实兜底保障。',
    shows: ['laborSkill', 'isSafetyNetHousehold'],
    isViolated: ({ household: { isWithoutLabour } }) => isWithoutLabour,
  }),
  eliminated({
    id: 'DQ-R-006',
    title: '未享受帮扶措施即帮扶消除',
    shows: ['eliminationMethod'],
    isViolated: ({ case: { isEliminatedByHelp, measureGroups } }) => isEliminatedByHelp && measureGroups.size === 0,
  }),
  eliminated({
    id: 'DQ-R-010',
    title: '已消除风险户收入低于监测底线，应回退',
    fix: '请入户核实；确实低于底线的办理风险消除回退。',
    shows: ['netIncomePerCapita'],
    isViolated: ({ household: { facts } }, { parameters }) =>
      fenOf(facts, 'netIncomePerCapita') < parameters['monitoring.line'] * YUAN,
  }),
  eliminated({
    id: 'DQ-R-011',
    title: '风险消除时间错误',
    shows: ['identifiedMonth', 'eliminatedMonth'],
    isViolated: ({ case: { facts } }, { month }) => {
      const [from, to] = [monthOf(facts, 'identifiedMonth'), monthOf(facts, 'eliminatedMonth')];
      return to !== undefined && (to > month || (from !== undefined && to < from));
    },
  }),
  eliminated({
    id: 'DQ-R-012',
    title: '未填写风险消除方式或自然消除无说明',
    shows: ['eliminationMethod', 'naturalEliminationRemark'],
    isViolated: ({ case: { facts } }) =>
      facts.eliminationMethod === undefined ||
      (facts.eliminationMethod === '自然消除' && facts.naturalEliminationRemark === undefined),
  }),
  eliminated({
    id: 'DQ-R-013',
    severity: 'WARNING',
    title: '风险消除后未填写监测联系人',
    shows: ['contactPerson', 'contactPhone'],
    isViolated: ({ case: { facts } }) => facts.contactPerson === undefined || facts.contactPhone === undefined,
  }),
  eliminated({
    id: 'DQ-R-014',
    severity: 'WARNING',
    title: '风险消除时该风险无对应帮扶措施',
    shows: ['risk1', 'risk2', 'risk3', 'risk4', 'risk5'],
    isViolated: leavesRiskOpen,
  }),
  eliminated({
    id: 'DQ-R-015',
    severity: 'WARNING',
    title: '消除后收入与所享措施不一致',
    shows: ['productionIncomeAfterElimination', 'wageIncomeAfterElimination', 'transferIncomeAfterElimination'],
    isViolated: (episode) =>
      FRUITS.some(({ isHelped, key }) => isHelped(episode) && amountOf(episode.case.facts, key) === 0),
  }),
];
