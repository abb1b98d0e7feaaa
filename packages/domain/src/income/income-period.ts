/** Twelve months, both days included, as `YYYY-MM-DD`. */
export interface IncomePeriod {
  readonly start: string;
  readonly end: string;
}

function isoDay(year: number, monthIndex: number, day: number): string {
  return new Date(Date.UTC(year, monthIndex, day)).toISOString().slice(0, 10);
}

/**
 * The income period of an admission outside a campaign (DOMAIN B.5): from the first day of the same month last year to
 * the last day of the previous month. Identified in June 2021: 2020-06-01 to 2021-05-31.
 * @param identifiedOn day of the identification, `YYYY-MM-DD`
 */
export function admissionIncomePeriod(identifiedOn: string): IncomePeriod {
  const year = Number(identifiedOn.slice(0, 4));
  const monthIndex = Number(identifiedOn.slice(5, 7)) - 1;
  return { start: isoDay(year - 1, monthIndex, 1), end: isoDay(year, monthIndex, 0) };
}

/**
 * The income period of an annual campaign: 1 October of the year before to 30 September (notice of 2021, 三(一): the
 * same for all work objects of the round).
 */
export function campaignIncomePeriod(year: number): IncomePeriod {
  return { start: isoDay(year - 1, 9, 1), end: isoDay(year, 8, 30) };
}
