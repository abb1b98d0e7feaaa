import { DISABILITY_GRADE, type HealthStatus } from '../codelists/health-and-labour.ts';
import type { RiskType } from '../codelists/monitoring.ts';
import { fenOf, monthOf, nameIn } from '../collection/fact-values.ts';
import { YUAN } from '../collection/number-text.ts';
import { assignCategory } from '../households/assign-category.ts';
import { hasLabour } from '../households/labour-of-all.ts';
import {
  type HelpOfCase,
  hasUncoveredRisk,
  isVisitLate,
  lacksDevelopmentalMeasure,
  lacksMeasures,
} from '../measures/measure-gaps.ts';
import type { CheckedCase } from './checked-case.ts';
import type { CheckedHousehold } from './checked-household.ts';
import type { CheckedPerson } from './checked-person.ts';
import type { QualityRule } from './quality-rule.ts';

/** An episode and its household. */
export interface CheckedEpisode {
  readonly case: CheckedCase;
  readonly household: CheckedHousehold;
}

const MOST_RISKS = 5;
/** Above so much per head nobody is expected to be at risk (DQ-M-014). */
const HIGH_INCOME_FEN = 20_000 * YUAN;
/** A household that lacks labour has no more full labourers than this share (DQ-M-009). */
const LARGEST_LABOUR_SHARE = 0.25;
/** What says nothing about a developmental measure when ticked alone (DQ-M-018). */
const EMPTY_MEASURES: readonly string[] = ['其他', '技能培训'];

const hasRisk = ({ case: { risks } }: CheckedEpisode, wanted: RiskType): boolean =>
  risks.some(({ type }) => type === wanted);

const someIs = ({ household: { members } }: CheckedEpisode, statuses: readonly HealthStatus[]): boolean =>
  members.some(({ health }) => health.some((status) => statuses.includes(status)));

const monthOfDay = (day: string): string => day.slice(0, 7).replace('-', '');

const typesOf = ({ risks }: CheckedCase): readonly RiskType[] => risks.map(({ type }) => type);

/** Is there a recorded risk without a fitting measure? */
export const leavesRiskOpen = ({ case: episode }: CheckedEpisode): boolean =>
  hasUncoveredRisk({ risks: typesOf(episode), groupsInHand: episode.groupsInHand });

const helpOf = ({ case: episode, household: { members } }: CheckedEpisode): HelpOfCase => ({
  isEliminated: episode.isEliminated,
  monthsSince: episode.monthsSince,
  risks: typesOf(episode),
  groupsInHand: episode.groupsInHand,
  groupsDelivered: episode.measureGroups,
  hasLabour: hasLabour(members.map(({ facts }) => facts)),
});

const isSeverelyDisabled = ({ health, facts }: CheckedPerson): boolean => {
  const grade = nameIn(facts, 'disabilityGrade', DISABILITY_GRADE);
  return health.includes('DISABLED') && (grade === 'GRADE_1' || grade === 'GRADE_2');
};

/** Policies that stand in the register and among the measures, or in neither (DQ-M-021). */
const POLICIES: readonly { readonly measure: string; readonly isEnjoyedBy: (person: CheckedPerson) => boolean }[] = [
  { measure: '低保', isEnjoyedBy: (person) => person.hasMinimumAllowance },
  { measure: '特困供养', isEnjoyedBy: (person) => person.hasExtremePovertySupport },
  { measure: '残疾人补贴', isEnjoyedBy: isSeverelyDisabled },
];

/** Troubles of the four securities that name a risk (DQ-M-011). */
const SECURITIES = [
  { flag: 'dropout', risk: 'EDUCATION' },
  { flag: 'houseUnsafe', risk: 'HOUSING' },
  { flag: 'waterUnsafe', risk: 'WATER' },
] as const;

