import { decide, type StepInput } from '@shouwang/domain';
import { stepActionOf } from '@shouwang/permissions';
import { mayWriteFact } from '../campaigns/may-write-fact.ts';
import { Conflict } from '../platform/conflict.ts';
import type { Context } from '../platform/context.ts';
import { Refused, refuse } from '../platform/refusal.ts';
import { runUseCase, type Step } from '../platform/run-use-case.ts';
import { acceptedOrRefused, circumstancesIn, type Moment, momentOf } from './circumstances.ts';
import { getCaseFor } from './get-case-for.ts';
import { engineCaseOf, factsOf, type LoadedCase, templateOf } from './load-case.ts';
import { changesIn, readOtherHouseholds } from './read-population.ts';
import { changeOf, saveStep } from './save-step.ts';
import { applyEffects } from './step-effects.ts';
import { versionHashOf } from './version-hash.ts';

/** What a person hands in to move a case on. */
export type TakenStep = StepInput & {
  readonly caseId: string;
  /** That the person read. */
  readonly version: number;
  readonly versionHash?: string | null | undefined;
  readonly step: string;
};

const actionOfStep =
  (step: string) =>
  (row: LoadedCase): NonNullable<ReturnType<typeof stepActionOf>>['action'] =>
    stepActionOf(templateOf(row), step)?.action ?? 'read';

/** What is entered into the national system is entered, in a round, while the window of its function is open (CAM-22). */
const windowIsOpen = async (
  context: Context,
  moment: Parameters<typeof mayWriteFact>[1],
  row: LoadedCase,
  stepKey: string,
): Promise<void> => {
  const underFunction = templateOf(row).steps.find(({ key }) => key === stepKey)?.underFunction;
  if (!underFunction) return;
  const answer = await mayWriteFact(context, moment, {
    areaPath: row.areaPath,
    effectiveOn: null,
    fields: [],
    function: underFunction,
    source: { kind: 'procedure', id: row.id },
  });
  if ('refusals' in answer) throw new Refused(answer.refusals);
};

/**
 * Takes a step inside a running use case: load, allow, decide, save.
 * @throws Refused, Conflict
 */
export const takeStepWithin = async (
  context: Context,
  step: Step,
  taken: TakenStep,
  moment?: Moment,
): Promise<LoadedCase> => {
  const row = await getCaseFor(context, step, actionOfStep(taken.step), taken.caseId);
  if (row.version !== taken.version) throw await staleReading(step, row);
  const template = templateOf(row);
  const duty = template.steps.find(({ key }) => key === taken.step)?.duty;
  // Whoever judges has read: a decision without the hash of the reading, or with another one, is not taken.
  if (duty === 'REVIEW' || duty === 'APPROVE') {
    if (!taken.versionHash)
      refuse('INPUT_INVALID', { reason: '没有带上所看内容的校验值，请重新打开这件再办' }, 'versionHash');
    if (taken.versionHash !== versionHashOf(row)) throw await staleReading(step, row);
  }
  const now = moment ?? (await momentOf(step));
  const circumstances = circumstancesIn(context, now, row.areaPath);
  const accepted = acceptedOrRefused(
    decide({
      ...circumstances,
      template,
      case: engineCaseOf(row),
      facts: factsOf(row, now, await readOtherHouseholds(step.db, row, changesIn(row, taken.data))),
      step: taken.step,
      input: taken,
    }),
  );
  await windowIsOpen(context, { db: step.db, now: now.now }, row, accepted.event.step);
  await saveStep(step, row, taken.version, changeOf(accepted), circumstances);
  await applyEffects(context, step, row, accepted);
  return row;
};

const staleReading = async ({ db }: Step, row: LoadedCase): Promise<Conflict> => {
  const last = await db.auditEntry.findFirst({
    where: { householdId: row.householdId, versionAfter: { not: null } },
    orderBy: { at: 'desc' },
  });
  return new Conflict({
    version: row.version,
    ...(last && { changedBy: last.actorName, changedAt: last.at }),
  });
};

/**
 * Takes one step of a case, of whatever procedure.
 * @throws Refused, Conflict: nothing was written
 */
export const takeStep = (
  context: Context,
  input: TakenStep & { readonly idempotencyKey: string },
): Promise<{ readonly id: string }> => {
  const { idempotencyKey, ...taken } = input;
  return runUseCase(context, { name: 'procedure.step', idempotencyKey, input: taken }, async (step) => {
    const row = await takeStepWithin(context, step, taken);
    return { id: row.id };
  });
};
