import type { Household } from '@shouwang/database';
import { allow } from '../platform/allow.ts';
import type { Context } from '../platform/context.ts';
import { isUuid } from '../platform/is-uuid.ts';
import { notFound, refuse } from '../platform/refusal.ts';
import type { Step } from '../platform/run-use-case.ts';

/**
 * The household about which somebody wants to write something: as for its yearly form.
 * @throws Refused NOT_FOUND, FORBIDDEN, COLLECTION_HOUSEHOLD_CLOSED
 */
export const getHouseholdToCorrect = async (
  context: Context,
  { db }: Step,
  householdId: string,
): Promise<Household> => {
  const household = isUuid(householdId) ? await db.household.findUnique({ where: { id: householdId } }) : null;
  if (!household) throw notFound();
  allow(context, 'correct', 'Household', household);
  if (household.status !== 'ACTIVE') refuse('COLLECTION_HOUSEHOLD_CLOSED');
  return household;
};
