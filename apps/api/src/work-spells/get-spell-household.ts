import type { Household } from '@shouwang/database';
import { allow } from '../platform/allow.ts';
import type { Context } from '../platform/context.ts';
import { isUuid } from '../platform/is-uuid.ts';
import { notFound, refuse } from '../platform/refusal.ts';
import type { Step } from '../platform/run-use-case.ts';

/**
 * The household whose work spells somebody wants to write: as for its yearly form (WRK-4).
 * @throws Refused NOT_FOUND, FORBIDDEN, COLLECTION_HOUSEHOLD_CLOSED
 */
export const getSpellHousehold = async (context: Context, { db }: Step, householdId: string): Promise<Household> => {
  const household = isUuid(householdId) ? await db.household.findUnique({ where: { id: householdId } }) : null;
  if (!household) throw notFound();
  allow(context, 'correct', 'Household', household);
  if (household.status !== 'ACTIVE') refuse('COLLECTION_HOUSEHOLD_CLOSED');
  return household;
};

/** The work spell of a household that somebody has read. */
export const getSpell = async ({ db }: Step, householdId: string, spellId: string) => {
  const spell = isUuid(spellId) ? await db.workSpell.findFirst({ where: { id: spellId, householdId } }) : null;
  if (!spell) throw notFound();
  return spell;
};
