import type { Dataset, Job } from '@shouwang/database';
import { DATASETS, type DatasetDeclaration, type DatasetKey } from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { z } from 'zod';
import type { Context } from '../platform/context.ts';
import { exactlyOne } from '../platform/exactly-one.ts';
import { queueJob } from '../platform/jobs/queue-job.ts';
import { type Refusal, Refused, refuse } from '../platform/refusal.ts';
import { runUseCase, type Step } from '../platform/run-use-case.ts';
import { UNREAD } from './column-mapping.ts';
import { datasetStatusLabel, destroyedRefusals, findLastJob, isJobUnderWay, MATCH_JOB } from './dataset-status.ts';
import { getDatasetFor } from './get-dataset-for.ts';
import type { FileColumn } from './matching/matching-messages.ts';

const correction = z.array(z.strictObject({ position: z.int().min(0), key: z.string().nullable() })).max(400);

/** What stands in the way of reading the file anew: a job at work, or a dataset that is no longer the department's. */
export const recognitionRefusals = (
  { status, destroyedAt }: Pick<Dataset, 'status' | 'destroyedAt'>,
  job: Pick<Job, 'status'> | null,
): Refusal[] => {
  if (isJobUnderWay(job)) return [{ code: 'DATASET_BUSY' }];
  const isSettled = ['SUBMITTED', 'PUBLISHED', 'WITHDRAWN'].includes(status);
  return isSettled
    ? [{ code: 'DATASET_SETTLED', params: { status: datasetStatusLabel(status) } }]
    : destroyedRefusals({ destroyedAt });
};

/** What is wrong with a column mapping: every fault, so that all can be mended at once. */
const mappingRefusals = (
  { columns: declared }: DatasetDeclaration,
  known: readonly FileColumn[],
  chosen: ReadonlyMap<number, string | null>,
): Refusal[] => {
  const refusals: Refusal[] = [];
  const labelOf = (key: string): string => declared.find((column) => column.key === key)?.label ?? key;
  for (const [position, key] of chosen) {
    if (!known.some((column) => column.position === position)) {
      refusals.push({ code: 'COLUMN_POSITION_UNKNOWN', params: { position: position + 1 }, field: 'columns' });
    }
    if (key !== null && !declared.some((column) => column.key === key)) {
      refusals.push({ code: 'COLUMN_UNKNOWN', params: { column: key }, field: 'columns' });
    }
  }
  const after = known.map((column) => (chosen.has(column.position) ? chosen.get(column.position) : column.column));
  for (const key of new Set(after)) {
    if (key && after.filter((other) => other === key).length > 1) {
      refusals.push({ code: 'COLUMN_TWICE', params: { column: labelOf(key) }, field: 'columns' });
    }
  }
  for (const { key, required } of declared) {
    if (required && !after.includes(key)) {
      refusals.push({ code: 'COLUMN_REQUIRED', params: { column: labelOf(key) }, field: 'columns' });
    }
  }
  return refusals;
};

const remember = async (
  { db, now }: Step,
  { department, datasetKey }: Dataset,
  known: readonly FileColumn[],
  chosen: ReadonlyMap<number, string | null>,
): Promise<void> => {
  for (const { position, header, column: before } of known) {
    const column = chosen.get(position);
    if (column === undefined || column === before) continue;
    const key = { department, datasetKey, header };
    await db.columnMapping.upsert({
      where: { department_datasetKey_header: key },
      create: { ...key, column: column ?? UNREAD, updatedAt: now },
      update: { column: column ?? UNREAD, updatedAt: now },
    });
  }
};

/**
 * Corrects what the columns of a file were taken for, remembers it for the office, and reads the file again.
 * @param columns `[{position, key|null}]`: what is left out stays as it was recognised
 * @throws Refused, Conflict
 */
export const correctColumns = (
  context: Context,
  input: {
    readonly id: string;
    readonly version: number;
    readonly columns?: unknown;
    readonly idempotencyKey: string;
  },
): Promise<{ readonly id: string }> => {
  const { id, version, idempotencyKey } = input;
  return runUseCase(context, { name: 'dataset.correctColumns', idempotencyKey, input }, async (step) => {
    const dataset = await getDatasetFor(context, step, 'upload', id);
    const parsed = correction.safeParse(input.columns);
    if (!parsed.success) return refuse('INPUT_INVALID', { reason: '列的对应关系不完整' }, 'columns');
    const refusals = recognitionRefusals(dataset, await findLastJob(step.db, MATCH_JOB, 'datasetId', id));
    if (refusals.length > 0) throw new Refused(refusals);
    const known = dataset.columns as unknown as readonly FileColumn[];
    const chosen = new Map(parsed.data.map(({ position, key }) => [position, key]));
    const wrong = mappingRefusals(DATASETS[dataset.datasetKey as DatasetKey], known, chosen);
    if (wrong.length > 0) throw new Refused(wrong);
    await remember(step, dataset, known, chosen);
    const { count } = await step.db.dataset.updateMany({
      where: { id, version, status: dataset.status },
      data: { status: 'UPLOADED', refusalCode: null, version: { increment: 1 } },
    });
    await exactlyOne(step, count, { type: 'Dataset', id, currentVersion: dataset.version });
    await queueJob(step, {
      kind: MATCH_JOB,
      title: phrase('comparisons.jobMatch', { file: dataset.fileName }),
      payload: { datasetId: id },
      areaPath: dataset.areaPath,
      department: dataset.department,
    });
    step.audit({
      objectType: 'Dataset',
      objectId: id,
      areaPath: dataset.areaPath,
      versionBefore: version,
      versionAfter: version + 1,
    });
    return { id };
  });
};
