import { mayWriteFact } from '../campaigns/may-write-fact.ts';
import type { Context } from '../platform/context.ts';
import { exactlyOne } from '../platform/exactly-one.ts';
import { Refused } from '../platform/refusal.ts';
import { runUseCase, type Step } from '../platform/run-use-case.ts';
import { getImportFor } from './get-import-for.ts';
import { importActions } from './import-actions.ts';
import { queueImportJob } from './import-jobs.ts';

/** A batch as the person read it. */
export type ImportAct = { readonly id: string; readonly version: number; readonly idempotencyKey?: string };

/**
 * A round that is locked takes no file either (CAM-5). Windows are not asked for: they are opened for functions and
 * places, and a file spans many of them.
 * @throws Refused ROUND_LOCKED
 */
const passLock = async (
  context: Context,
  step: Step,
  { id, areaPath, referenceOn }: { readonly id: string; readonly areaPath: string; readonly referenceOn: Date },
): Promise<void> => {
  const effectiveOn = referenceOn.toISOString().slice(0, 10);
  const answer = await mayWriteFact(context, step, {
    areaPath,
    effectiveOn,
    fields: [],
    source: { kind: 'import', id },
  });
  const locked = 'refusals' in answer ? answer.refusals.filter(({ code }) => code === 'ROUND_LOCKED') : [];
  if (locked.length > 0) throw new Refused(locked);
};

/**
 * Confirms what the preview shows and has it written into the register.
 * @throws Refused, Conflict
 */
export const confirmImport = (context: Context, input: ImportAct): Promise<{ readonly id: string }> => {
  const { id, version, idempotencyKey } = input;
  const useCase = { name: 'import.confirm', input, ...(idempotencyKey && { idempotencyKey }) };
  return runUseCase(context, useCase, async (step) => {
    const batch = await getImportFor(context, step, importActions.confirm, input);
    await passLock(context, step, batch);
    const { id: jobId } = await queueImportJob(step, 'apply', batch);
    const { count } = await step.db.importBatch.updateMany({
      where: { id, version, status: 'PREVIEWED' },
      data: { status: 'APPLYING', jobId, version: { increment: 1 } },
    });
    await exactlyOne(step, count, { type: 'ImportBatch', id, currentVersion: batch.version });
    step.audit({
      objectType: 'ImportBatch',
      objectId: id,
      areaPath: batch.areaPath,
      versionBefore: version,
      versionAfter: version + 1,
      detail: { kind: batch.kind, newRows: batch.newRows, changedRows: batch.changedRows },
    });
    return { id };
  });
};
