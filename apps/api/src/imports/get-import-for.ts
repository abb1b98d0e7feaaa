import type { ImportBatch } from '@shouwang/database';
import { allow } from '../platform/allow.ts';
import type { Context } from '../platform/context.ts';
import { isUuid } from '../platform/is-uuid.ts';
import { notFound, Refused } from '../platform/refusal.ts';
import type { Step } from '../platform/run-use-case.ts';
import type { importActions } from './import-actions.ts';

type ImportAction = (typeof importActions)[keyof typeof importActions];

/**
 * The import that an act is about, after asking whether the person may do the act and whether it is the time for it.
 * A batch that was changed since the person read it is answered by the conditional update that follows.
 * @throws Refused
 */
export const getImportFor = async (
  context: Context,
  { db }: Pick<Step, 'db'>,
  action: ImportAction,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<ImportBatch> => {
  const batch = isUuid(id) ? await db.importBatch.findUnique({ where: { id } }) : null;
  if (!batch) throw notFound();
  allow(context, action.permission, 'ImportBatch', batch);
  const refusals = action.refusals(batch);
  if (refusals.length > 0 && batch.version === version) throw new Refused(refusals);
  return batch;
};
