import { allow } from '../allow.ts';
import type { Context } from '../context.ts';
import { isUuid } from '../is-uuid.ts';
import { notFound } from '../refusal.ts';
import { runUseCase } from '../run-use-case.ts';

/**
 * Asks a job to stop; one that still waits never starts. What it has done so far is taken back by its handler or stays,
 * as its kind says.
 * @throws Refused
 */
export const cancelJob = (context: Context, id: string): Promise<{ readonly id: string }> =>
  runUseCase(context, { name: 'job.cancel' }, async ({ db, now, audit }) => {
    const job = isUuid(id) ? await db.job.findUnique({ where: { id } }) : null;
    if (!job) throw notFound();
    allow(context, 'cancel', 'Job', job);
    await db.job.updateMany({
      where: { id, status: 'QUEUED' },
      data: { status: 'CANCELLED', cancelRequested: true, finishedAt: now },
    });
    await db.job.updateMany({ where: { id, status: 'RUNNING' }, data: { cancelRequested: true } });
    audit({ objectType: 'Job', objectId: id, areaPath: job.areaPath });
    return { id };
  });
