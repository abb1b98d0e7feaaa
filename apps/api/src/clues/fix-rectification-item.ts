import type { RectificationItem } from '@shouwang/database';
import { indicator, isIndicatorKey, maskedText, readFact } from '@shouwang/domain';
import { recordFacts } from '../households/record-facts.ts';
import { isIdentity } from '../households/sealed-text.ts';
import { allow } from '../platform/allow.ts';
import type { Context } from '../platform/context.ts';
import { refuse } from '../platform/refusal.ts';
import { runUseCase, type Step } from '../platform/run-use-case.ts';
import { momentOf } from '../procedures/circumstances.ts';
import { findRegisterSubject } from './register-subject.ts';
import { decideItemStep, getItemAsRead, saveItemStep } from './take-item-step.ts';

/** Puts the right value into the register, and leaves the wrong one in its history. */
const correctRegister = async (
  context: Context,
  step: Step,
  item: RectificationItem,
  typed: string,
): Promise<{ readonly before: string; readonly after: string }> => {
  const key = item.indicatorKey ?? '';
  if (!isIndicatorKey(key)) return refuse('INDICATOR_NOT_CORRECTABLE', { indicator: key }, 'after');
  allow(context, 'correct', 'Household', { areaPath: item.areaPath });
  const { label } = indicator(key);
  const { householdId } = item;
  await step.db.$queryRaw`SELECT id FROM "Household" WHERE id = ${householdId}::uuid FOR UPDATE`;
  const subject = await findRegisterSubject(context, step, item, key);
  if (!subject) return refuse('INDICATOR_NOT_CORRECTABLE', { indicator: label }, 'after');
  const { entity, id: entityId } = subject;
  const read = readFact(entity, key, typed);
  if (!read.ok) return refuse('FACT_UNREADABLE', { indicator: label, value: typed }, 'after');
  await recordFacts(context, step, {
    householdId,
    changes: [{ entity, entityId, indicatorKey: key, value: typed }],
    source: { kind: 'correction', id: item.id, label: `${item.itemNo} 更正登记信息` },
  });
  return { before: subject.shown(subject.facts[key] ?? ''), after: subject.shown(read.text) };
};

/**
 * Records what was done about an item. For a wrong value of the register that is the correction itself.
 * @throws Refused, Conflict: nothing was written
 */
export const fixRectificationItem = (
  context: Context,
  input: {
    readonly id: string;
    readonly version: number;
    readonly response: string;
    readonly after?: string | null;
    readonly document?: string | null;
    readonly idempotencyKey: string;
  },
): Promise<{ readonly id: string }> => {
  const { id, version, response, idempotencyKey } = input;
  const after = input.after?.trim();
  const document = input.document?.trim();
  return runUseCase(context, { name: 'rectification.fix', idempotencyKey, input }, async (step) => {
    const row = await getItemAsRead(context, step, 'fix', { id, version });
    const isIdentityItem = row.indicatorKey !== null && isIdentity(row.indicatorKey);
    const kept =
      after && isIdentityItem && isIndicatorKey(row.indicatorKey ?? '')
        ? maskedText(row.indicatorKey as never, after)
        : after;
    const accepted = decideItemStep(context, await momentOf(step), row, 'fix', {
      data: { ...(kept && { after: kept }), ...(document && { document }) },
      text: response,
    });
    const corrected =
      row.kind === 'REGISTER_CORRECTION' && after
        ? await correctRegister(context, step, row, after)
        : { after: kept ?? row.after };
    await saveItemStep(step, row, accepted, {
      ...corrected,
      response: response.trim(),
      fixedById: step.actor.accountId,
      fixedBy: step.actor.name,
      fixedAt: step.now,
    });
    return { id };
  });
};
