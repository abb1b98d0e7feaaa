import { MEASURE_GROUP, type MeasureGroup } from '../codelists/measure-groups.ts';
import {
  ELIMINATION_METHOD,
  MONITORING_CATEGORY,
  type MonitoringCategory,
  RISK_TYPE,
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

/** Months between two months `YYYYMM`; negative when the second is earlier. */
export const monthsBetween = (from: string, to: string): number =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(4)) - Number(from.slice(4));

/** The risks for which measure groups are declared and none of them has a measure (DQ-M-019, DQ-R-014). */
export const risksWithoutMeasure = ({ risks, measureGroups }: CheckedCase): readonly CaseRisk[] =>
  risks.filter(({ type }) => {
    const groups = RISK_TYPE.items.find(({ en }) => en === type)?.measureGroups;
    return groups !== undefined && !groups.some((group) => measureGroups.has(group));
  });

const DEVELOPMENTAL_GROUPS: ReadonlySet<string> = new Set(
  MEASURE_GROUP.items.filter(({ developmental }) => developmental).map(({ en }) => en),
);

/** Works out what the rules ask about an episode. */
export const checkedCase = (episode: EpisodeToCheck, { month }: QualitySettings): CheckedCase => {
  const { facts, status } = episode;
  const isEliminated = status === 'ELIMINATED';
  const byGroup = Object.entries(MEASURE_KEYS).map(([group, key]) => [group, valuesOf(facts, key)] as const);
  const identified = monthOf(facts, 'identifiedMonth');
  return {
    ...episode,
    isEliminated,
    isEliminatedByHelp: isEliminated && nameIn(facts, 'eliminationMethod', ELIMINATION_METHOD) === 'BY_ASSISTANCE',
    category: nameIn(facts, 'monitoringCategory', MONITORING_CATEGORY),
    risks: risksOf(facts),
    measureGroups: new Set(byGroup.filter(([, options]) => options.length > 0).map(([group]) => group as MeasureGroup)),
    measures: byGroup.flatMap(([, options]) => options),
    developmentalMeasures: byGroup.flatMap(([group, options]) => (DEVELOPMENTAL_GROUPS.has(group) ? options : [])),
    monthsSince: identified === undefined ? undefined : monthsBetween(identified, month),
  };
};
