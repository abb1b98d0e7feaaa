import { type SummaryKind, TOWNSHIP_SUMMARY } from '@shouwang/domain';
import type { Context } from '../platform/context.ts';
import { isUuid } from '../platform/is-uuid.ts';
import { refuse } from '../platform/refusal.ts';
import { runUseCase } from '../platform/run-use-case.ts';
import { type TakenStep, takeDeclaredStep } from '../procedures/declared/take-declared-step.ts';
import { summaryFactsOf } from './summary-facts.ts';

/**
 * Signs, files, sends back, unlocks or confirms a township's summary.
 * @throws Refused SUMMARY_CELL_DIFFERS when its detail has moved on; Conflict
 */
export const takeSummaryStep = (
  context: Context,
  input: TakenStep & { readonly summaryId: string; readonly idempotencyKey: string },
): Promise<{ readonly id: string }> => {
  const { idempotencyKey, summaryId, ...taken } = input;
  return runUseCase(context, { name: 'summary.step', idempotencyKey, input: { summaryId, taken } }, async (step) => {
    const { db, actor, now } = step;
    // Its content is changed by compiling it again.
    if (taken.step === 'edit') refuse('STEP_UNKNOWN', { step: taken.step });
    const row = isUuid(summaryId)
      ? await db.campaignSummary.findUnique({ where: { id: summaryId }, include: { campaign: true } })
      : null;
    const kind = { subject: 'CampaignSummary', template: TOWNSHIP_SUMMARY } as const;
    const facts = async () => {
      if (!row) throw new Error('unreachable: facts are asked of a summary that is there');
      const of = { kind: row.kind as SummaryKind, areaPath: row.areaPath };
      return summaryFactsOf(context.prisma, db, row.campaign, of);
    };
    await takeDeclaredStep(context, step, kind, row, taken, facts, (where, data) =>
      db.campaignSummary.updateMany({
        where,
        data: {
          ...data,
          ...(taken.step === 'sign' && { signedBy: actor.name }),
          ...(taken.step === 'file' && { filedAt: now }),
          ...((taken.step === 'unlock' || taken.step === 'sendBack') && { signedBy: null, filedAt: null }),
        },
      }),
    );
    return { id: summaryId };
  });
};
