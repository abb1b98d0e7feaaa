import { isUuid } from '../platform/is-uuid.ts';
import { notFound } from '../platform/refusal.ts';
import type { Step } from '../platform/run-use-case.ts';

/** The work spell of a household that somebody has read. */
export const getSpell = async ({ db }: Step, householdId: string, spellId: string) => {
  const spell = isUuid(spellId) ? await db.workSpell.findFirst({ where: { id: spellId, householdId } }) : null;
  if (!spell) throw notFound();
  return spell;
};