/** A monitoring case, open or eliminated, against its household (DQ-M). */
export const CASE_RULES: readonly QualityRule<CheckedEpisode>[] = [
  {
    id: 'DQ-M-001',
    severity: 'ERROR',
    title: '监测对象未填写返贫致贫风险',
    shows: ['risk1'],
    isViolated: ({ case: { risks } }) => risks.length === 0,
  },
  {
    id: 'DQ-M-002',
    severity: 'ERROR',
    title: '风险重复或超过5项',
    shows: ['risk1', 'risk2', 'risk3', 'risk4', 'risk5'],
    isViolated: ({ case: { risks } }) =>
      risks.length > MOST_RISKS || new Set(risks.map(({ type }) => type)).size < risks.length,
  },
  {
    id: 'DQ-M-003',
    severity: 'ERROR',
    title: '风险为其他但未填写备注',
    shows: ['riskRemark'],
    isViolated: ({ case: { risks } }) => risks.some(({ type, remark }) => type === 'OTHER' && remark === undefined),
  },
  {
    id: 'DQ-M-004',
    severity: 'ERROR',
    title: '风险为因自然灾害但未填写子项',
    shows: ['naturalDisasterSubtype'],
    isViolated: ({ case: { risks } }) =>
      risks.some(({ type, subtype }) => type === 'NATURAL_DISASTER' && subtype === undefined),
  },
  {
    id: 'DQ-M-005',
    severity: 'ERROR',
    title: '风险为因残但家中无残疾人',
    fix: '请核对残疾证，更正健康状况或改风险。',
    shows: ['risk1', 'healthStatus'],
    isViolated: (episode) => hasRisk(episode, 'DISABILITY') && !someIs(episode, ['DISABLED']),
  },
  {
    id: 'DQ-M-006',
    severity: 'ERROR',
    title: '风险为因病但家中无大病、慢病人员',
    fix: '请核对诊断材料，更正健康状况或改风险。',
    shows: ['risk1', 'healthStatus'],
    isViolated: (episode) => hasRisk(episode, 'ILLNESS') && !someIs(episode, ['CHRONIC', 'MAJOR_ILLNESS']),
  },
  {
    id: 'DQ-M-007',
    severity: 'WARNING',
    title: '风险为因病但合规自付支出为零',
    fix: '请核对医保报销单，补填自付支出。',
    shows: ['compliantOutOfPocketAtIdentification'],
    isViolated: (episode) =>
      hasRisk(episode, 'ILLNESS') && fenOf(episode.case.facts, 'compliantOutOfPocketAtIdentification') === 0,
  },
  {
    id: 'DQ-M-008',
    severity: 'WARNING',
    title: '风险为因学但家中无在校生',
    fix: '请核对学籍，更正在校生状况或改风险。',
    shows: ['risk1', 'schoolStatus'],
    isViolated: (episode) =>
      hasRisk(episode, 'EDUCATION') && !episode.household.members.some(({ isInSchool }) => isInSchool),
  },
  {
    id: 'DQ-M-009',
    severity: 'WARNING',
    title: '风险为缺劳动力但劳动力占比超过四分之一',
    shows: ['risk1', 'laborSkill'],
    isViolated: (episode) => {
      const { members } = episode.household;
      const full = members.filter(({ isFullLabour }) => isFullLabour).length;
      return hasRisk(episode, 'LABOR_SHORTAGE') && full > LARGEST_LABOUR_SHARE * members.length;
    },
  },
  {
    id: 'DQ-M-010',
    severity: 'WARNING',
    title: '风险为务工就业不稳但无劳动力或无务工记录',
    shows: ['risk1', 'laborSkill'],
    isViolated: (episode) => {
      const { isWithoutLabour, members } = episode.household;
      const hasSpell = members.some(({ workSpells }) => workSpells.length > 0);
      return hasRisk(episode, 'UNSTABLE_EMPLOYMENT') && (isWithoutLabour || !hasSpell);
    },
  },
  {
    id: 'DQ-M-011',
    severity: 'WARNING',
    title: '三保障和饮水问题与风险类型不一致',
    fix: '请补上对应的风险，或更正三保障情况。',
    shows: ['dropout', 'houseUnsafe', 'waterUnsafe'],
    isViolated: (episode) =>
      SECURITIES.some(({ flag, risk }) => episode.case.facts[flag] === '是' && !hasRisk(episode, risk)),
  },
  {
    id: 'DQ-M-012',
    severity: 'ERROR',
    title: '监测对象类别与识别时收入不符',
    fix: '请按识别时人均纯收入和当时底线重新标注类别（类别更正）。',
    shows: ['monitoringCategory', 'netIncomePerCapitaAtIdentification', 'lineAtIdentification'],
    isViolated: ({ case: { facts, category }, household: { type } }) => {
      if (type === undefined) return false;
      const income = fenOf(facts, 'netIncomePerCapitaAtIdentification');
      const line = fenOf(facts, 'lineAtIdentification');
      // Whether hardship was sudden was the review's to say: an income above the line leaves no other category.
      return category !== assignCategory({ householdType: type, incomePerCapita: income, line, suddenHardship: true });
    },
  },
  {
    id: 'DQ-M-013',
    severity: 'ERROR',
    title: '监测对象类别与户类型不符',
    shows: ['monitoringCategory', 'householdType'],
    isViolated: ({ case: { category }, household: { type } }) =>
      (category === 'UNSTABLE_LIFTED' && type === 'GENERAL') || (category === 'MARGINAL' && type !== 'GENERAL'),
  },
  {
    id: 'DQ-M-014',
    severity: 'WARNING',
    title: '识别时人均纯收入高于20000元，请核实',
    shows: ['netIncomePerCapitaAtIdentification'],
    isViolated: ({ case: { facts } }) => fenOf(facts, 'netIncomePerCapitaAtIdentification') > HIGH_INCOME_FEN,
  },
  {
    id: 'DQ-M-015',
    severity: 'WARNING',
    title: '识别后1个月未落实帮扶措施',
    fix: '请按一户一策落实并登记帮扶措施。',
    shows: ['identifiedMonth'],
    isViolated: (episode) => lacksMeasures(helpOf(episode)),
  },
  {
    id: 'DQ-M-016',
    severity: 'WARNING',
    title: '有劳动力未落实开发式帮扶措施',
    fix: '家里有劳动力的，请落实产业、就业、金融或公益岗位帮扶。',
    shows: ['identifiedMonth', 'laborSkill'],
    isViolated: (episode) => lacksDevelopmentalMeasure(helpOf(episode)),
  },
  {
    id: 'DQ-M-017',
    severity: 'WARNING',
    title: '有劳动力家庭仅享受综合保障一项措施',
    shows: ['comprehensiveMeasures', 'laborSkill'],
    isViolated: ({ case: { measureGroups }, household: { members } }) =>
      members.some(({ isFullLabour }) => isFullLabour) &&
      measureGroups.size === 1 &&
      measureGroups.has('COMPREHENSIVE'),
  },
  {
    id: 'DQ-M-018',
    severity: 'WARNING',
    title: '开发式帮扶措施与实施情况不一致',
    shows: ['developmentalStatus', 'industryMeasures', 'employmentMeasures', 'financeMeasures', 'publicPostMeasures'],
    isViolated: ({
      case: {
        facts: { developmentalStatus: status },
        developmentalMeasures,
      },
    }) => {
      if (developmentalMeasures.length > 0 && (status === undefined || status === '尚未实施')) return true;
      return status === '已实施' && developmentalMeasures.every((measure) => EMPTY_MEASURES.includes(measure));
    },
  },
  {
    id: 'DQ-M-019',
    severity: 'ERROR',
    title: '帮扶措施与风险不匹配',
    fix: '每项风险至少要有一项对应的措施，请补上。',
    shows: ['risk1', 'risk2', 'risk3', 'risk4', 'risk5'],
    isViolated: leavesRiskOpen,
  },
  {
    id: 'DQ-M-020',
    severity: 'WARNING',
    title: '整户无劳动力未标注兜底保障户',
    shows: ['isSafetyNetHousehold', 'laborSkill'],
    isViolated: ({ household: { isWithoutLabour, members, facts } }) =>
      isWithoutLabour &&
      members.some((person) => person.hasMinimumAllowance || person.hasExtremePovertySupport) &&
      facts.isSafetyNetHousehold === '否',
  },
  {
    id: 'DQ-M-021',
    severity: 'WARNING',
    title: '享受政策与帮扶措施登记不一致',
    shows: ['comprehensiveMeasures', 'minimumLivingAllowance', 'extremePovertySupport', 'disabilityGrade'],
    isViolated: ({ case: { measures }, household: { members } }) =>
      POLICIES.some(({ measure, isEnjoyedBy }) => members.some(isEnjoyedBy) !== measures.includes(measure)),
  },
  {
    id: 'DQ-M-024',
    severity: 'WARNING',
    title: '享受就业公益岗帮扶但家中无务工人口',
    shows: ['employmentMeasures', 'publicPostMeasures', 'workMonths'],
    isViolated: ({ case: { measureGroups }, household: { hasWorker } }) =>
      (measureGroups.has('EMPLOYMENT') || measureGroups.has('PUBLIC_POST')) && !hasWorker,
  },
  {
    id: 'DQ-M-033',
    severity: 'ERROR',
    title: '监测对象无帮扶责任人',
    fix: '请给这户安排帮扶责任人。',
    shows: ['helperName'],
    isViolated: ({ case: { hasHelper } }) => !hasHelper,
  },
  {
    id: 'DQ-M-035',
    severity: 'WARNING',
    title: '帮扶责任人超期未走访',
    fix: '请帮扶责任人走访，村里补记走访。',
    shows: ['helperName'],
    isViolated: ({ case: { isEliminated, help } }, { on, parameters }) =>
      !isEliminated &&
      help?.pairedOn !== undefined &&
      isVisitLate(
        { pairedOn: help.pairedOn, visitedOn: help.visitedOn },
        { today: on, visitDays: parameters['pairing.visitDays'] },
      ),
  },
  {
    id: 'DQ-M-036',
    severity: 'WARNING',
    title: '帮扶措施开始时间早于识别时间',
    fix: '请核对措施的开始日期；识别前就享受的政策写在户的政策里。',
    shows: ['identifiedMonth'],
    isViolated: ({ case: { facts, help } }) => {
      const identified = monthOf(facts, 'identifiedMonth');
      if (identified === undefined || help === undefined) return false;
      return help.measures.some(({ begunOn }) => begunOn !== undefined && monthOfDay(begunOn) < identified);
    },
  },
];
