/** A calendar day and clock as read in China (UTC+8, no summer time), whatever the computer's own zone. */
export interface ChinaDay {
  year: number;
  month: number;
  day: number;
  /** 0 is Sunday. */
  weekday: number;
  hour: number;
  minute: number;
}

const EIGHT_HOURS = 8 * 3_600_000;

/**
 * @param moment a `Date`, an ISO time with zone (`2021-11-10T02:32:00Z`), or a plain day (`2021-11-10`), which is taken
 *   as that day in China
 * @throws RangeError when the text is no date
 */
export function chinaDay(moment: Date | string): ChinaDay {
  const plainDay = typeof moment === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(moment);
  const at = plainDay ? Date.parse(moment) : new Date(moment).getTime() + EIGHT_HOURS;
  if (Number.isNaN(at)) throw new RangeError(`not a date: ${moment}`);
  const shifted = new Date(at);
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    weekday: shifted.getUTCDay(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
  };
}
