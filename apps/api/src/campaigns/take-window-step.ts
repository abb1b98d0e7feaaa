import { FUNCTION_WINDOW } from '@shouwang/domain';
import type { Context } from '../platform/context.ts';
import { isUuid } from '../platform/is-uuid.ts';
import { runUseCase } from '../platform/run-use-case.ts';
import { type TakenStep, takeDeclaredStep } from '../procedures/declared/take-declared-step.ts';
import { lockOnOf } from './find-round.ts';

/**
 * Opens, refuses, withdraws or closes a function window.
 * @throws Refused, Conflict: nothing was written
 */
export const takeWindowStep = (
  context: Context,
  input: TakenStep & { readonly windowId: string; readonly idempotencyKey: string },
): Promise<{ readonly id: string }> => {
  const { idempotencyKey, windowId, ...taken } = input;
  return runUseCase(context, { name: 'window.step', idempotencyKey, input: { windowId, taken } }, async (step) => {
    const { db, actor } = step;
    const row = isUuid(windowId)
      ? await db.functionWindow.findUnique({ where: { id: windowId }, include: { campaign: true } })
      : null;
    const kind = { subject: 'FunctionWindow', template: FUNCTION_WINDOW } as const;
    const facts = async () => ({ evidence: [], lockOn: row ? lockOnOf(row.campaign) : '' });
    const decides = taken.step === 'approve' || taken.step === 'refuse';
    await takeDeclaredStep(context, step, kind, row, taken, facts, (where, data) =>
      db.functionWindow.updateMany({ where, data: { ...data, ...(decides && { decidedBy: actor.name }) } }),
    );
    return { id: windowId };
  });
};
