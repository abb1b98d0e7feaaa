import type { ImportBatch } from '@shouwang/database';
import { referenceDayOf, shanghaiDateOf } from '@shouwang/domain';
import { allow } from '../platform/allow.ts';
import type { Context } from '../platform/context.ts';
import { isUuid } from '../platform/is-uuid.ts';
import { refuse } from '../platform/refusal.ts';
import { runUseCase, type Step } from '../platform/run-use-case.ts';
import { confirmedLater } from './confirmed-later.ts';
import { REGISTER_FILE } from './import-files.ts';
import { queueImportJob } from './import-jobs.ts';

/** States of an import that is on its way or has become part of the register. */
const LIVE = ['READING', 'PREVIEWED', 'APPLYING', 'CONFIRMED', 'UNDOING'];

/** The live import of the same bytes, if no other of its kind has changed the register since. */
const findSame = async (
  { db }: Pick<Step, 'db'>,
  { sha256, areaPath }: { readonly sha256: string; readonly areaPath: string },
): Promise<ImportBatch | undefined> => {
  const [same] = await db.importBatch.findMany({
    where: { sha256, areaPath, status: { in: LIVE } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 1,
  });
  if (!same?.confirmedAt) return same;
  return (await db.importBatch.count({ where: confirmedLater(same) })) > 0 ? undefined : same;
};

/**
 * Takes an uploaded file as an import and has it read. The same bytes are the same import: one that is on its way is
 * given back, one that has been done is refused with who and when.
 * @param isPasted cells of a paste grid, see XLS-9
 * @param isInline the caller reads it by itself, without a job and whatever was imported before
 * @throws Refused
 */
export const startImport = (
  context: Context,
  input: {
    readonly fileId: string;
    readonly isInline?: boolean;
    readonly isPasted?: boolean;
    readonly idempotencyKey?: string;
  },
): Promise<{ readonly id: string }> => {
  const { fileId, isInline = false, isPasted = false, idempotencyKey } = input;
  const useCase = { name: 'import.start', input, ...(idempotencyKey && { idempotencyKey }) };
  return runUseCase(context, useCase, async (step) => {
    const { db, actor, now } = step;
    const { areaPath } = actor;
    allow(context, 'import', 'ImportBatch', { areaPath });
    const file = isUuid(fileId) ? await db.storedFile.findUnique({ where: { id: fileId } }) : null;
    if (!file || file.purpose !== REGISTER_FILE || file.uploadedById !== actor.accountId) {
      return refuse('IMPORT_NOT_A_REGISTER_FILE', {}, 'fileId');
    }
    const same = isInline ? undefined : await findSame(step, { sha256: file.sha256, areaPath });
    if (same?.confirmedAt) {
      return refuse('IMPORT_FILE_KNOWN', { who: same.createdBy, on: shanghaiDateOf(same.confirmedAt) }, 'fileId');
    }
    if (same) return { id: same.id };
    const batch = await db.importBatch.create({
      data: {
        fileId: file.id,
        fileName: file.name,
        sha256: file.sha256,
        areaPath,
        status: 'READING',
        referenceOn: new Date(`${referenceDayOf(file.name, shanghaiDateOf(now))}T00:00:00Z`),
        origin: isPasted ? 'PASTE' : 'FILE',
        createdById: actor.accountId,
        createdBy: actor.name,
        createdAt: now,
      },
    });
    if (!isInline) {
      const { id: jobId } = await queueImportJob(step, 'read', batch);
      await db.importBatch.update({ where: { id: batch.id }, data: { jobId } });
    }
    step.audit({
      objectType: 'ImportBatch',
      objectId: batch.id,
      areaPath,
      versionAfter: batch.version,
      detail: { sha256: file.sha256 },
    });
    return { id: batch.id };
  });
};
