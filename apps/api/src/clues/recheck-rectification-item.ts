import type { Context } from '../platform/context.ts';
import { runUseCase } from '../platform/run-use-case.ts';
import { momentOf } from '../procedures/circumstances.ts';
import { decideItemStep, getItemAsRead, saveItemStep } from './take-item-step.ts';

/**
 * Looks at what was done about an item: it is closed, or goes back to its owner with the reason.
 * @throws Refused, Conflict: nothing was written
 */
export const recheckRectificationItem = (
  context: Context,
  input: {
    readonly id: string;
    readonly version: number;
    readonly passed: boolean;
    readonly text?: string | null;
    readonly idempotencyKey: string;
  },
): Promise<{ readonly id: string }> => {
  const { id, version, passed, idempotencyKey } = input;
  const text = input.text?.trim() || undefined;
  return runUseCase(context, { name: 'rectification.recheck', idempotencyKey, input }, async (step) => {
    const row = await getItemAsRead(context, step, 'recheck', { id, version });
    const moment = await momentOf(step);
    const data = { passed, ...(text && { remark: text }) };
    const checked = await saveItemStep(step, row, decideItemStep(context, moment, row, 'recheck', { data }));
    // What passed is closed with the same look: nobody has anything more to do about it (C.8, 县级闭合).
    if (passed) await saveItemStep(step, checked, decideItemStep(context, moment, checked, 'close', { data: {} }));
    return { id };
  });
};
