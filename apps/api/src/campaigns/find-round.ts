import type { Campaign, Reader } from '@shouwang/database';
import { areaCodesOf, areaPathOf, type CampaignPlan, stageOf } from '@shouwang/domain';
import { refuse } from '../platform/refusal.ts';

/** The county that an area lies in. */
export const countyPathOf = (areaPath: string): string =>
  areaPathOf(areaCodesOf(areaPath).find((code) => code.length === 6) ?? areaPath);

/** The published round of a county, running or locked; null between rounds. */
export const findRound = (db: Reader, areaPath: string): Promise<Campaign | null> =>
  db.campaign.findFirst({ where: { areaPath: countyPathOf(areaPath), state: { in: ['RUNNING', 'LOCKED'] } } });

/**
 * The published round, for an act that belongs to one.
 * @throws Refused ROUND_NOT_RUNNING
 */
export const getRound = async (db: Reader, areaPath: string): Promise<Campaign> =>
  (await findRound(db, areaPath)) ?? refuse('ROUND_NOT_RUNNING');

export const planOf = ({ plan }: Pick<Campaign, 'plan'>): CampaignPlan => plan as unknown as CampaignPlan;

/** A round as decisions about its items look at it. */
export const itemRoundOf = (round: Campaign) => ({ state: round.state, plan: planOf(round) });

/** The last day of entry. */
export const lockOnOf = (round: Pick<Campaign, 'plan'>): string => stageOf(planOf(round), 'ENTRY').endsOn;

/** `YYYY-MM-DD` as a column of days holds it. */
export const dayColumn = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** What a column of days holds, as `YYYY-MM-DD`. */
export const dayOfColumn = (day: Date): string => day.toISOString().slice(0, 10);
