import { DIVISION_CHANGE, type DivisionChange, type DivisionChangeRecords } from '@shouwang/domain';
import { mayWriteFact } from '../campaigns/may-write-fact.ts';
import type { Context } from '../platform/context.ts';
import { isUuid } from '../platform/is-uuid.ts';
import { Refused } from '../platform/refusal.ts';
import { runUseCase, type Step } from '../platform/run-use-case.ts';
import { type TakenStep, takeDeclaredStep } from '../procedures/declared/take-declared-step.ts';
import { applyDivisionChange } from './apply-division-change.ts';
import { forgetAreas } from './area-directory.ts';
import { knownDivisions } from './known-divisions.ts';

/** In a round, divisions are changed through the window of their function (CAM-11). */
const windowIsOpen = async (
  context: Context,
  step: Step,
  { id, areaPath, change }: { readonly id: string; readonly areaPath: string; readonly change: DivisionChange },
): Promise<void> => {
  const answer = await mayWriteFact(context, step, {
    areaPath,
    effectiveOn: change.effectiveOn,
    fields: [],
    function: 'DIVISION',
    source: { kind: 'division', id },
  });
  if ('refusals' in answer) throw new Refused(answer.refusals);
};

/**
 * Puts a proposed change of the divisions into force, refuses it or takes it back.
 * @throws Refused, Conflict: nothing was written
 */
export const takeDivisionStep = async (
  context: Context,
  input: TakenStep & { readonly changeId: string; readonly idempotencyKey: string },
): Promise<{ readonly id: string }> => {
  const { idempotencyKey, changeId, ...taken } = input;
  const done = await runUseCase(
    context,
    { name: 'division.step', idempotencyKey, input: { changeId, taken } },
    async (step) => {
      const { db, actor, now } = step;
      const row = isUuid(changeId) ? await db.divisionChange.findUnique({ where: { id: changeId } }) : null;
      const kind = { subject: 'DivisionChange', template: DIVISION_CHANGE } as const;
      const facts = async () => ({ evidence: [], divisions: await knownDivisions(db) });
      const accepted = await takeDeclaredStep(context, step, kind, row, taken, facts, (where, data) =>
        db.divisionChange.updateMany({
          where,
          data: { ...data, ...(taken.step !== 'withdraw' && { decidedBy: actor.name, decidedAt: now }) },
        }),
      );
      const change = (row?.records as unknown as DivisionChangeRecords | undefined)?.propose;
      if (accepted.toState === 'IN_FORCE' && row && change) {
        await windowIsOpen(context, step, { id: row.id, areaPath: row.areaPath, change });
        const counted = await applyDivisionChange(context, step, { id: row.id, change });
        await db.divisionChange.update({ where: { id: row.id }, data: counted });
      }
      return { id: changeId };
    },
  );
  forgetAreas(context.prisma);
  return done;
};
