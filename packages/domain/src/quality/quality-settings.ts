import type { IsoDate } from '../calendar/iso-date.ts';
import type { Facts } from '../collection/catalogue.ts';
import { campaignIncomePeriod } from '../income/income-period.ts';
import type { ParameterRow } from '../parameters/parameter.ts';
import { parametersAt } from '../parameters/parameters.ts';
import { QUALITY_PARAMETERS, type QualitySettings } from './quality-rule.ts';

/** What the rules of a round are asked with. */
export interface QualityRound {
  /** Year of the campaign: its income period is that of the statements. */
  readonly year: number;
  /** The reference day. */
  readonly on: IsoDate;
  readonly areaPath: string;
  readonly county: string;
  readonly villages: ReadonlyMap<string, Facts>;
  readonly parameters: readonly ParameterRow[];
}

/** The school year of a day began on the last 31 August. */
export const schoolReferenceDay = (on: IsoDate): IsoDate => {
  const thisYear = `${on.slice(0, 4)}-08-31`;
  return thisYear <= on ? thisYear : `${Number(on.slice(0, 4)) - 1}-08-31`;
};

/** The settings of a check: the parameters in force on the day, the periods that follow from year and day. */
export const qualitySettings = ({
  year,
  on,
  areaPath,
  county,
  villages,
  parameters,
}: QualityRound): QualitySettings => ({
  on,
  schoolOn: schoolReferenceDay(on),
  month: on.slice(0, 7).replace('-', ''),
  incomePeriod: campaignIncomePeriod(year),
  parameters: parametersAt(parameters, QUALITY_PARAMETERS, areaPath, on),
  county,
  villages,
});
