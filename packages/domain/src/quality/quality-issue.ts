import type { IsoDate } from '../calendar/iso-date.ts';
import { addWorkingDays } from '../calendar/working-days.ts';
import type { Department } from '../codelists/department.ts';
import { responsibleDepartment } from '../comparisons/department-statement.ts';
import type { ProcedureParameters } from '../procedures/procedure-parameters.ts';
import type { QualitySeverity } from './quality-rule.ts';
import { CHECKED_RULES, type QualityRuleHead } from './quality-rules.ts';

/** 到户到人具体问题清单: how far a broken rule is (DOMAIN C.8). */
export const QUALITY_ISSUE_STATES = {
  OPEN: '待整改',
  REOPENED: '再次出现',
  FIXED: '已改，待复查',
  WAIVED: '已豁免',
  CLOSED: '已闭合',
} as const;
export type QualityIssueState = keyof typeof QUALITY_ISSUE_STATES;

/** Somebody has to do something about it. */
export const UNSETTLED_STATES = ['OPEN', 'REOPENED'] as const satisfies readonly QualityIssueState[];

/** How serious it is, as people say it. */
export const QUALITY_SEVERITIES: Readonly<Record<QualitySeverity, string>> = {
  ERROR: '错误',
  WARNING: '疑问',
  INFO: '提示',
};

const rules = new Map(CHECKED_RULES.map((rule) => [rule.id, rule]));

/** The rule of an issue; undefined for one that this release does not know any more. */
export const findQualityRule = (id: string): QualityRuleHead | undefined => rules.get(id);

/**
 * Who puts it right: the department that answers for the value that the rule looks at first, undefined for the village
 * (谁采集谁负责，谁提供谁负责).
 */
export const ownerOfRule = ({ shows: [first] }: Pick<QualityRuleHead, 'shows'>): Department | undefined =>
  first === undefined ? undefined : responsibleDepartment(first);

/** The last day for putting it right; a hint has none (DOMAIN C.8). */
export const qualityIssueDueOn = (
  severity: QualitySeverity,
  on: IsoDate,
  parameters: Pick<ProcedureParameters, 'limit.qualityError' | 'limit.qualityWarning'>,
): IsoDate | undefined => {
  if (severity === 'INFO') return undefined;
  const days = parameters[severity === 'ERROR' ? 'limit.qualityError' : 'limit.qualityWarning'];
  return addWorkingDays(on, days).on;
};
