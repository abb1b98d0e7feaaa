import { newId } from '@shouwang/database';
import { authorizeForm, consentRefusals, readForm, shanghaiDateOf } from '@shouwang/domain';
import { getHouseholdToCorrect } from '../households/get-household-to-correct.ts';
import type { Context } from '../platform/context.ts';
import { isUuid } from '../platform/is-uuid.ts';
import { notFound, Refused, refuse } from '../platform/refusal.ts';
import { runUseCase } from '../platform/run-use-case.ts';
import { addEvidence, type NewEvidence } from '../procedures/attach-evidence.ts';
import { consentColumns, consentMonths } from './keep-case-consents.ts';

/**
 * Records the signatures on a promise and authorization outside a case, for households whose cases are older (CON-5).
 * @throws Refused with everything that is wrong, each at its field: nothing was written
 */
export const recordConsents = (
  context: Context,
  input: {
    readonly householdId: string;
    readonly authorizations?: unknown;
    readonly evidence: readonly NewEvidence[];
    readonly idempotencyKey: string;
  },
): Promise<{ readonly householdId: string }> => {
  const { householdId, authorizations, evidence, idempotencyKey } = input;
  return runUseCase(context, { name: 'consent.record', idempotencyKey, input }, async (step) => {
    const { db, now } = step;
    const { areaPath } = await getHouseholdToCorrect(context, step, householdId);
    const read = readForm(authorizeForm, { authorizations: authorizations ?? [] });
    if ('refusals' in read) throw new Refused(read.refusals);
    const { authorizations: signed } = read.data;
    const members = await db.person.findMany({ where: { householdId, isActiveMember: true } });
    const today = shanghaiDateOf(now);
    const months = await consentMonths(step, areaPath);
    const refusals = consentRefusals(signed, {
      members: members.map(({ id, name, birthDate }) => ({ personId: id, name, birthDate })),
      today,
      months,
    });
    if (refusals.length > 0) throw new Refused(refusals);
    if (evidence.length === 0) refuse('CONSENT_PAPER_MISSING', {}, 'evidence');
    const paperId = newId();
    for (const file of evidence) {
      if (file.kind !== 'authorization') refuse('EVIDENCE_KIND_UNKNOWN', { kind: file.kind }, 'kind');
      await addEvidence(step, { step: 'authorize', areaPath, consentPaperId: paperId }, file);
    }
    await db.consent.createMany({
      data: signed.map((one) => ({ ...consentColumns(one, months, step), householdId, areaPath, paperId })),
    });
    step.audit({
      objectType: 'Consent',
      objectId: paperId,
      areaPath,
      householdId,
      detail: { people: signed.length },
    });
    return { householdId };
  });
};

/**
 * Ends a consent that a member has taken back (CON-5). From this moment on nobody compares this person's assets.
 * @throws Refused, Conflict: nothing was written
 */
export const withdrawConsent = (
  context: Context,
  input: { readonly id: string; readonly text: string; readonly idempotencyKey: string },
): Promise<{ readonly householdId: string }> => {
  const { id, text, idempotencyKey } = input;
  return runUseCase(context, { name: 'consent.withdraw', idempotencyKey, input }, async (step) => {
    const { db, now } = step;
    const consent = isUuid(id) ? await db.consent.findUnique({ where: { id } }) : null;
    if (!consent) throw notFound();
    const { householdId, caseId } = consent;
    const { areaPath } = await getHouseholdToCorrect(context, step, householdId);
    if (text.trim() === '') refuse('CONSENT_WHY_MISSING', {}, 'text');
    // A running case has a step for it, which also stops its comparison (CON-1).
    const running = caseId ? await db.procedureCase.findFirst({ where: { id: caseId, closedAt: null } }) : null;
    if (running) refuse('CONSENT_OF_RUNNING_CASE', { caseNo: running.caseNo });
    const { count } = await db.consent.updateMany({
      where: { id, endedAt: null },
      data: { endedAt: now, endReason: 'WITHDRAWN', endText: text.trim() },
    });
    if (count === 0) refuse('CONSENT_ENDED');
    step.audit({ objectType: 'Consent', objectId: id, areaPath, householdId, detail: { text: text.trim() } });
    return { householdId };
  });
};
