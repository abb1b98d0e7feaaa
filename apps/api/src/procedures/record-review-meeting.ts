import { newId } from '@shouwang/database';
import { allow } from '../platform/allow.ts';
import type { Context } from '../platform/context.ts';
import { runUseCase } from '../platform/run-use-case.ts';
import { addEvidence, type NewEvidence } from './attach-evidence.ts';
import { takeStepOfAll } from './case-batch.ts';
import { getCaseFor } from './get-case-for.ts';

/** One meeting and its households. */
export type ReviewMeetingInput = {
  readonly heldOn: string;
  readonly place: string;
  readonly host: string;
  readonly recorder: string;
  readonly expected: number;
  readonly present: number;
  readonly minutes: string;
  readonly items: readonly {
    readonly caseId: string;
    readonly version: number;
    readonly agree: number;
    readonly against: number;
    readonly abstain: number;
    readonly opinion?: string | null | undefined;
  }[];
  readonly evidence: readonly NewEvidence[];
  readonly idempotencyKey: string;
};

/**
 * Records a democratic review: one meeting, one set of papers, a vote for each household (DOMAIN B.8).
 * @throws Refused, CaseBatchRefused, Conflict: nothing was written
 */
export const recordReviewMeeting = (
  context: Context,
  input: ReviewMeetingInput,
): Promise<{ readonly caseIds: readonly string[] }> => {
  const { idempotencyKey, items, evidence, heldOn, ...meeting } = input;
  return runUseCase(context, { name: 'procedure.reviewMeeting', idempotencyKey, input }, async (step) => {
    const meetingId = newId();
    for (const { caseId } of items) {
      const row = await getCaseFor(context, step, 'prepare', caseId);
      allow(context, 'attach', 'Evidence', { areaPath: row.areaPath, department: null });
      for (const paper of evidence) {
        await addEvidence(step, { caseId, step: 'review', areaPath: row.areaPath }, paper);
      }
    }
    const { expected, present, place, host, recorder } = meeting;
    const rows = await takeStepOfAll(
      context,
      step,
      items.map(({ caseId, version, agree, against, abstain, opinion }) => ({
        caseId,
        version,
        step: 'review',
        occurredOn: heldOn,
        data: {
          meetingId,
          place,
          host,
          recorder,
          expected,
          present,
          agree,
          against,
          abstain,
          ...(opinion && { opinion }),
        },
      })),
    );
    await step.db.reviewMeeting.create({
      data: {
        id: meetingId,
        areaPath: step.actor.areaPath,
        heldOn: new Date(`${heldOn}T00:00:00Z`),
        ...meeting,
        createdById: step.actor.accountId,
        items: {
          create: items.map(({ caseId, agree, against, abstain, opinion }) => ({
            caseId,
            agree,
            against,
            abstain,
            opinion: opinion ?? '',
          })),
        },
      },
    });
    return { caseIds: rows.map(({ id }) => id) };
  });
};
