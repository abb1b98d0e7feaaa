import { newId } from '@shouwang/database';
import { helperForm, PAIRING, type PairingFacts, readForm } from '@shouwang/domain';
import { dayColumn } from '../campaigns/find-round.ts';
import { sealText } from '../households/sealed-text.ts';
import { allow } from '../platform/allow.ts';
import type { Context } from '../platform/context.ts';
import { isUuid } from '../platform/is-uuid.ts';
import { notFound, Refused } from '../platform/refusal.ts';
import { runUseCase, type Step } from '../platform/run-use-case.ts';
import { openDeclared, type TakenStep, takeDeclaredStep } from '../procedures/declared/take-declared-step.ts';
import { recheckHouseholds } from '../quality/recheck-households.ts';
import { collectPairing, villageOf } from './collect-help.ts';
import { phoneCellOfHelper } from './helper-phone.ts';

const KIND = { subject: 'Pairing', template: PAIRING } as const;

/** What a pairing of this household with this helper is decided by. */
const pairingFacts = async (
  { db }: Step,
  {
    householdId,
    helperId,
    ownId,
  }: { readonly householdId: string; readonly helperId: string; readonly ownId?: string },
): Promise<PairingFacts> => {
  const household = await db.household.findUnique({
    where: { id: householdId },
    select: { monitoringStatus: true, pairings: { where: { state: 'ACTIVE' } } },
  });
  const helper = isUuid(helperId) ? await db.helper.findUnique({ where: { id: helperId } }) : null;
  return {
    evidence: [],
    isMonitored: household?.monitoringStatus === 'OPEN',
    helper: helper && { id: helper.id, name: helper.name, hasLeft: helper.leftOn !== null },
    activeHelperIds: (household?.pairings ?? []).filter(({ id }) => id !== ownId).map((one) => one.helperId),
  };
};

/**
 * Takes a step of a pairing inside a use case.
 * @throws Refused, Conflict
 */
export const stepPairing = async (context: Context, step: Step, id: string, taken: TakenStep): Promise<void> => {
  const { db } = step;
  const row = isUuid(id) ? await db.pairing.findUnique({ where: { id } }) : null;
  const on = taken.occurredOn ? dayColumn(taken.occurredOn) : null;
  const columns = taken.step === 'begin' ? { startsOn: on } : { endsOn: on, endReason: taken.text?.trim() ?? null };
  await takeDeclaredStep(
    context,
    step,
    KIND,
    row,
    taken,
    () => pairingFacts(step, { householdId: row?.householdId ?? '', helperId: row?.helperId ?? '', ownId: id }),
    (where, data) => db.pairing.updateMany({ where, data: { ...data, ...columns } }),
  );
  if (row) await recheckHouseholds(context.services.crypto, step, [row.householdId]);
};

/**
 * Pairs a household with a helper from a day on, inside a use case: drafted and begun at once.
 * @throws Refused
 */
export const beginPairing = async (
  context: Context,
  step: Step,
  {
    householdId,
    areaPath,
    helperId,
    on,
  }: { readonly householdId: string; readonly areaPath: string; readonly helperId: string; readonly on: string },
): Promise<{ readonly id: string }> => {
  const { db, actor, now } = step;
  // Two who pair the same two at once: the second sees the first.
  await db.$queryRaw`SELECT id FROM "Household" WHERE id = ${householdId}::uuid FOR UPDATE`;
  const facts = await pairingFacts(step, { householdId, helperId });
  const { id } = await openDeclared(context, step, KIND, areaPath, {}, facts, (data) =>
    db.pairing.create({
      data: { ...data, id: newId(), householdId, helperId, areaPath, createdById: actor.accountId, createdAt: now },
    }),
  );
  await stepPairing(context, step, id, { step: 'begin', version: 1, occurredOn: on });
  return { id };
};

/**
 * Writes a helper of a village down, inside a use case.
 * @throws Refused what the form refuses
 */
const writeHelper = async (context: Context, step: Step, areaPath: string, written: unknown): Promise<string> => {
  const read = readForm(helperForm, written);
  if ('refusals' in read) {
    throw new Refused(read.refusals.map((one) => ({ ...one, field: `helper.${one.field ?? ''}` })));
  }
  const { name, unit, phone } = read.data;
  const id = newId();
  await step.db.helper.create({
    data: {
      id,
      areaPath,
      name,
      unit,
      phoneSealed: sealText(context.services.crypto, phone, phoneCellOfHelper(id)) ?? '',
      createdById: step.actor.accountId,
      createdAt: step.now,
    },
  });
  step.audit({ action: 'helper.add', objectType: 'Helper', objectId: id, areaPath, versionAfter: 1, detail: { unit } });
  return id;
};

/** A helper of the village, or a new one. */
export type ChosenHelper = { readonly helperId?: string | null | undefined; readonly helper?: unknown };

/** The helper that was chosen: one whom the acting person may see, or a new one of the village. */
export const chosenHelper = async (
  context: Context,
  step: Step,
  areaPath: string,
  { helperId, helper }: ChosenHelper,
): Promise<string> => {
  if (helper !== undefined && helper !== null) return writeHelper(context, step, areaPath, helper);
  const known = helperId && isUuid(helperId) ? await step.db.helper.findUnique({ where: { id: helperId } }) : null;
  if (known) allow(context, 'read', 'Helper', known);
  return known?.id ?? '';
};

/**
 * Gives a household a helper (PAI-1).
 * @throws Refused: nothing was written
 */
export const pairHelper = (
  context: Context,
  input: ChosenHelper & { readonly householdId: string; readonly on: string; readonly idempotencyKey: string },
): Promise<{ readonly id: string }> => {
  const { idempotencyKey, householdId, on, ...chosen } = input;
  return runUseCase(
    context,
    { name: 'pairing.begin', idempotencyKey, input: { householdId, on, chosen } },
    async (step) => {
      const household = isUuid(householdId) ? await step.db.household.findUnique({ where: { id: householdId } }) : null;
      if (!household) throw notFound();
      const { areaPath } = household;
      allow(context, 'pair', 'Pairing', { areaPath });
      const helperId = await chosenHelper(context, step, villageOf(areaPath)?.path ?? areaPath, chosen);
      const paired = await beginPairing(context, step, { householdId, areaPath, helperId, on });
      await collectPairing(context, step, areaPath);
      return paired;
    },
  );
};

/**
 * Begins, discards or ends a pairing.
 * @throws Refused, Conflict: nothing was written
 */
export const takePairingStep = (
  context: Context,
  input: TakenStep & { readonly pairingId: string; readonly idempotencyKey: string },
): Promise<{ readonly id: string }> => {
  const { idempotencyKey, pairingId, ...taken } = input;
  return runUseCase(context, { name: 'pairing.step', idempotencyKey, input: { pairingId, taken } }, async (step) => {
    await stepPairing(context, step, pairingId, taken);
    return { id: pairingId };
  });
};
