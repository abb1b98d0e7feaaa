import type { Context } from '../platform/context.ts';
import type { Refusal } from '../platform/refusal.ts';
import { Refused } from '../platform/refusal.ts';
import type { Step } from '../platform/run-use-case.ts';
import type { LoadedCase } from './load-case.ts';
import { type TakenStep, takeStepWithin } from './take-step.ts';

/** One household of a meeting or a list that could not be taken along, and why. */
export type CaseRefusal = { readonly caseId: string; readonly headName: string; readonly refusals: readonly Refusal[] };

/**
 * Takes the same step of many cases that were dealt with together. All of them or none: papers name every household, so
 * a list of which only a part is true would be a wrong paper. The refusals of all are collected before giving up.
 * @throws CaseBatchRefused, Conflict
 */
export const takeStepOfAll = async (
  context: Context,
  step: Step,
  steps: readonly TakenStep[],
): Promise<readonly LoadedCase[]> => {
  const done: LoadedCase[] = [];
  const refused: CaseRefusal[] = [];
  for (const taken of steps) {
    try {
      done.push(await takeStepWithin(context, step, taken));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const named = await step.db.procedureCase.findFirst({
        where: { id: taken.caseId },
        select: { household: { select: { headName: true } } },
      });
      const isHidden = error.refusals.some(({ code }) => code === 'NOT_FOUND');
      const headName = isHidden ? '' : (named?.household.headName ?? '');
      refused.push({ caseId: taken.caseId, headName, refusals: error.refusals });
    }
  }
  if (refused.length > 0) throw new CaseBatchRefused(refused);
  return done;
};

/** Some cases of a batch were refused: nothing was written, and every reason is named with its household. */
export class CaseBatchRefused extends Error {
  override readonly name = 'CaseBatchRefused';
  readonly cases: readonly CaseRefusal[];

  constructor(cases: readonly CaseRefusal[]) {
    super(`${cases.length} cases refused`);
    this.cases = cases;
  }
}
