import { newId } from '@shouwang/database';
import { type IsoDate, isIndicatorKey } from '@shouwang/domain';
import type { Step } from '../platform/run-use-case.ts';
import { dayColumn, findRound, planOf } from './find-round.ts';

/**
 * Shows facts that came about after the cut-off of a published round in the monthly queue of their village (CAM-10). The
 * values are in the register; the queue says which fields of which household, by the day from which they are true.
 */
export const queueForMonth = async (
  { db, actor, now }: Step,
  written: {
    readonly householdId: string;
    readonly areaPath: string;
    readonly facts: readonly { readonly indicatorKey: string; readonly effectiveOn: IsoDate }[];
  },
): Promise<void> => {
  const round = await findRound(db, written.areaPath);
  if (!round) return;
  const { cutoffOn } = planOf(round);
  const late = written.facts.filter(
    ({ effectiveOn, indicatorKey }) => effectiveOn > cutoffOn && isIndicatorKey(indicatorKey),
  );
  for (const effectiveOn of new Set(late.map((fact) => fact.effectiveOn))) {
    const fields = late.filter((fact) => fact.effectiveOn === effectiveOn).map(({ indicatorKey }) => indicatorKey);
    await db.monthlyQueueEntry.create({
      data: {
        id: newId(),
        campaignId: round.id,
        householdId: written.householdId,
        areaPath: written.areaPath,
        month: effectiveOn.slice(0, 7),
        effectiveOn: dayColumn(effectiveOn),
        fields: [...new Set(fields)],
        recordedBy: actor.name,
        recordedById: actor.accountId,
        recordedAt: now,
      },
    });
  }
};
