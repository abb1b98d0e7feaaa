import { ASSISTANCE_PLAN, type PlanRecords, shanghaiDateOf } from '@shouwang/domain';
import { dayColumn } from '../campaigns/find-round.ts';
import type { Context } from '../platform/context.ts';
import { isUuid } from '../platform/is-uuid.ts';
import { notFound } from '../platform/refusal.ts';
import { runUseCase, type Step } from '../platform/run-use-case.ts';
import { type TakenStep, takeDeclaredStep } from '../procedures/declared/take-declared-step.ts';
import { collectHelp } from './collect-help.ts';
import { findHelpedHousehold, planFactsOf } from './load-help.ts';

/** The columns beside the state that follow from a step. */
const columnsAfter = (name: string, records: PlanRecords, { actor, now }: Step, text: string | null | undefined) => {
  const today = dayColumn(shanghaiDateOf(now));
  if (name === 'confirm') return { confirmedBy: actor.name, confirmedOn: today, returnText: null };
  if (name === 'sendBack') return { returnText: text?.trim() ?? null };
  if (name !== 'edit' || !records.draft) return {};
  return {
    reviewOn: dayColumn(records.draft.reviewOn),
    draftedBy: actor.name,
    draftedOn: today,
    confirmedBy: null,
    confirmedOn: null,
    returnText: null,
  };
};

/**
 * Takes a step of a plan: edit, confirm, sendBack.
 * @throws Refused, Conflict: nothing was written
 */
export const takePlanStep = (
  context: Context,
  input: TakenStep & { readonly planId: string; readonly idempotencyKey: string },
): Promise<{ readonly id: string }> => {
  const { idempotencyKey, planId, ...taken } = input;
  return runUseCase(context, { name: 'plan.step', idempotencyKey, input: { planId, taken } }, async (step) => {
    const { db } = step;
    const row = isUuid(planId) ? await db.assistancePlan.findUnique({ where: { id: planId } }) : null;
    const household = row && (await findHelpedHousehold(db, row.householdId));
    if (!household) throw notFound();
    const kind = { subject: 'AssistancePlan', template: ASSISTANCE_PLAN } as const;
    await takeDeclaredStep(
      context,
      step,
      kind,
      row,
      taken,
      async () => planFactsOf(household),
      (where, data) =>
        db.assistancePlan.updateMany({
          where,
          data: { ...data, ...columnsAfter(taken.step, data.records as PlanRecords, step, taken.text) },
        }),
    );
    await collectHelp(context, step, household.id);
    return { id: planId };
  });
};
