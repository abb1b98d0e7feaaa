import { type JointReview, updateRows } from '@shouwang/database';
import { JOINT_REVIEW, type JointReviewRecords } from '@shouwang/domain';
import type { Context } from '../platform/context.ts';
import { isUuid } from '../platform/is-uuid.ts';
import { refuse } from '../platform/refusal.ts';
import { runUseCase, type Step } from '../platform/run-use-case.ts';
import { addEvidence, type NewEvidence } from '../procedures/attach-evidence.ts';
import { type TakenStep, takeDeclaredStep } from '../procedures/declared/take-declared-step.ts';
import { dayColumn } from './find-round.ts';
import { collectedItems, reviewFactsOf } from './review-facts.ts';
import { itemHashes } from './village-data-hash.ts';

/** The batch goes to the township: each item with the hash of what was signed. */
const sendItems = async ({ db, now }: Step, { id, campaignId, areaPath }: JointReview): Promise<void> => {
  const items = await collectedItems(db, campaignId, areaPath);
  const hashes = await itemHashes(db, items);
  await updateRows(
    db,
    'CampaignItem',
    {
      key: { id: 'uuid', version: 'int4' },
      set: { state: 'text', reviewId: 'uuid', sentHash: 'text', updatedAt: 'timestamp' },
      increment: ['version'],
    },
    items.map((item) => ({
      id: item.id,
      version: item.version,
      state: 'VILLAGE_CONFIRMED',
      reviewId: id,
      sentHash: hashes.get(item.id) ?? null,
      updatedAt: now,
    })),
  );
};

/** What of the batch still waits for the township moves on with it; items that went back before stay where they are. */
const moveSent =
  (state: string) =>
  async ({ db, now }: Step, { id }: JointReview): Promise<void> => {
    await db.campaignItem.updateMany({
      where: { reviewId: id, state: 'VILLAGE_CONFIRMED' },
      data: {
        state,
        version: { increment: 1 },
        updatedAt: now,
        ...(state === 'DRAFT' && { reviewId: null, sentHash: null }),
      },
    });
  };

const effects: Readonly<Record<string, (step: Step, row: JointReview) => Promise<void>>> = {
  send: sendItems,
  accept: moveSent('TOWNSHIP_OK'),
  sendBack: moveSent('DRAFT'),
};

const addSheets = async (step: Step, row: JointReview, taken: TakenStep, files: readonly NewEvidence[]) => {
  for (const file of files) {
    if (taken.step !== 'hold' || file.kind !== 'reviewSheet')
      refuse('EVIDENCE_KIND_UNKNOWN', { kind: file.kind }, 'kind');
    await addEvidence(step, { step: 'hold', areaPath: row.areaPath, jointReviewId: row.id }, file);
  }
};

/**
 * Takes one step of a joint review's declaration, with the photo of the signed sheet. Sending it confirms the village's
 * items; accepting it passes them (DOMAIN C.7, C.11).
 * @throws Refused, Conflict: nothing was written
 */
export const takeReviewStep = (
  context: Context,
  input: TakenStep & {
    readonly reviewId: string;
    readonly evidence?: readonly NewEvidence[];
    readonly idempotencyKey: string;
  },
): Promise<{ readonly id: string }> => {
  const { idempotencyKey, reviewId, evidence = [], ...taken } = input;
  const asked = { reviewId, evidence, taken };
  return runUseCase(context, { name: 'jointReview.step', idempotencyKey, input: asked }, async (step) => {
    const { db, actor } = step;
    const row = isUuid(reviewId) ? await db.jointReview.findUnique({ where: { id: reviewId } }) : null;
    const kind = { subject: 'JointReview', template: JOINT_REVIEW } as const;
    const facts = async () => {
      // The right to take the step was asked before: whoever holds the review brings its sheet.
      if (row) await addSheets(step, row, taken, evidence);
      return reviewFactsOf(db, row ?? { campaignId: reviewId, areaPath: '' });
    };
    await takeDeclaredStep(context, step, kind, row, taken, facts, (where, data) => {
      const { hold, sign } = data.records as unknown as JointReviewRecords;
      return db.jointReview.updateMany({
        where,
        data: {
          ...data,
          heldOn: hold && taken.step === 'hold' && taken.occurredOn ? dayColumn(taken.occurredOn) : undefined,
          dataHash: sign?.dataHash ?? null,
          itemCount: sign?.itemCount ?? 0,
          ...(taken.step === 'sign' && { signedBy: actor.name }),
        } as Parameters<typeof db.jointReview.updateMany>[0]['data'],
      });
    });
    if (row) await effects[taken.step]?.(step, row);
    return { id: reviewId };
  });
};
