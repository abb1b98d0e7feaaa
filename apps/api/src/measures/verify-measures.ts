import type { Context } from '../platform/context.ts';
import { refuse } from '../platform/refusal.ts';
import { runUseCase } from '../platform/run-use-case.ts';
import { stepMeasure } from './take-measure-step.ts';

/** As many measures as one act may verify. */
const MOST = 200;

/**
 * The department verifies measures as they stand, all of them or none (MEA-8).
 * @param measures each with the version that was read
 * @throws Refused, Conflict: nothing was written
 */
export const verifyMeasures = (
  context: Context,
  input: {
    readonly measures: readonly { readonly id: string; readonly version: number }[];
    readonly idempotencyKey: string;
  },
): Promise<{ readonly count: number }> => {
  const { measures, idempotencyKey } = input;
  return runUseCase(context, { name: 'measure.verify', idempotencyKey, input: { measures } }, async (step) => {
    if (measures.length === 0) return refuse('FIELD_TOO_FEW', { field: '措施', min: 1 }, 'measures');
    if (measures.length > MOST) return refuse('FIELD_TOO_MANY', { field: '措施', max: MOST }, 'measures');
    for (const { id, version } of measures) {
      await stepMeasure(context, step, id, { step: 'verify', version, data: {} });
    }
    return { count: measures.length };
  });
};
