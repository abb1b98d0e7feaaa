import { codeItem } from '../codelists/code-list.ts';
import { MEASURE_GROUP, type MeasureGroup } from '../codelists/measure-groups.ts';
import {
  ELIMINATION_METHOD,
  MONITORING_CATEGORY,
  type MonitoringCategory,
  RISK_TYPE,
  type RiskType,
} from '../codelists/monitoring.ts';
import type { Facts, IndicatorKey } from '../collection/catalogue.ts';
import { monthOf, nameIn, valuesOf } from '../collection/fact-values.ts';
import { type CaseRisk, risksOf } from '../households/case-risks.ts';
import type { QualitySettings } from './quality-rule.ts';

/** The last episode of a household as the register has it. */
export interface EpisodeToCheck {
  readonly status: 'OPEN' | 'ELIMINATED';
  /** Every case indicator. */
  readonly facts: Facts;
}

/** An episode with what many rules ask about, worked out once. */
export interface CheckedCase extends EpisodeToCheck {
  readonly isEliminated: boolean;
  /** 帮扶消除, where the episode is eliminated. */
  readonly isEliminatedByHelp: boolean;
  readonly category: MonitoringCategory | undefined;
  readonly risks: readonly CaseRisk[];
  /** Groups with at least one measure. */
  readonly measureGroups: ReadonlySet<MeasureGroup>;
  /** Every measure, whatever its group. */
  readonly measures: readonly string[];
  /** 开发式帮扶: the measures of the developmental groups. */
  readonly developmentalMeasures: readonly string[];
  /** Calendar months from 识别 to the reference day. */
  readonly monthsSince: number | undefined;
}

const MEASURE_KEYS: Readonly<Record<MeasureGroup, IndicatorKey>> = {
  INDUSTRY: 'industryMeasures',
  EMPLOYMENT: 'employmentMeasures',
  FINANCE: 'financeMeasures',
  PUBLIC_POST: 'publicPostMeasures',
  HEALTH: 'healthMeasures',
  COMPULSORY_EDU: 'compulsoryEducationMeasures',
  EDUCATION: 'educationMeasures',
  COMPREHENSIVE: 'comprehensiveMeasures',
  HOUSING: 'housingMeasures',
  WATER: 'waterMeasures',
  SOCIAL: 'socialMeasures',
  RELOCATION: 'relocationMeasures',
  LIVING_CONDITION: 'livingConditionMeasures',
  INFRASTRUCTURE: 'infrastructureMeasures',
};

const measuresByGroup = (facts: Facts) =>
  (Object.entries(MEASURE_KEYS) as [MeasureGroup, IndicatorKey][]).map(
    ([group, key]) => [group, valuesOf(facts, key)] as const,
  );

/** Months between two months `YYYYMM`; negative when the second is earlier. */
export const monthsBetween = (from: string, to: string): number =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(4)) - Number(from.slice(4));

/** The risks for which measure groups are declared and none of them has a measure (DQ-M-019, DQ-R-014, C.3.4). */
export const uncoveredRisks = (
  risks: readonly RiskType[],
  measureGroups: ReadonlySet<MeasureGroup>,
): readonly RiskType[] =>
  risks.filter((type) => {
    const groups = codeItem(RISK_TYPE, type).measureGroups;
    return groups !== undefined && !groups.some((group) => measureGroups.has(group));
  });

/** The groups of which a case has at least one measure. */
export const measureGroupsOf = (facts: Facts): ReadonlySet<MeasureGroup> =>
  new Set(measuresByGroup(facts).flatMap(([group, options]) => (options.length > 0 ? [group] : [])));

/** Is there a risk without a fitting measure? */
export const hasUncoveredRisk = ({ risks, measureGroups }: CheckedCase): boolean =>
  uncoveredRisks(
    risks.map(({ type }) => type),
    measureGroups,
  ).length > 0;

const DEVELOPMENTAL_GROUPS: ReadonlySet<string> = new Set(
  MEASURE_GROUP.items.filter(({ developmental }) => developmental).map(({ en }) => en),
);

/** Works out what the rules ask about an episode. */
export const checkedCase = (episode: EpisodeToCheck, { month }: QualitySettings): CheckedCase => {
  const { facts, status } = episode;
  const isEliminated = status === 'ELIMINATED';
  const byGroup = measuresByGroup(facts);
  const identified = monthOf(facts, 'identifiedMonth');
  return {
    ...episode,
    isEliminated,
    isEliminatedByHelp: isEliminated && nameIn(facts, 'eliminationMethod', ELIMINATION_METHOD) === 'BY_ASSISTANCE',
    category: nameIn(facts, 'monitoringCategory', MONITORING_CATEGORY),
    risks: risksOf(facts),
    measureGroups: measureGroupsOf(facts),
    measures: byGroup.flatMap(([, options]) => options),
    developmentalMeasures: byGroup.flatMap(([group, options]) => (DEVELOPMENTAL_GROUPS.has(group) ? options : [])),
    monthsSince: identified === undefined ? undefined : monthsBetween(identified, month),
  };
};
