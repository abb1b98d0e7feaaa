import type { Reader } from '@shouwang/database';
import { type IsoDate, shanghaiDateOf } from '@shouwang/domain';
import { findRound, planOf } from '../campaigns/find-round.ts';
import { formYearOn } from '../collection/load-form.ts';

/** With which income period and on which reference day an area is checked. */
export type QualityRoundOf = { readonly year: number; readonly on: IsoDate };

/**
 * The reference day of an area at a moment (D.3): the cut-off of the published round, today between rounds. Form, save
 * and register ask with the same one.
 */
export const qualityRoundOf = async (db: Reader, areaPath: string, now: Date): Promise<QualityRoundOf> => {
  const round = await findRound(db, areaPath);
  if (round) return { year: round.year, on: planOf(round).cutoffOn };
  const today = shanghaiDateOf(now);
  return { year: formYearOn(today), on: today };
};
