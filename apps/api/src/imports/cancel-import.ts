import type { Context } from '../platform/context.ts';
import { exactlyOne } from '../platform/exactly-one.ts';
import { runUseCase } from '../platform/run-use-case.ts';
import { getImportFor } from './get-import-for.ts';
import { importActions } from './import-actions.ts';

/**
 * Drops an import before it has touched the register; its file stays with the record of who sent it.
 * @throws Refused, Conflict
 */
export const cancelImport = (
  context: Context,
  input: { readonly id: string; readonly version: number },
): Promise<{ readonly id: string }> =>
  runUseCase(context, { name: 'import.cancel', input }, async (step) => {
    const { id, version } = input;
    const batch = await getImportFor(context, step, importActions.cancel, input);
    const { count } = await step.db.importBatch.updateMany({
      where: { id, version, status: { in: ['READING', 'PREVIEWED'] } },
      data: { status: 'CANCELLED', version: { increment: 1 } },
    });
    await exactlyOne(step, count, { type: 'ImportBatch', id, currentVersion: batch.version });
    // Whoever reads it still may stop.
    if (batch.jobId) {
      await step.db.job.updateMany({ where: { id: batch.jobId }, data: { cancelRequested: true } });
      await step.db.job.updateMany({
        where: { id: batch.jobId, status: 'QUEUED' },
        data: { status: 'CANCELLED', finishedAt: step.now },
      });
    }
    await step.db.importRow.deleteMany({ where: { batchId: id } });
    step.audit({
      objectType: 'ImportBatch',
      objectId: id,
      areaPath: batch.areaPath,
      versionBefore: version,
      versionAfter: version + 1,
    });
    return { id };
  });
