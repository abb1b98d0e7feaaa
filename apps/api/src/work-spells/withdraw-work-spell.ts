import { Prisma } from '@shouwang/database';
import { phrase } from '@shouwang/phrases';
import { mayWrite } from '../households/fact-guards.ts';
import { getHouseholdToCorrect } from '../households/get-household-to-correct.ts';
import { lockHouseholds } from '../households/lock-households.ts';
import { withdrawRows } from '../households/withdraw-rows.ts';
import type { Context } from '../platform/context.ts';
import { exactlyOne } from '../platform/exactly-one.ts';
import { refuse } from '../platform/refusal.ts';
import { runUseCase } from '../platform/run-use-case.ts';
import { recheckHouseholds } from '../quality/recheck-households.ts';
import { getSpell } from './get-spell.ts';

/** A spell that should not have been recorded, at the version that was read, with a word why. */
export type WorkSpellToWithdraw = {
  readonly householdId: string;
  readonly spellId: string;
  readonly version: number;
  readonly text: string;
  readonly idempotencyKey: string;
};

/**
 * Withdraws a work spell that was recorded by mistake (WRK-5).
 * @throws Refused, Conflict: nothing was written
 */
export const withdrawWorkSpell = (
  context: Context,
  input: WorkSpellToWithdraw,
): Promise<{ readonly householdId: string }> => {
  const { householdId, spellId, version, text, idempotencyKey } = input;
  return runUseCase(context, { name: 'workSpell.withdraw', idempotencyKey, input }, async (step) => {
    const { db, now } = step;
    const { areaPath } = await getHouseholdToCorrect(context, step, householdId);
    if (text.trim() === '') refuse('WORK_SPELL_WHY_MISSING', {}, 'text');
    await lockHouseholds(db, [householdId]);
    const spell = await getSpell(step, householdId, spellId);
    const fact = {
      entity: 'workSpell',
      entityId: spellId,
      indicatorKey: 'inRegister',
      effectiveOn: spell.existsFrom.toISOString().slice(0, 10),
    } as const;
    const source = { kind: 'collection', id: spellId, label: phrase('workSpells.sourceLabel') } as const;
    await mayWrite(context, step, { householdId, areaPath, facts: [fact], source });
    const which = Prisma.sql`t.id = ${spellId}::uuid AND t.version = ${version}`;
    const gone = await withdrawRows(db, 'workSpell', which, { now, sourceId: spellId });
    await exactlyOne(step, gone, { type: 'WorkSpell', id: spellId, currentVersion: spell.version });
    await db.household.update({ where: { id: householdId }, data: { version: { increment: 1 }, updatedAt: now } });
    await recheckHouseholds(context.services.crypto, step, [householdId]);
    step.audit({ objectType: 'WorkSpell', objectId: spellId, areaPath, householdId, detail: { text: text.trim() } });
    return { householdId };
  });
};
