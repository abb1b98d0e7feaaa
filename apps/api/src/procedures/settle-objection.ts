import type { Context } from '../platform/context.ts';
import { isUuid } from '../platform/is-uuid.ts';
import { notFound } from '../platform/refusal.ts';
import { visible } from '../platform/visible.ts';
import { takeStep } from './take-step.ts';

/**
 * Answers an objection that was raised against a posted list.
 * @throws Refused, Conflict
 */
export const settleObjection = async (
  context: Context,
  {
    objectionId,
    caseVersion,
    result,
    handling,
    idempotencyKey,
  }: {
    readonly objectionId: string;
    readonly caseVersion: number;
    readonly result: string;
    readonly handling: string;
    readonly idempotencyKey: string;
  },
): Promise<{ readonly id: string }> => {
  const objection = isUuid(objectionId)
    ? await context.prisma.objection.findFirst({
        where: { id: objectionId, case: visible(context, 'ProcedureCase') },
        select: { caseId: true },
      })
    : null;
  if (!objection) throw notFound();
  return takeStep(context, {
    caseId: objection.caseId,
    version: caseVersion,
    step: 'settleObjection',
    data: { objectionId, result, handling },
    idempotencyKey,
  });
};
