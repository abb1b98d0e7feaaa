import type { StepAction } from '@shouwang/permissions';
import { allow } from '../platform/allow.ts';
import type { Context } from '../platform/context.ts';
import { isUuid } from '../platform/is-uuid.ts';
import { notFound } from '../platform/refusal.ts';
import type { Step } from '../platform/run-use-case.ts';
import { findCase, type LoadedCase } from './load-case.ts';

/**
 * The case for an act, with its household held still until the transaction ends, so that what is decided on is what was
 * read.
 * @throws Refused NOT_FOUND, FORBIDDEN
 */
export const getCaseFor = async (
  context: Context,
  { db }: Pick<Step, 'db'>,
  action: StepAction['action'] | ((row: LoadedCase) => StepAction['action']),
  id: string,
): Promise<LoadedCase> => {
  if (!isUuid(id)) throw notFound();
  await db.$queryRaw`
    SELECT household.id FROM "Household" household
    JOIN "ProcedureCase" one ON one."householdId" = household.id
    WHERE one.id = ${id}::uuid FOR SHARE OF household`;
  const row = await findCase(db, id);
  if (!row) throw notFound();
  allow(context, typeof action === 'function' ? action(row) : action, 'ProcedureCase', row);
  return row;
};
