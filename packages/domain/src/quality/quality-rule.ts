import type { IsoDate } from '../calendar/iso-date.ts';
import type { Facts, IndicatorKey } from '../collection/catalogue.ts';
import type { IncomePeriod } from '../income/income-period.ts';
import type { ParameterKey, ValueOfParameter } from '../parameters/parameters.ts';

/** How serious a violation is: ERROR blocks, WARNING may pass with an explanation, INFO is a hint (D.3). */
export type QualitySeverity = 'ERROR' | 'WARNING' | 'INFO';

/** The policy parameters that rules use. */
export const QUALITY_PARAMETERS = [
  'monitoring.line',
  'school.ageFrom',
  'school.ageTo',
  'income.dropShare',
  'income.riseShare',
  'income.lowest',
  'income.highest',
  'location.maximumKm',
  'elimination.minimumMonths',
  'pairing.visitDays',
  'pairing.maximumHouseholds',
] as const satisfies readonly ParameterKey[];

/** Their values in force on the reference day. */
export type QualityParameters = { readonly [Key in (typeof QUALITY_PARAMETERS)[number]]: ValueOfParameter<Key> };

/** What all rules of one check are asked with. */
export interface QualitySettings {
  /** Ages are taken on this day: the cut-off of a campaign, or today between campaigns. Never blindly today (D.3). */
  readonly on: IsoDate;
  /** 31 August of the school year that the day lies in. */
  readonly schoolOn: IsoDate;
  /** The month of the day, `YYYYMM`. */
  readonly month: string;
  /** The period that an annual statement must have (DQ-N-004). */
  readonly incomePeriod: IncomePeriod;
  readonly parameters: QualityParameters;
  /** Name of the county at home, as a work place has it. */
  readonly county: string;
  /** What the register holds about each village in force, by its code of twelve digits. */
  readonly villages: ReadonlyMap<string, Facts>;
}

/** A rule about one subject: a person, a household, a case, a work spell, a village. */
export interface QualityRule<Subject> {
  /** As in the county's list: `DQ-P-001`. */
  readonly id: string;
  readonly severity: QualitySeverity;
  /** What is wrong, as the list says it. */
  readonly title: string;
  /** How to put it right, when that is not simply to look at the values again. */
  readonly fix?: string;
  /** The indicators it looks at first: shown with a violation, and a change of one asks the rule again. */
  readonly shows: readonly IndicatorKey[];
  readonly isViolated: (subject: Subject, settings: QualitySettings) => boolean;
}
