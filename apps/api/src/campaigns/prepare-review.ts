import { newId } from '@shouwang/database';
import { JOINT_REVIEW } from '@shouwang/domain';
import type { Context } from '../platform/context.ts';
import { runUseCase } from '../platform/run-use-case.ts';
import { openDeclared } from '../procedures/declared/take-declared-step.ts';
import { getRound } from './find-round.ts';
import { reviewFactsOf } from './review-facts.ts';

/**
 * Prepares the joint review of the next batch of the acting person's village; the unfinished one, when there is one.
 * @throws Refused ROUND_NOT_RUNNING, ROUND_LOCKED
 */
export const prepareReview = (
  context: Context,
  input: { readonly idempotencyKey: string },
): Promise<{ readonly id: string }> =>
  runUseCase(context, { name: 'jointReview.prepare', idempotencyKey: input.idempotencyKey }, async (step) => {
    const { db, actor, now } = step;
    const { areaPath, accountId } = actor;
    const round = await getRound(db, areaPath);
    const unfinished = await db.jointReview.findFirst({
      where: { campaignId: round.id, areaPath, state: { not: 'ACCEPTED' } },
      select: { id: true },
    });
    if (unfinished) return { id: unfinished.id };
    const batches = await db.jointReview.count({ where: { campaignId: round.id, areaPath } });
    const kind = { subject: 'JointReview', template: JOINT_REVIEW } as const;
    const facts = await reviewFactsOf(db, { campaignId: round.id, areaPath });
    return openDeclared(context, step, kind, areaPath, {}, facts, (data) =>
      db.jointReview.create({
        data: {
          ...data,
          id: newId(),
          campaignId: round.id,
          areaPath,
          batchNo: batches + 1,
          createdById: accountId,
          createdAt: now,
        },
      }),
    );
  });
