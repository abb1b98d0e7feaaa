import type { Dataset } from '@shouwang/database';
import { shanghaiDateOf } from '@shouwang/domain';
import type { ActionDeclaration } from '../platform/actions.type.ts';
import type { Context } from '../platform/context.ts';
import { exactlyOne } from '../platform/exactly-one.ts';
import { Refused } from '../platform/refusal.ts';
import { runUseCase } from '../platform/run-use-case.ts';
import { keptFromNow } from './dataset-parameters.ts';
import { datasetStatusLabel, destroyedRefusals } from './dataset-status.ts';
import { getDatasetFor } from './get-dataset-for.ts';

type DatasetAction = Required<ActionDeclaration<Dataset>>;

/** How a department hands a file in, or takes it back. Screens and use cases ask the same functions. */
export const datasetActions = {
  submit: {
    name: 'submit',
    permission: 'upload',
    label: 'comparisons.action.submit',
    refusals: ({ status, destroyedAt }) =>
      status === 'MATCHED'
        ? destroyedRefusals({ destroyedAt })
        : [{ code: 'DATASET_NOT_MATCHED', params: { status: datasetStatusLabel(status) } }],
  },
  withdraw: {
    name: 'withdraw',
    permission: 'upload',
    label: 'comparisons.action.withdraw',
    refusals: ({ status }) =>
      ['PUBLISHED', 'WITHDRAWN'].includes(status)
        ? [{ code: 'DATASET_SETTLED', params: { status: datasetStatusLabel(status) } }]
        : [],
  },
} as const satisfies Readonly<Record<string, DatasetAction>>;

/**
 * Submits a matched file to the county, or withdraws it before the county has published what it showed.
 * @throws Refused, Conflict
 */
export const settleDataset = (
  context: Context,
  act: 'submit' | 'withdraw',
  input: { readonly id: string; readonly version: number; readonly idempotencyKey?: string },
): Promise<{ readonly id: string }> => {
  const { id, version, idempotencyKey } = input;
  const useCase = { name: `dataset.${act}`, input, ...(idempotencyKey && { idempotencyKey }) };
  return runUseCase(context, useCase, async (step) => {
    const dataset = await getDatasetFor(context, step, 'upload', id);
    const refusals = datasetActions[act].refusals(dataset);
    if (refusals.length > 0 && dataset.version === version) throw new Refused(refusals);
    const { count } = await step.db.dataset.updateMany({
      where: { id, version, status: dataset.status },
      data: {
        status: act === 'submit' ? 'SUBMITTED' : 'WITHDRAWN',
        ...(act === 'submit' && { submittedAt: step.now }),
        retentionUntil:
          act === 'submit'
            ? await keptFromNow(step, dataset.areaPath)
            : new Date(`${shanghaiDateOf(step.now)}T00:00:00Z`),
        version: { increment: 1 },
      },
    });
    await exactlyOne(step, count, { type: 'Dataset', id, currentVersion: dataset.version });
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
