import type { z } from 'zod';
import { shanghaiDateOf } from '../calendar/iso-date.ts';
import { labelOf } from '../codelists/code-list.ts';
import { MONITORING_CATEGORY, type MonitoringCategory, RISK_TYPE } from '../codelists/monitoring.ts';
import { assignCategory } from '../households/assign-category.ts';
import { monthsBetween } from '../quality/checked-case.ts';
import type { CaseFacts, CaseRecords } from './case-records.ts';
import type { EpisodeInQuestion, ExitVisit } from './exit-facts.ts';
import type { consentForm, proposeEliminationForm } from './exit-forms.ts';
import { yuanText } from './identification-income.ts';
import type { Check, Guard, StepContext } from './procedure-template.ts';
import { type ProcedureRefusal, refusal } from './refusal.ts';

type ExitGuard = Guard<CaseRecords, CaseFacts>;
type ExitCheck<Data> = Check<CaseRecords, CaseFacts, Data>;
type Context = StepContext<CaseRecords, CaseFacts>;

const SECURITIES = {
  dropout: '义务教育失学辍学',
  houseUnsafe: '住房安全',
  waterUnsafe: '饮水安全',
  uninsured: '基本医疗保险',
} as const satisfies Readonly<Record<keyof ExitVisit['fourSecurities'], string>>;

/** The household is monitored now. */
export const householdIsMonitored: ExitGuard = {
  name: 'householdIsMonitored',
  check: ({ facts }) => (facts.episodeInQuestion?.status === 'OPEN' ? [] : [refusal('NOT_MONITORED', {})]),
};

/** The household's last episode was eliminated. */
export const eliminationCanBeRolledBack: ExitGuard = {
  name: 'eliminationCanBeRolledBack',
  check: ({ facts }) => (facts.episodeInQuestion?.status === 'ELIMINATED' ? [] : [refusal('NOTHING_TO_ROLL_BACK', {})]),
};

/** The household is or was monitored. */
export const hasEpisode: ExitGuard = {
  name: 'hasEpisode',
  check: ({ facts }) => (facts.episodeInQuestion === null ? [refusal('NEVER_MONITORED', {})] : []),
};

/** The episode that the case is about. @throws when a guard has not seen to it */
export function episodeOf({ facts }: Pick<Context, 'facts'>): EpisodeInQuestion {
  if (facts.episodeInQuestion === null) throw new Error('hasEpisode did not guard the step');
  return facts.episodeInQuestion;
}

const securityRefusals = ({ fourSecurities }: ExitVisit): ProcedureRefusal[] => {
  const unsolved = (Object.keys(SECURITIES) as (keyof typeof SECURITIES)[]).filter((key) => fourSecurities[key]);
  if (unsolved.length === 0) return [];
  return [refusal('SECURITY_UNSOLVED', { which: unsolved.map((key) => SECURITIES[key]).join('、') })];
};

const helpRefusals = (
  { facts, parameters, now }: Context,
  { incomePerCapita, episode }: { readonly incomePerCapita: number; readonly episode: EpisodeInQuestion },
): ProcedureRefusal[] => {
  const line = facts.line?.amount;
  const month = shanghaiDateOf(now).slice(0, 7).replace('-', '');
  const months = monthsBetween(episode.identifiedMonth, month);
  const min = parameters['elimination.minimumMonths'];
  const risks = episode.uncoveredRisks.map((type) => labelOf(RISK_TYPE, type)).join('、');
  return [
    ...(line === undefined ? [refusal('LINE_UNKNOWN', {})] : []),
    ...(line !== undefined && incomePerCapita <= line
      ? [refusal('INCOME_NOT_ABOVE_LINE', { income: yuanText(incomePerCapita), line: yuanText(line) })]
      : []),
    ...(risks === '' ? [] : [refusal('RISK_WITHOUT_MEASURE', { risks })]),
    ...(months < min ? [refusal('ELIMINATED_TOO_EARLY', { months, min })] : []),
  ];
};

/**
 * The conditions of an elimination (C.3): securities solved, the risk gone and none new, a household without labour
 * stays; by assistance also the income above the line, a measure for each risk, and the least time of observation.
 */
export const eliminationConditions: ExitGuard = {
  name: 'eliminationConditions',
  check: (context) => {
    const { case: one, facts, parameters } = context;
    const visit = one.records.exitVisit;
    if (visit === undefined) throw new Error('A visited household has its visit on record');
    const episode = episodeOf(context);
    const isByHelp = one.records.proposeElimination?.method !== 'NATURAL';
    return [
      ...securityRefusals(visit),
      ...(visit.risksGone ? [] : [refusal('RISK_REMAINS', {})]),
      ...(visit.newRisk ? [refusal('RISK_IS_NEW', {})] : []),
      ...(parameters['elimination.exemptsNoLabour'] && facts.isWithoutLabour ? [refusal('NO_LABOUR_STAYS', {})] : []),
      ...(isByHelp ? helpRefusals(context, { incomePerCapita: visit.income.netIncomePerCapita, episode }) : []),
    ];
  },
};

/** DQ-R-012: a natural elimination says what has happened. */
export const naturalIsExplained: ExitCheck<z.output<typeof proposeEliminationForm>> = {
  name: 'naturalIsExplained',
  check: ({ data }) =>
    data.method === 'NATURAL' && data.naturalRemark === undefined
      ? [refusal('NATURAL_REMARK_MISSING', {}, 'naturalRemark')]
      : [],
};

/** Whoever does not agree is asked why. */
export const disagreementIsExplained: ExitCheck<z.output<typeof consentForm>> = {
  name: 'disagreementIsExplained',
  check: ({ data }) =>
    data.agrees || data.reason !== undefined ? [] : [refusal('DISAGREEMENT_NOT_EXPLAINED', {}, 'reason')],
};

/** D.2 over income and line at identification; undefined when one of them is not on record. */
export function categoryAtIdentification({ facts }: Pick<Context, 'facts'>): MonitoringCategory | undefined {
  const episode = facts.episodeInQuestion;
  if (episode === null || episode.incomePerCapita === null || episode.line === null) return undefined;
  // That the hardship was sudden was the judgement of the review: an income above the line leaves no other category.
  return assignCategory({
    householdType: facts.household.type,
    incomePerCapita: episode.incomePerCapita,
    line: episode.line,
    suddenHardship: true,
  });
}

/** DQ-M-012: the category is corrected where income and line at identification give another. */
export const categoryIsWrong: ExitGuard = {
  name: 'categoryIsWrong',
  check: (context) => {
    const right = categoryAtIdentification(context);
    if (right === undefined) return [refusal('CATEGORY_EVIDENCE_MISSING', {})];
    const { category } = episodeOf(context);
    return right === category
      ? [refusal('CATEGORY_IS_RIGHT', { category: labelOf(MONITORING_CATEGORY, category) })]
      : [];
  },
};
