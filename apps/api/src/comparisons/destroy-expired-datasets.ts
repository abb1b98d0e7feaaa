import type { Dataset } from '@shouwang/database';
import { shanghaiDateOf } from '@shouwang/domain';
import type { Chore } from '../platform/every-hour.ts';
import { runUseCase, type Step } from '../platform/run-use-case.ts';
import { systemContext } from '../platform/session/system-actor.ts';
import { FACTS_JOB, findLastJob, isJobUnderWay, MATCH_JOB, RUN_JOB } from './dataset-status.ts';
import { clearStagedFacts } from './facts/staged-facts.ts';

/** Is somebody reading the file right now? Then it waits for the next hour. */
const isBeingRead = async ({ db }: Step, { id }: Dataset): Promise<boolean> => {
  if (isJobUnderWay(await findLastJob(db, MATCH_JOB, 'datasetId', id))) return true;
  const runs = await db.comparisonRun.findMany({
    where: { datasetId: id, status: { in: ['RUNNING', 'PUBLISHED'] } },
    select: { id: true },
  });
  for (const run of runs) {
    for (const kind of [RUN_JOB, FACTS_JOB]) {
      if (isJobUnderWay(await findLastJob(db, kind, 'runId', run.id))) return true;
    }
  }
  return false;
};

/** Every row that names the bytes of a dataset: the file as it came, and the workbooks of its rejected rows. */
const fileIdsOf = async ({ db }: Step, { id, fileId }: Dataset): Promise<string[]> => {
  const jobs = await db.job.findMany({
    where: { kind: MATCH_JOB, payload: { path: ['datasetId'], equals: id }, resultFileId: { not: null } },
    select: { resultFileId: true },
  });
  return [fileId, ...jobs.flatMap(({ resultFileId }) => resultFileId ?? [])];
};

const destroy = async (step: Step, dataset: Dataset): Promise<void> => {
  const { db, now } = step;
  const { id, version, areaPath } = dataset;
  const { count } = await db.dataset.updateMany({
    where: { id, version, destroyedAt: null },
    data: { destroyedAt: now, findingsOf: null, version: { increment: 1 } },
  });
  // Somebody was faster and has done something with it; the next hour looks again.
  if (count === 0) return;
  const rows = await db.datasetRow.deleteMany({ where: { datasetId: id, outcome: { notIn: ['EXACT', 'ID_ONLY'] } } });
  await db.datasetOutcomePack.deleteMany({ where: { datasetId: id, outcome: 'NOT_IN_REGISTER' } });
  await db.datasetFindingPack.deleteMany({ where: { datasetId: id } });
  await clearStagedFacts(db, id);
  const files = await db.storedFile.deleteMany({ where: { id: { in: await fileIdsOf(step, dataset) } } });
  step.audit({
    objectType: 'Dataset',
    objectId: id,
    areaPath,
    versionBefore: version,
    versionAfter: version + 1,
    detail: { sha256: dataset.sha256, rows: rows.count, files: files.count },
  });
};

/**
 * Destroys department files whose time is over, with every row that matched nobody (CMP-14). The bytes go with the next
 * sweep, which asks for their names; bytes that another upload names stay as long as that one.
 */
export const destroyExpiredDatasets: Chore = async (services) => {
  const { prisma } = services.database;
  const context = systemContext(services);
  const today = shanghaiDateOf(await services.clock.now(prisma));
  const expired = await prisma.dataset.findMany({
    where: { destroyedAt: null, retentionUntil: { lt: new Date(`${today}T00:00:00Z`) } },
    orderBy: { id: 'asc' },
  });
  for (const dataset of expired) {
    await runUseCase(context, { name: 'dataset.destroy' }, async (step) => {
      if (!(await isBeingRead(step, dataset))) await destroy(step, dataset);
      return {};
    });
  }
  if (expired.length > 0) services.log.info({ datasets: expired.length }, 'department files past their time');
};
