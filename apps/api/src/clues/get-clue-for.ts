import { CLUE_CARD } from '@shouwang/domain';
import { stepActionOf } from '@shouwang/permissions';
import { allow } from '../platform/allow.ts';
import type { Context } from '../platform/context.ts';
import { isUuid } from '../platform/is-uuid.ts';
import { notFound } from '../platform/refusal.ts';
import type { Step } from '../platform/run-use-case.ts';
import { findClue, type LoadedClue } from './load-clue.ts';

/**
 * The card for a step, held still until the transaction ends.
 * @throws Refused NOT_FOUND, FORBIDDEN
 */
export const getClueFor = async (
  context: Context,
  { db }: Pick<Step, 'db'>,
  stepKey: string | ((row: LoadedClue) => string),
  id: string,
): Promise<LoadedClue> => {
  if (!isUuid(id)) throw notFound();
  await db.$queryRaw`SELECT id FROM "Clue" WHERE id = ${id}::uuid FOR UPDATE`;
  const row = await findClue(db, id);
  if (!row) throw notFound();
  const key = typeof stepKey === 'function' ? stepKey(row) : stepKey;
  allow(context, stepActionOf(CLUE_CARD, key)?.action ?? 'read', 'Clue', row);
  return row;
};
