import { readDate } from '../collection/calendar-text.ts';
import type { IsoDate } from './iso-date.ts';

/**
 * Full years on a day.
 * @param birthDate in any form of the exports
 * @returns undefined when the birthday is unknown or lies after the day
 */
export function ageOn(birthDate: string | undefined, day: IsoDate): number | undefined {
  const bornOn = readDate(birthDate);
  if (bornOn === undefined || bornOn > day) return undefined;
  const years = Number(day.slice(0, 4)) - Number(bornOn.slice(0, 4));
  return day.slice(5) < bornOn.slice(5) ? years - 1 : years;
}
