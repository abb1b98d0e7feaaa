import type { IsoDate } from '../calendar/iso-date.ts';
import type { MeasureGroup } from '../codelists/measure-groups.ts';
import { ELIMINATION_METHOD, MONITORING_CATEGORY, type MonitoringCategory } from '../codelists/monitoring.ts';
import type { Facts, IndicatorKey } from '../collection/catalogue.ts';
import { monthOf, nameIn, valuesOf } from '../collection/fact-values.ts';
import { type CaseRisk, risksOf } from '../households/case-risks.ts';
import { groupsDelivered, groupsInHand, type MeasureInForce } from '../measures/assistance-measure.ts';
import { isDevelopmental } from '../measures/measure-fit.ts';
import type { QualitySettings } from './quality-rule.ts';

/** The help of an episode as its own rows have it. */
export interface HelpRows {
  readonly measures: readonly (MeasureInForce & { readonly option: string })[];
  /** Helpers who are paired with the household now. */
  readonly helperIds: readonly string[];
  /** Since when it has had one of them; undefined without one. */
  readonly pairedOn: IsoDate | undefined;
  readonly visitedOn: IsoDate | undefined;
  /** What the plan says, as one text; undefined without one. */
  readonly planText: string | undefined;
}

/** The last episode of a household as the register has it. */
export interface EpisodeToCheck {
  readonly status: 'OPEN' | 'ELIMINATED';
  /** Every case indicator. */
  readonly facts: Facts;
  /** Absent where the county keeps no rows of its own for the household: then the imported columns speak. */
  readonly help?: HelpRows | undefined;
}

/** An episode with what many rules ask about, worked out once. */
export interface CheckedCase extends EpisodeToCheck {
  readonly isEliminated: boolean;
  /** 帮扶消除, where the episode is eliminated. */
  readonly isEliminatedByHelp: boolean;
  readonly category: MonitoringCategory | undefined;
  readonly risks: readonly CaseRisk[];
  /** Groups with at least one measure that has begun. */
  readonly measureGroups: ReadonlySet<MeasureGroup>;
  /** Groups with at least one measure, be it only planned. */
  readonly groupsInHand: ReadonlySet<MeasureGroup>;
  readonly hasHelper: boolean;
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

/** What is on record of the measures: the rows of the county where there are some, else the imported columns. */
export const measuresOnRecord = ({ facts, help }: Pick<EpisodeToCheck, 'facts' | 'help'>) => {
  if (help) {
    const begun = help.measures.filter(({ begunOn }) => begunOn !== undefined);
    return {
      options: begun.map(({ group, option }) => ({ group, option })),
      measureGroups: groupsDelivered(help.measures),
      groupsInHand: groupsInHand(help.measures),
    };
  }
  const options = measuresByGroup(facts).flatMap(([group, own]) => own.map((option) => ({ group, option })));
  const groups = new Set(options.map(({ group }) => group));
  return { options, measureGroups: groups, groupsInHand: groups };
};

/** Works out what the rules ask about an episode. */
export const checkedCase = (episode: EpisodeToCheck, { month }: QualitySettings): CheckedCase => {
  const { facts, status } = episode;
  const isEliminated = status === 'ELIMINATED';
  const { options, ...groups } = measuresOnRecord(episode);
  const identified = monthOf(facts, 'identifiedMonth');
  return {
    ...episode,
    isEliminated,
    isEliminatedByHelp: isEliminated && nameIn(facts, 'eliminationMethod', ELIMINATION_METHOD) === 'BY_ASSISTANCE',
    category: nameIn(facts, 'monitoringCategory', MONITORING_CATEGORY),
    risks: risksOf(facts),
    ...groups,
    hasHelper: episode.help ? episode.help.pairedOn !== undefined : facts.helperName !== undefined,
    measures: options.map(({ option }) => option),
    developmentalMeasures: options.filter(({ group }) => isDevelopmental(group)).map(({ option }) => option),
    monthsSince: identified === undefined ? undefined : monthsBetween(identified, month),
  };
};
