import { newId } from '@shouwang/database';
import { readForm, visitLogForm, visitRefusals } from '@shouwang/domain';
import { dayColumn } from '../campaigns/find-round.ts';
import { allow } from '../platform/allow.ts';
import type { Context } from '../platform/context.ts';
import { notFound, Refused } from '../platform/refusal.ts';
import { runUseCase } from '../platform/run-use-case.ts';
import { recheckHouseholds } from '../quality/recheck-households.ts';
import { findHelpedHousehold, helperTimes } from './load-help.ts';

/**
 * Writes down a visit that a helper made (PAI-4).
 * @throws Refused: nothing was written
 */
export const recordVisit = (
  context: Context,
  input: { readonly householdId: string; readonly visit?: unknown; readonly idempotencyKey: string },
): Promise<{ readonly id: string }> => {
  const { idempotencyKey, householdId, visit } = input;
  return runUseCase(context, { name: 'visit.record', idempotencyKey, input: { householdId, visit } }, async (step) => {
    const { db, actor, now } = step;
    const household = await findHelpedHousehold(db, householdId);
    if (!household) throw notFound();
    const { areaPath } = household;
    allow(context, 'visit', 'Pairing', { areaPath });
    const read = readForm(visitLogForm, visit);
    const refusals = 'refusals' in read ? read.refusals : visitRefusals(read.data, helperTimes(household), now);
    if ('refusals' in read || refusals.length > 0) throw new Refused(refusals);
    const { helperId, visitedOn, text } = read.data;
    const id = newId();
    await db.visitLog.create({
      data: {
        id,
        householdId,
        helperId,
        areaPath,
        visitedOn: dayColumn(visitedOn),
        text,
        createdById: actor.accountId,
        createdBy: actor.name,
        createdAt: now,
      },
    });
    await recheckHouseholds(context.services.crypto, step, [householdId]);
    step.audit({ objectType: 'VisitLog', objectId: id, areaPath, householdId, detail: { helperId, visitedOn } });
    return { id };
  });
};
