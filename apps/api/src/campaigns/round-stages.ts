import type { Campaign } from '@shouwang/database';
import { shanghaiDateOf, stageOn, stagesOf } from '@shouwang/domain';
import type { Stage } from '../inbox/stage.type.ts';
import { actorOf, type Context } from '../platform/context.ts';
import { momentOfReading } from '../procedures/circumstances.ts';
import { findRound, planOf } from './find-round.ts';

/** The stages of a round as a screen shows them; the present one by the clock. */
export const roundStages = (row: Pick<Campaign, 'plan'>, now: Date): Stage[] => {
  const plan = planOf(row);
  const present = stageOn(plan, shanghaiDateOf(now))?.key;
  return stagesOf(plan).map((stage) => ({ ...stage, isCurrent: stage.key === present }));
};

/** The stages of the published round of the viewer's county; none between rounds. */
export const presentStages = async (context: Context): Promise<Stage[]> => {
  const row = await findRound(context.prisma, actorOf(context).areaPath);
  return row ? roundStages(row, (await momentOfReading(context)).now) : [];
};
