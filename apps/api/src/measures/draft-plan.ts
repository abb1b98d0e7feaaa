import { newId } from '@shouwang/database';
import { ASSISTANCE_PLAN, type PlanRecords, shanghaiDateOf } from '@shouwang/domain';
import { dayColumn } from '../campaigns/find-round.ts';
import type { Context } from '../platform/context.ts';
import { notFound, refuse } from '../platform/refusal.ts';
import { runUseCase } from '../platform/run-use-case.ts';
import { openDeclared } from '../procedures/declared/take-declared-step.ts';
import { collectHelp } from './collect-help.ts';
import { episodeOfHelp, findHelpedHousehold, planFactsOf } from './load-help.ts';

/**
 * Drafts the plan of a household's episode (MEA-1, MEA-2).
 * @throws Refused NOT_FOUND, PLAN_DRAFTED_ALREADY, or what the declaration refuses
 */
export const draftPlan = (
  context: Context,
  input: { readonly householdId: string; readonly plan?: unknown; readonly idempotencyKey: string },
): Promise<{ readonly id: string }> => {
  const { idempotencyKey, householdId, plan } = input;
  return runUseCase(context, { name: 'plan.draft', idempotencyKey, input: { householdId, plan } }, async (step) => {
    const { db, actor, now } = step;
    const household = await findHelpedHousehold(db, householdId);
    if (!household) throw notFound();
    const episode = episodeOfHelp(household);
    if (episode?.plan) refuse('PLAN_DRAFTED_ALREADY');
    const kind = { subject: 'AssistancePlan', template: ASSISTANCE_PLAN } as const;
    const filled = { data: plan };
    const drafted = await openDeclared(
      context,
      step,
      kind,
      household.areaPath,
      filled,
      planFactsOf(household),
      ({ state, records }) => {
        const { draft } = records as unknown as PlanRecords;
        if (!draft || !episode) throw new Error('An accepted plan has its content and its episode');
        return db.assistancePlan.create({
          data: {
            id: newId(),
            householdId,
            monitoringCaseId: episode.id,
            areaPath: household.areaPath,
            state,
            records,
            reviewOn: dayColumn(draft.reviewOn),
            draftedBy: actor.name,
            draftedOn: dayColumn(shanghaiDateOf(now)),
            createdById: actor.accountId,
            createdAt: now,
          },
        });
      },
    );
    await collectHelp(context, step, householdId);
    return drafted;
  });
};
