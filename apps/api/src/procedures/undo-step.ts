import { decideUndo, type IdentificationRecords } from '@shouwang/domain';
import { Conflict } from '../platform/conflict.ts';
import type { Context } from '../platform/context.ts';
import { Refused } from '../platform/refusal.ts';
import { runUseCase } from '../platform/run-use-case.ts';
import { circumstancesIn, momentOf } from './circumstances.ts';
import { getCaseFor } from './get-case-for.ts';
import { engineCaseOf, templateOf } from './load-case.ts';
import { saveStep } from './save-step.ts';

/**
 * Takes back one's own last decision, shortly after it and when nobody has acted since. The decision and its undoing
 * both stay on record.
 * @throws Refused, Conflict
 */
export const undoStep = (
  context: Context,
  input: { readonly caseId: string; readonly version: number; readonly idempotencyKey: string },
): Promise<{ readonly id: string }> => {
  const { idempotencyKey, caseId, version } = input;
  return runUseCase(context, { name: 'procedure.undo', idempotencyKey, input }, async (step) => {
    const row = await getCaseFor(context, step, 'read', caseId);
    if (row.version !== version) throw new Conflict({ version: row.version });
    const circumstances = circumstancesIn(context, await momentOf(step), row.areaPath);
    const decision = decideUndo({ ...circumstances, template: templateOf(row), case: engineCaseOf(row) });
    if ('refusals' in decision) throw new Refused(decision.refusals);
    const { toState, event, records } = decision.accepted;
    await saveStep(
      step,
      row,
      version,
      { toState, event, records: records as Partial<IdentificationRecords> },
      circumstances,
    );
    return { id: caseId };
  });
};
