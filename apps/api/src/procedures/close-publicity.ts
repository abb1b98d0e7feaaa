import type { Context } from '../platform/context.ts';
import { isUuid } from '../platform/is-uuid.ts';
import { notFound } from '../platform/refusal.ts';
import { runUseCase } from '../platform/run-use-case.ts';
import { visible } from '../platform/visible.ts';
import { addEvidence, type NewEvidence } from './attach-evidence.ts';
import { takeStepOfAll } from './case-batch.ts';
import { getCaseFor } from './get-case-for.ts';

/**
 * Takes a list down after its days: every case of it that still hangs goes on, with one end photo for all. Cases with an
 * open objection keep the whole list up.
 * @throws Refused, CaseBatchRefused, Conflict: nothing was written
 */
export const closePublicity = (
  context: Context,
  input: { readonly roundId: string; readonly endPhoto: NewEvidence; readonly idempotencyKey: string },
): Promise<{ readonly caseIds: readonly string[] }> => {
  const { idempotencyKey, roundId, endPhoto } = input;
  return runUseCase(context, { name: 'procedure.closePublicity', idempotencyKey, input }, async (step) => {
    if (!isUuid(roundId)) throw notFound();
    const cases = await step.db.procedureCase.findMany({
      where: {
        AND: [
          visible(context, 'ProcedureCase'),
          { publicityItems: { some: { roundId } }, state: { in: ['PUBLISHED', 'OBJECTION_HANDLING'] } },
        ],
      },
      select: { id: true },
      orderBy: { caseNo: 'asc' },
    });
    if (cases.length === 0) throw notFound();
    const taken = [];
    for (const { id } of cases) {
      const row = await getCaseFor(context, step, 'prepare', id);
      const owner = { caseId: id, step: 'closePublicity', areaPath: row.areaPath };
      await addEvidence(step, owner, { ...endPhoto, kind: 'publicityEndPhoto' });
      taken.push({ caseId: id, version: row.version, step: 'closePublicity' });
    }
    const rows = await takeStepOfAll(context, step, taken);
    return { caseIds: rows.map(({ id }) => id) };
  });
};
