import type { ComparisonRun, Dataset } from '@shouwang/database';
import type { ActionDeclaration } from '../platform/actions.type.ts';
import { datasetStatusLabel, destroyedRefusals, runStatusLabel } from './dataset-status.ts';

/** Comparing a submitted file with the register, which is the county's to do. */
export const startRunAction = {
  name: 'startRun',
  permission: 'run',
  label: 'comparisons.action.startRun',
  refusals: ({ status, destroyedAt }) =>
    ['SUBMITTED', 'PUBLISHED'].includes(status)
      ? destroyedRefusals({ destroyedAt })
      : [{ code: 'DATASET_NOT_SUBMITTED', params: { status: datasetStatusLabel(status) } }],
} as const satisfies ActionDeclaration<Dataset>;

/** What the county can do with a run. Screens and use cases ask the same functions. */
export const runActions = {
  publish: {
    name: 'publish',
    label: 'comparisons.action.publish',
    refusals: ({ status }) =>
      status === 'DONE' ? [] : [{ code: 'RUN_NOT_DONE', params: { status: runStatusLabel(status) } }],
  },
} as const satisfies Readonly<Record<string, ActionDeclaration<ComparisonRun>>>;

/** Sending the cards of a published run to the townships. */
export const dispatchRunAction = {
  name: 'dispatch',
  label: 'comparisons.action.dispatch',
  refusals: ({ status }) => (status === 'PUBLISHED' ? [] : [{ code: 'RUN_NOT_PUBLISHED' }]),
} as const satisfies ActionDeclaration<ComparisonRun>;
