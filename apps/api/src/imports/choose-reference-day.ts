import { type IsoDate, shanghaiDateOf } from '@shouwang/domain';
import type { Context } from '../platform/context.ts';
import { exactlyOne } from '../platform/exactly-one.ts';
import { refuse } from '../platform/refusal.ts';
import { runUseCase } from '../platform/run-use-case.ts';
import type { ImportAct } from './confirm-import.ts';
import { getImportFor } from './get-import-for.ts';
import { importActions } from './import-actions.ts';

/**
 * Says on which day a previewed file is true (HIS-6): the day of the export, or the cut-off of the campaign.
 * @throws Refused FACT_IN_FUTURE; Conflict
 */
export const chooseReferenceDay = (
  context: Context,
  input: ImportAct & { readonly referenceOn: IsoDate },
): Promise<{ readonly id: string }> => {
  const { id, version, referenceOn, idempotencyKey } = input;
  const useCase = { name: 'import.chooseDay', input, ...(idempotencyKey && { idempotencyKey }) };
  return runUseCase(context, useCase, async (step) => {
    const batch = await getImportFor(context, step, importActions.chooseDay, input);
    if (referenceOn > shanghaiDateOf(step.now)) refuse('FACT_IN_FUTURE', { day: referenceOn }, 'referenceOn');
    const { count } = await step.db.importBatch.updateMany({
      where: { id, version, status: 'PREVIEWED' },
      data: { referenceOn: new Date(`${referenceOn}T00:00:00Z`), version: { increment: 1 } },
    });
    await exactlyOne(step, count, { type: 'ImportBatch', id, currentVersion: batch.version });
    step.audit({
      objectType: 'ImportBatch',
      objectId: id,
      areaPath: batch.areaPath,
      versionBefore: version,
      versionAfter: version + 1,
      detail: { referenceOn },
    });
    return { id };
  });
};
