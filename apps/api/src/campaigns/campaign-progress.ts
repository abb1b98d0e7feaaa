import { type CollectionProgress, progressOf, shanghaiDateOf, stageOf, type WorkItemState } from '@shouwang/domain';
import { areaDirectory, standingAreas } from '../areas/area-directory.ts';
import { actorOf, type Context } from '../platform/context.ts';
import { visible } from '../platform/visible.ts';
import { momentOfReading } from '../procedures/circumstances.ts';
import { findRound, lockOnOf, planOf } from './find-round.ts';

/** How one village or township stands in the round; every number is a filter of `campaignItems`. */
export type AreaProgress = CollectionProgress & {
  readonly areaCode: string;
  readonly areaName: string;
  readonly level: string;
  readonly states: Readonly<Record<WorkItemState, number>>;
  /** Villages that have sent a batch to the township. */
  readonly reviewed: number;
  readonly villages: number;
};

const NONE: Readonly<Record<WorkItemState, number>> = {
  TODO: 0,
  DRAFT: 0,
  VILLAGE_CONFIRMED: 0,
  TOWNSHIP_OK: 0,
  LOCKED: 0,
  RETURNED: 0,
};

/**
 * Townships and villages of the viewer in the order of their division codes, whoever is ahead. One grouped reading of
 * the items gives all figures.
 */
export const campaignProgress = async (context: Context): Promise<AreaProgress[]> => {
  const { prisma } = context;
  const { areaPath } = actorOf(context);
  const round = await findRound(prisma, areaPath);
  if (!round) return [];
  const { now } = await momentOfReading(context);
  const days = {
    from: stageOf(planOf(round), 'COLLECTION').startsOn,
    today: shanghaiDateOf(now),
    lockOn: lockOnOf(round),
  };
  const groups = await prisma.campaignItem.groupBy({
    by: ['villageCode', 'state'],
    where: { AND: [visible(context, 'CampaignItem'), { campaignId: round.id }] },
    _count: true,
  });
  const sent = await prisma.jointReview.findMany({
    where: {
      AND: [visible(context, 'JointReview'), { campaignId: round.id, state: { in: ['SENT', 'ACCEPTED'] } }],
    },
    distinct: ['areaPath'],
    select: { areaPath: true },
  });
  const areas = standingAreas(await areaDirectory(prisma));
  const shown = areas.filter(
    ({ level, path }) =>
      (level === 'VILLAGE' || level === 'TOWNSHIP') && (path.startsWith(areaPath) || areaPath.startsWith(path)),
  );
  return shown.map(({ code, name, level, path }) => {
    const states = { ...NONE };
    for (const group of groups) {
      if (group.villageCode.startsWith(code)) states[group.state as WorkItemState] += group._count;
    }
    const total = Object.values(states).reduce((sum, count) => sum + count, 0);
    return {
      ...progressOf({ total, done: total - states.TODO - states.RETURNED }, days),
      areaCode: code,
      areaName: name,
      level,
      states,
      reviewed: sent.filter((review) => review.areaPath.startsWith(path)).length,
      villages: areas.filter((area) => area.level === 'VILLAGE' && area.path.startsWith(path)).length,
    };
  });
};
