import { phrase } from '@shouwang/phrases';
import { allow } from '../../platform/allow.ts';
import type { Context } from '../../platform/context.ts';
import { isUuid } from '../../platform/is-uuid.ts';
import { queueJob } from '../../platform/jobs/queue-job.ts';
import { refuse } from '../../platform/refusal.ts';
import { runUseCase } from '../../platform/run-use-case.ts';
import { RECONCILE_JOB } from './reconcile.job.ts';
import { NATIONAL_EXPORT } from './reconciliation.file.ts';

/**
 * Takes an uploaded export of the national system and has the register laid beside it. Nothing of it is imported.
 * @throws Refused
 */
export const startReconciliation = (
  context: Context,
  input: { readonly fileId: string; readonly idempotencyKey: string },
): Promise<{ readonly id: string }> => {
  const { fileId, idempotencyKey } = input;
  return runUseCase(context, { name: 'register.reconcile', input, idempotencyKey }, async (step) => {
    const { db, actor, now } = step;
    const { areaPath } = actor;
    allow(context, 'reconcile', 'Reconciliation', { areaPath });
    const file = isUuid(fileId) ? await db.storedFile.findUnique({ where: { id: fileId } }) : null;
    if (!file || file.purpose !== NATIONAL_EXPORT || file.uploadedById !== actor.accountId) {
      return refuse('IMPORT_NOT_A_REGISTER_FILE', {}, 'fileId');
    }
    const { id } = await db.reconciliation.create({
      data: {
        fileId: file.id,
        fileName: file.name,
        sha256: file.sha256,
        areaPath,
        status: 'READING',
        createdById: actor.accountId,
        createdBy: actor.name,
        createdAt: now,
      },
    });
    const job = await queueJob(step, {
      kind: RECONCILE_JOB,
      title: phrase('reconciliation.job', { file: file.name }),
      payload: { reconciliationId: id },
      areaPath,
    });
    await db.reconciliation.update({ where: { id }, data: { jobId: job.id } });
    step.audit({ objectType: 'Reconciliation', objectId: id, areaPath, detail: { sha256: file.sha256 } });
    return { id };
  });
};
