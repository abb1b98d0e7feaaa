import { addDays, daysBetween, type IsoDate } from '../calendar/iso-date.ts';

/** How far a village or township is, as counts and as a plain extrapolation: no score, no rank. */
export interface CollectionProgress {
  readonly total: number;
  /** Collected or further. */
  readonly done: number;
  readonly todo: number;
  /** The day on which the rest would be done at the pace since the beginning; null without a pace, or when all is done. */
  readonly finishesOn: IsoDate | null;
  /** Days by which that would be after the last day of entry; 0 when in time. */
  readonly daysLate: number;
}

/**
 * At today's pace, finished by when: what was done from the first day of the collection up to today, divided by those
 * days, goes on.
 * @param counts total, and done so far
 * @param days first day of the collection, the present day, the last day of entry
 */
export function progressOf(
  counts: { readonly total: number; readonly done: number },
  days: { readonly from: IsoDate; readonly today: IsoDate; readonly lockOn: IsoDate },
): CollectionProgress {
  const { total, done } = counts;
  const todo = total - done;
  const elapsed = daysBetween(days.from, days.today) + 1;
  if (todo <= 0) return { total, done, todo: 0, finishesOn: null, daysLate: 0 };
  if (done === 0 || elapsed < 1) return { total, done, todo, finishesOn: null, daysLate: 0 };
  const finishesOn = addDays(days.today, Math.ceil((todo * elapsed) / done));
  return { total, done, todo, finishesOn, daysLate: Math.max(0, daysBetween(days.lockOn, finishesOn)) };
}
