import { type IsoDate, isIsoDate } from '../calendar/iso-date.ts';

/** `20211130`, `2021-11-30`, `2021.11.30`, `2021年11月30日`, not in the middle of a longer number. */
const DAY = /(?<!\d)(20\d{2})[-._年]?(\d{1,2})[-._月]?(\d{1,2})(?!\d)/gu;

/**
 * The day on which an exported file is true, as its name says; today when the name says none, or one that has not come.
 */
export function referenceDayOf(fileName: string, today: IsoDate): IsoDate {
  for (const [, year = '', month = '', day = ''] of fileName.matchAll(DAY)) {
    const read = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (isIsoDate(read) && read <= today) return read;
  }
  return today;
}
