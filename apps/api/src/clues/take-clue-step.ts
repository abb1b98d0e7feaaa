import { type AcceptedStep, CLUE_CARD, type ClueRecords, decide, type StepInput } from '@shouwang/domain';
import type { Context } from '../platform/context.ts';
import { exactlyOne } from '../platform/exactly-one.ts';
import { runUseCase, type Step } from '../platform/run-use-case.ts';
import { acceptedOrRefused, circumstancesIn, type Moment, momentOf } from '../procedures/circumstances.ts';
import { getClueFor } from './get-clue-for.ts';
import { clueFactsOf, engineClueOf, type LoadedClue } from './load-clue.ts';
import { saveClueStep } from './save-clue-step.ts';

/**
 * Decides a step of a card as the declaration has it.
 * @throws Refused
 */
export const decideClueStep = (
  context: Context,
  moment: Moment,
  row: LoadedClue,
  stepKey: string,
  input: StepInput,
): AcceptedStep<ClueRecords> =>
  acceptedOrRefused(
    decide({
      ...circumstancesIn(context, moment, row.areaPath),
      template: CLUE_CARD,
      case: engineClueOf(row),
      facts: clueFactsOf(row),
      step: stepKey,
      input,
    }),
  );

/**
 * The card for a step whose reader saw this version of it.
 * @throws Refused, Conflict
 */
export const getClueAsRead = async (
  context: Context,
  step: Step,
  stepKey: string | ((row: LoadedClue) => string),
  { id, version }: { readonly id: string; readonly version: number },
): Promise<LoadedClue> => {
  const row = await getClueFor(context, step, stepKey, id);
  await exactlyOne(step, row.version === version ? 1 : 0, { type: 'Clue', id, currentVersion: row.version });
  return row;
};

/**
 * Takes one step of a card that needs nothing but its form.
 * @throws Refused, Conflict: nothing was written
 */
export const takeClueStep = (
  context: Context,
  stepKey: string,
  input: { readonly id: string; readonly version: number; readonly text?: string; readonly idempotencyKey: string },
): Promise<{ readonly id: string }> => {
  const { id, version, text, idempotencyKey } = input;
  return runUseCase(context, { name: `clue.${stepKey}`, idempotencyKey, input }, async (step) => {
    const row = await getClueAsRead(context, step, stepKey, { id, version });
    const accepted = decideClueStep(context, await momentOf(step), row, stepKey, { data: {}, text: text ?? null });
    await saveClueStep(step, row, version, accepted);
    return { id };
  });
};

const closingStep = ({ state }: LoadedClue): string => (state === 'VERIFIED' ? 'close' : 'closeWithoutRisk');

/**
 * Closes a card: one of which nothing came, or one of which everything that it started is finished.
 * @throws Refused, Conflict
 */
export const closeClue = (
  context: Context,
  input: { readonly id: string; readonly version: number; readonly text: string; readonly idempotencyKey: string },
): Promise<{ readonly id: string }> => {
  const { id, version, text, idempotencyKey } = input;
  return runUseCase(context, { name: 'clue.close', idempotencyKey, input }, async (step) => {
    const row = await getClueAsRead(context, step, closingStep, { id, version });
    const accepted = decideClueStep(context, await momentOf(step), row, closingStep(row), { data: {}, text });
    await saveClueStep(step, row, version, accepted);
    return { id };
  });
};
