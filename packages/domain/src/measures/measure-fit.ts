import { type CodeList, codeItem } from '../codelists/code-list.ts';
import { MEASURE_GROUP, type MeasureGroup } from '../codelists/measure-groups.ts';
import {
  COMPREHENSIVE_MEASURE,
  COMPULSORY_EDU_MEASURE,
  EDUCATION_MEASURE,
  EMPLOYMENT_MEASURE,
  FINANCE_MEASURE,
  HEALTH_MEASURE,
  HOUSING_MEASURE,
  INDUSTRY_MEASURE,
  INFRASTRUCTURE_MEASURE,
  LIVING_CONDITION_MEASURE,
  PUBLIC_POST_MEASURE,
  RELOCATION_MEASURE,
  SOCIAL_MEASURE,
  WATER_MEASURE,
} from '../codelists/measure-options.ts';
import { RISK_TYPE, type RiskType } from '../codelists/monitoring.ts';

/** What a measure of each group may be: the options of its column of 监测对象信息. */
export const MEASURE_OPTIONS: Readonly<Record<MeasureGroup, CodeList>> = {
  INDUSTRY: INDUSTRY_MEASURE,
  EMPLOYMENT: EMPLOYMENT_MEASURE,
  FINANCE: FINANCE_MEASURE,
  PUBLIC_POST: PUBLIC_POST_MEASURE,
  HEALTH: HEALTH_MEASURE,
  COMPULSORY_EDU: COMPULSORY_EDU_MEASURE,
  EDUCATION: EDUCATION_MEASURE,
  COMPREHENSIVE: COMPREHENSIVE_MEASURE,
  HOUSING: HOUSING_MEASURE,
  WATER: WATER_MEASURE,
  SOCIAL: SOCIAL_MEASURE,
  RELOCATION: RELOCATION_MEASURE,
  LIVING_CONDITION: LIVING_CONDITION_MEASURE,
  INFRASTRUCTURE: INFRASTRUCTURE_MEASURE,
};

/** The groups in the order of the national export. */
export const MEASURE_GROUP_NAMES = MEASURE_GROUP.items.map(({ en }) => en) as readonly MeasureGroup[];

/** 开发式帮扶: does the group help people to earn? */
export const isDevelopmental = (group: MeasureGroup): boolean => codeItem(MEASURE_GROUP, group).developmental;

/** The groups that answer a risk; every group where the code list names none. */
export const groupsAnswering = (risk: RiskType): readonly MeasureGroup[] =>
  codeItem(RISK_TYPE, risk).measureGroups ?? MEASURE_GROUP_NAMES;

/** The risks for which measure groups are declared and none of them is there (DQ-M-019, DQ-R-014, C.3.4). */
export const uncoveredRisks = (risks: readonly RiskType[], groups: ReadonlySet<MeasureGroup>): readonly RiskType[] =>
  risks.filter((type) => {
    const answering = codeItem(RISK_TYPE, type).measureGroups;
    return answering !== undefined && !answering.some((group) => groups.has(group));
  });
