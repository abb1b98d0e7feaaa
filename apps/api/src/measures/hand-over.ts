import { shanghaiDateOf } from '@shouwang/domain';
import { dayColumn } from '../campaigns/find-round.ts';
import { allow } from '../platform/allow.ts';
import type { Context } from '../platform/context.ts';
import { exactlyOne } from '../platform/exactly-one.ts';
import { isUuid } from '../platform/is-uuid.ts';
import { notFound, refuse } from '../platform/refusal.ts';
import { runUseCase } from '../platform/run-use-case.ts';
import { collectPairing } from './collect-help.ts';
import { beginPairing, type ChosenHelper, chosenHelper, stepPairing } from './pair-helper.ts';

/**
 * A helper leaves: everything that runs goes to somebody else on one day, all of it or nothing (PAI-3). Each household
 * has its new helper before the old one goes (PAI-2); who helps it already goes on.
 * @throws Refused, Conflict: nothing was written
 */
export const handOver = (
  context: Context,
  input: ChosenHelper & {
    readonly fromHelperId: string;
    readonly version: number;
    readonly on: string;
    readonly text: string;
    readonly idempotencyKey: string;
  },
): Promise<{ readonly id: string; readonly count: number }> => {
  const { idempotencyKey, fromHelperId, version, on, text, ...chosen } = input;
  const kept = { fromHelperId, version, on, text, chosen };
  return runUseCase(context, { name: 'pairing.handOver', idempotencyKey, input: kept }, async (step) => {
    const { db, now } = step;
    const from = isUuid(fromHelperId) ? await db.helper.findUnique({ where: { id: fromHelperId } }) : null;
    if (!from) throw notFound();
    allow(context, 'read', 'Helper', from);
    allow(context, 'pair', 'Pairing', from);
    const pairings = await db.pairing.findMany({
      where: { helperId: from.id, state: { not: 'ENDED' } },
      orderBy: { id: 'asc' },
    });
    if (pairings.length === 0) refuse('HANDOVER_OF_NOTHING', { name: from.name }, 'fromHelperId');
    if (text.trim() === '') refuse('TEXT_MISSING', { step: '移交' }, 'text');
    const helperId = await chosenHelper(context, step, from.areaPath, chosen);
    if (helperId === from.id) refuse('HANDOVER_TO_SELF', {}, 'helperId');
    for (const { id, version: read, state, householdId, areaPath } of pairings) {
      if (state === 'DRAFT') {
        await stepPairing(context, step, id, { step: 'discard', version: read });
        continue;
      }
      const isThere = await db.pairing.count({ where: { householdId, helperId, state: 'ACTIVE' } });
      if (isThere === 0) await beginPairing(context, step, { householdId, areaPath, helperId, on });
      await stepPairing(context, step, id, { step: 'end', version: read, occurredOn: on, text });
    }
    const { count } = await db.helper.updateMany({
      where: { id: from.id, version, leftOn: null },
      data: { leftOn: dayColumn(on), version: { increment: 1 } },
    });
    await exactlyOne(step, count, { type: 'Helper', id: from.id, currentVersion: from.version });
    step.audit({
      objectType: 'Helper',
      objectId: from.id,
      areaPath: from.areaPath,
      versionBefore: version,
      versionAfter: version + 1,
      detail: { to: helperId, households: pairings.length, on, today: shanghaiDateOf(now) },
    });
    await collectPairing(context, step, from.areaPath);
    return { id: helperId, count: pairings.length };
  });
};
