import type { Context } from '../platform/context.ts';
import { exactlyOne } from '../platform/exactly-one.ts';
import { refuse } from '../platform/refusal.ts';
import { runUseCase } from '../platform/run-use-case.ts';
import type { ImportAct } from './confirm-import.ts';
import { findLaterTouches } from './find-later-touches.ts';
import { getImportFor } from './get-import-for.ts';
import { importActions } from './import-actions.ts';
import { queueImportJob } from './import-jobs.ts';

/**
 * Has an import taken back, all of it: what it brought goes, what it changed becomes what it was.
 * @throws Refused IMPORT_TOUCHED, with what was done with its rows since; Conflict
 */
export const undoImport = (context: Context, input: ImportAct): Promise<{ readonly id: string }> => {
  const { id, version, idempotencyKey } = input;
  const useCase = { name: 'import.undo', input, ...(idempotencyKey && { idempotencyKey }) };
  return runUseCase(context, useCase, async (step) => {
    const batch = await getImportFor(context, step, importActions.undo, input);
    const touches = await findLaterTouches(step.db, batch);
    if (touches.length > 0) return refuse('IMPORT_TOUCHED', { what: touches.join('；') });
    const { id: jobId } = await queueImportJob(step, 'undo', batch);
    const { count } = await step.db.importBatch.updateMany({
      where: { id, version, status: 'CONFIRMED' },
      data: { status: 'UNDOING', jobId, version: { increment: 1 } },
    });
    await exactlyOne(step, count, { type: 'ImportBatch', id, currentVersion: batch.version });
    step.audit({
      objectType: 'ImportBatch',
      objectId: id,
      areaPath: batch.areaPath,
      versionBefore: version,
      versionAfter: version + 1,
      detail: { kind: batch.kind },
    });
    return { id };
  });
};
