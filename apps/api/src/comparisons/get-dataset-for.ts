import type { Dataset } from '@shouwang/database';
import type { Action } from '@shouwang/permissions';
import { allow } from '../platform/allow.ts';
import type { Context } from '../platform/context.ts';
import { isUuid } from '../platform/is-uuid.ts';
import { notFound } from '../platform/refusal.ts';
import type { Step } from '../platform/run-use-case.ts';

/**
 * The dataset for an act of the department.
 * @throws Refused NOT_FOUND, FORBIDDEN
 */
export const getDatasetFor = async (
  context: Context,
  { db }: Pick<Step, 'db'>,
  action: Action,
  id: string,
): Promise<Dataset> => {
  const dataset = isUuid(id) ? await db.dataset.findUnique({ where: { id } }) : null;
  if (!dataset) throw notFound();
  allow(context, action, 'Dataset', dataset);
  return dataset;
};
