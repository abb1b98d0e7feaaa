import { newId } from '@shouwang/database';
import { ASSISTANCE_MEASURE, type MeasureRecords } from '@shouwang/domain';
import type { Context } from '../platform/context.ts';
import { notFound, refuse } from '../platform/refusal.ts';
import { runUseCase, type Step } from '../platform/run-use-case.ts';
import { openDeclared } from '../procedures/declared/take-declared-step.ts';
import { collectHelp } from './collect-help.ts';
import { episodeOfHelp, findHelpedHousehold, type HelpedHousehold, measureFactsOf } from './load-help.ts';
import { measureColumns } from './measure-columns.ts';
import { stepMeasure } from './take-measure-step.ts';

/** A measure to write down. `begunOn` is the day on which it began, when it has begun. */
export type NewMeasure = { readonly measure?: unknown; readonly begunOn?: string | null | undefined };

/**
 * Writes a measure of a household down, inside a use case.
 * @throws Refused NOT_FOUND, or what the declaration refuses
 */
export const writeMeasure = async (
  context: Context,
  step: Step,
  household: HelpedHousehold,
  { measure, begunOn }: NewMeasure,
): Promise<{ readonly id: string }> => {
  const { db, actor, now } = step;
  const { areaPath, id: householdId } = household;
  const episode = episodeOfHelp(household);
  const department = departmentOf(measure);
  const kind = { subject: 'AssistanceMeasure', template: ASSISTANCE_MEASURE } as const;
  const facts = measureFactsOf(household);
  const { id } = await openDeclared(
    context,
    step,
    kind,
    areaPath,
    { data: measure },
    facts,
    ({ state, records }) => {
      const { add } = records as unknown as MeasureRecords;
      if (!add || !episode) throw new Error('An accepted measure has its content and its episode');
      return db.assistanceMeasure.create({
        data: {
          ...measureColumns(add),
          id: newId(),
          householdId,
          monitoringCaseId: episode.id,
          areaPath,
          state,
          records,
          createdById: actor.accountId,
          createdBy: actor.name,
          createdAt: now,
        },
      });
    },
    { areaPath, department },
  );
  if (begunOn) await stepMeasure(context, step, id, { step: 'begin', version: 1, occurredOn: begunOn });
  return { id };
};

/** The department that the measure names, for the question who may record it; the form itself is judged later. */
const departmentOf = (measure: unknown): string => {
  const named = (measure as { readonly department?: unknown } | null)?.department;
  return typeof named === 'string' ? named : '';
};

/**
 * Records a measure of a household (MEA-4, MEA-5).
 * @throws Refused: nothing was written
 */
export const addMeasure = (
  context: Context,
  input: NewMeasure & { readonly householdId: string; readonly idempotencyKey: string },
): Promise<{ readonly id: string }> => {
  const { idempotencyKey, householdId, ...written } = input;
  return runUseCase(context, { name: 'measure.add', idempotencyKey, input: { householdId, written } }, async (step) => {
    // A department names households by their number, in `recordDeliveries`, and never by their key.
    if (step.actor.role === 'DEPARTMENT_LIAISON') return refuse('NOT_FOUND');
    const household = await findHelpedHousehold(step.db, householdId);
    if (!household) throw notFound();
    const added = await writeMeasure(context, step, household, written);
    await collectHelp(context, step, householdId);
    return added;
  });
};
