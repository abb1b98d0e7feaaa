import type { JobHandler, JobOutcome, JobWork } from '../platform/jobs/job-handler.ts';
import { Refused } from '../platform/refusal.ts';
import { applyImport } from './apply-import.ts';
import { IMPORT_JOBS } from './import-jobs.ts';
import { readImport } from './read-import.ts';
import { undoBatch } from './undo-batch.ts';
import { RegisterMoved } from './writing/write-register.ts';

const batchIdOf = ({ payload }: JobWork): string => (payload as { readonly batchId: string }).batchId;

/** Moves a batch on from the state that its job left it in, when the job did not come to its end. */
const settle = ({ context }: JobWork, id: string, from: string, to: string): Promise<unknown> =>
  context.services.database.prisma.importBatch.updateMany({
    where: { id, status: from },
    data: { status: to, version: { increment: 1 } },
  });

const wasCancelled = async ({ context, id }: JobWork): Promise<boolean> =>
  (await context.services.database.prisma.job.findUnique({ where: { id }, select: { cancelRequested: true } }))
    ?.cancelRequested ?? false;

/**
 * Runs a part of an import. A server that stops leaves the batch as it is, so that the job goes on afterwards; one that
 * was cancelled or failed gives the batch back in a state from which the person can go on.
 */
const runPart = async (
  work: JobWork,
  states: { readonly during: string; readonly cancelled: string; readonly failed: string },
  run: (batchId: string) => Promise<object | undefined>,
): Promise<JobOutcome> => {
  const batchId = batchIdOf(work);
  try {
    return { result: (await run(batchId)) ?? {} };
  } catch (error) {
    if (!work.signal.aborted) await settle(work, batchId, states.during, states.failed);
    else if (await wasCancelled(work)) await settle(work, batchId, states.during, states.cancelled);
    throw error;
  }
};

/** Reads an uploaded register file and prepares its preview. */
export const readImportJob: JobHandler = {
  kind: IMPORT_JOBS.read,
  run: (work) =>
    runPart(work, { during: 'READING', cancelled: 'CANCELLED', failed: 'FAILED' }, (batchId) =>
      readImport(work, batchId),
    ),
};

/** When the register was changed after the preview, there is a new preview and a refusal that says so. */
const applyOrPreviewAgain = async (work: JobWork, batchId: string): Promise<object | undefined> => {
  try {
    return await applyImport(work, { batchId, keepsRows: false });
  } catch (error) {
    if (!(error instanceof RegisterMoved)) throw error;
    await settle(work, batchId, 'APPLYING', 'READING');
    await readImport(work, batchId);
    throw new Refused([{ code: 'IMPORT_REGISTER_CHANGED' }]);
  }
};

/** Writes a confirmed import into the register. */
export const applyImportJob: JobHandler = {
  kind: IMPORT_JOBS.apply,
  run: (work) =>
    runPart(work, { during: 'APPLYING', cancelled: 'PREVIEWED', failed: 'PREVIEWED' }, (batchId) =>
      applyOrPreviewAgain(work, batchId),
    ),
};

/** Takes an import back. */
export const undoImportJob: JobHandler = {
  kind: IMPORT_JOBS.undo,
  run: (work) =>
    runPart(work, { during: 'UNDOING', cancelled: 'CONFIRMED', failed: 'CONFIRMED' }, (batchId) =>
      undoBatch(work, batchId),
    ),
};
