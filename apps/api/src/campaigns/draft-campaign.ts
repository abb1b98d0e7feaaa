import { newId, type Prisma } from '@shouwang/database';
import { CAMPAIGN, type CampaignFacts, type CampaignPlan } from '@shouwang/domain';
import type { Context } from '../platform/context.ts';
import { runUseCase } from '../platform/run-use-case.ts';
import { openDeclared } from '../procedures/declared/take-declared-step.ts';

const NOTHING_RUNS: CampaignFacts = { evidence: [], runningTitle: null, missingSummaries: [] };

/**
 * Drafts the plan of a round.
 * @throws Refused with everything that is wrong with the plan
 */
export const draftCampaign = (
  context: Context,
  input: { readonly plan?: unknown; readonly idempotencyKey: string },
): Promise<{ readonly id: string }> => {
  const { plan, idempotencyKey } = input;
  return runUseCase(context, { name: 'round.draft', idempotencyKey, input: plan }, async (step) => {
    const { db, actor, now } = step;
    const kind = { subject: 'Campaign', template: CAMPAIGN } as const;
    return openDeclared(context, step, kind, actor.areaPath, { data: plan }, NOTHING_RUNS, async (data) => {
      const { draft } = data.records as unknown as { readonly draft: CampaignPlan };
      return db.campaign.create({
        data: {
          ...data,
          id: newId(),
          areaPath: actor.areaPath,
          year: draft.year,
          title: draft.title,
          plan: draft as unknown as Prisma.InputJsonObject,
          createdById: actor.accountId,
          createdAt: now,
        },
      });
    });
  });
};
