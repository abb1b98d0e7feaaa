import type { Prisma } from '@shouwang/database';
import {
  type AcceptedStep,
  type ClueRecords,
  type FollowUp,
  indicator,
  isIndicatorKey,
  maskedText,
  type VerifyReason,
} from '@shouwang/domain';
import { isIdentity } from '../households/sealed-text.ts';
import type { Context } from '../platform/context.ts';
import { isUuid } from '../platform/is-uuid.ts';
import { notFound, refuse } from '../platform/refusal.ts';
import { runUseCase, type Step } from '../platform/run-use-case.ts';
import { addEvidence, type NewEvidence } from '../procedures/attach-evidence.ts';
import { type Moment, momentOf } from '../procedures/circumstances.ts';
import type { LoadedClue } from './load-clue.ts';
import { raiseItem } from './raise-item.ts';
import { findRegisterSubject } from './register-subject.ts';
import { midnight, saveClueStep } from './save-clue-step.ts';
import { decideClueStep, getClueAsRead } from './take-clue-step.ts';

type Reason = LoadedClue['reasons'][number];
type Verified = VerifyReason & { readonly followUp: FollowUp };

const descriptionOf = (found: Verified, text: string): string => {
  switch (found.verification) {
    case 'DATA_ERROR_DEPT':
      return `${text}；实际情况：${found.expected}`;
    case 'POLICY_GAP':
      return `${text}；应落实：${found.policy}`;
    default:
      return text;
  }
};

/** What the register says now about the indicator that is wrong, where the register has it. */
const correctionOf = async (context: Context, step: Step, row: LoadedClue, reason: Reason, found: Verified) => {
  if (found.verification !== 'DATA_ERROR_OURS' || !row.householdId) return {};
  const { indicatorKey, after } = found;
  if (!isIndicatorKey(indicatorKey))
    return refuse('INDICATOR_NOT_CORRECTABLE', { indicator: indicatorKey }, 'indicatorKey');
  const subject = await findRegisterSubject(context, step, { ...reason, householdId: row.householdId }, indicatorKey);
  if (!subject)
    return refuse('INDICATOR_NOT_CORRECTABLE', { indicator: indicator(indicatorKey).label }, 'indicatorKey');
  return { indicatorKey, before: subject.shown(subject.facts[indicatorKey] ?? ''), after: subject.shown(after) };
};

const raiseItemOf = async (
  context: Context,
  step: Step,
  {
    row,
    reason,
    found,
    text,
    moment,
  }: { row: LoadedClue; reason: Reason; found: Verified; text: string; moment: Moment },
): Promise<void> => {
  const { followUp } = found;
  if (followUp.kind !== 'RECTIFICATION' || !row.householdId) return;
  const { item: kind, department } = followUp;
  await raiseItem(context, step, moment, {
    kind,
    department,
    clueReasonId: reason.id,
    householdId: row.householdId,
    personId: reason.personId,
    subjectName: reason.personName ?? row.household?.headName ?? '',
    areaPath: row.areaPath,
    description: descriptionOf(found, text),
    ...(await correctionOf(context, step, row, reason, found)),
  });
};

const silenceCheck = async (
  { db, now }: Step,
  row: LoadedClue,
  reason: Reason,
  { followUp }: Verified,
  text: string,
) => {
  if (followUp.kind !== 'SUPPRESSION' || !row.householdId) return;
  await db.suppression.create({
    data: {
      householdId: row.householdId,
      ruleId: followUp.ruleId,
      areaPath: row.areaPath,
      until: midnight(followUp.until),
      amount: followUp.amount,
      reason: text,
      clueReasonId: reason.id,
      createdAt: now,
    },
  });
};

const verifiedBy = (accepted: AcceptedStep<ClueRecords>): Verified => {
  const found = accepted.changes.records.verifyReason;
  if (!found) throw new Error('A verification was accepted without its record');
  return found;
};

/** An identity number or telephone as it was found to be is kept masked: whoever mends the register types it there. */
const withoutIdentity = (accepted: AcceptedStep<ClueRecords>): AcceptedStep<ClueRecords> => {
  const found = verifiedBy(accepted);
  if (found.verification !== 'DATA_ERROR_OURS' || !isIdentity(found.indicatorKey)) return accepted;
  const key = found.indicatorKey;
  const verifyReason = {
    ...found,
    after: maskedText(key, found.after),
    ...(found.before !== undefined && { before: maskedText(key, found.before) }),
  };
  return {
    ...accepted,
    event: { ...accepted.event, data: verifyReason },
    changes: { records: { ...accepted.changes.records, verifyReason } },
  };
};

/**
 * Says what one reason of a card turned out to be, and starts what follows from it: an item to put right, silence of a
 * check, or a procedure that somebody opens from the card.
 * @throws Refused, Conflict: nothing was written
 */
export const verifyClueReason = (
  context: Context,
  input: {
    readonly reasonId: string;
    readonly clueVersion: number;
    readonly verification: string;
    readonly text: string;
    readonly data?: unknown;
    readonly evidence?: readonly NewEvidence[] | null;
    readonly idempotencyKey: string;
  },
): Promise<{ readonly id: string }> => {
  const { reasonId, clueVersion, verification, text, data, evidence, idempotencyKey } = input;
  return runUseCase(context, { name: 'clue.verifyReason', idempotencyKey, input }, async (step) => {
    const { db, now, actor } = step;
    const asked = isUuid(reasonId)
      ? await db.clueReason.findUnique({ where: { id: reasonId }, select: { clueId: true } })
      : null;
    if (!asked) throw notFound();
    const row = await getClueAsRead(context, step, 'verifyReason', { id: asked.clueId, version: clueVersion });
    const reason = row.reasons.find(({ id }) => id === reasonId);
    if (!reason) throw notFound();
    const moment = await momentOf(step);
    const form = { ...(data && typeof data === 'object' ? data : {}), reasonId, verification };
    const accepted = withoutIdentity(decideClueStep(context, moment, row, 'verifyReason', { data: form, text }));
    const found = verifiedBy(accepted);
    await saveClueStep(step, row, clueVersion, accepted);
    await db.clueReason.update({
      where: { id: reasonId },
      data: {
        verification: found.verification,
        verificationText: text.trim(),
        verificationInput: found as unknown as Prisma.InputJsonObject,
        verifiedById: actor.accountId,
        verifiedBy: actor.name,
        verifiedAt: now,
        ...(found.verification === 'CONFIRMED_RISK' && { riskType: found.riskType }),
      },
    });
    for (const file of evidence ?? []) {
      const owner = { step: 'verifyReason', areaPath: row.areaPath, clueReasonId: reasonId };
      await addEvidence(step, owner, { ...file, kind: 'verification' });
    }
    await raiseItemOf(context, step, { row, reason, found, text: text.trim(), moment });
    await silenceCheck(step, row, reason, found, text.trim());
    return { id: row.id };
  });
};
