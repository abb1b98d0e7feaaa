import { type IsoDate, isIsoDate } from '@shouwang/domain';
import { refuse } from '../platform/refusal.ts';

/** The options by which commands name a round and its reference day. */
export type RoundOptions = { readonly campaign: string; readonly asOf?: string };

/**
 * The year of a round and the day on which it looks at the register.
 * @returns without a day the cut-off of that year, 30 September
 * @throws Refused when one of them is not written as asked
 */
export const readRound = ({ campaign, asOf }: RoundOptions): { readonly year: number; readonly on: IsoDate } => {
  if (!/^\d{4}$/u.test(campaign)) return refuse('INPUT_INVALID', { reason: `“${campaign}”不是年份，写成 2021` });
  const on = asOf ?? `${campaign}-09-30`;
  if (!isIsoDate(on)) return refuse('INPUT_INVALID', { reason: `“${on}”不是日期，写成 2021-09-30` });
  return { year: Number(campaign), on };
};
