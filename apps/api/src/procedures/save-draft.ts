import type { Prisma } from '@shouwang/database';
import { stepActionOf } from '@shouwang/permissions';
import type { Context } from '../platform/context.ts';
import { exactlyOne } from '../platform/exactly-one.ts';
import { runUseCase } from '../platform/run-use-case.ts';
import { getCaseFor } from './get-case-for.ts';
import { draftsOf, templateOf } from './load-case.ts';

/**
 * Keeps what a form holds so far, without taking the step and without judging it.
 * @throws Refused, Conflict
 */
export const saveDraft = (
  context: Context,
  input: {
    readonly caseId: string;
    readonly version: number;
    readonly step: string;
    readonly data: unknown;
    readonly idempotencyKey: string;
  },
): Promise<{ readonly id: string }> => {
  const { idempotencyKey, caseId, version, step: stepKey, data } = input;
  return runUseCase(context, { name: 'procedure.draft', idempotencyKey, input }, async (step) => {
    const action = (row: Parameters<typeof templateOf>[0]) => stepActionOf(templateOf(row), stepKey)?.action ?? 'read';
    const row = await getCaseFor(context, step, action, caseId);
    const draft = { data, personKey: step.actor.personId, at: step.now.toISOString() };
    const { count } = await step.db.procedureCase.updateMany({
      where: { id: caseId, version },
      data: {
        drafts: { ...draftsOf(row), [stepKey]: draft } as Prisma.InputJsonObject,
        version: { increment: 1 },
        updatedAt: step.now,
      },
    });
    await exactlyOne(step, count, { type: 'ProcedureCase', id: caseId, currentVersion: row.version });
    step.audit({
      objectType: 'ProcedureCase',
      objectId: caseId,
      areaPath: row.areaPath,
      householdId: row.householdId,
      versionBefore: version,
      versionAfter: version + 1,
      detail: { step: stepKey },
    });
    return { id: caseId };
  });
};
