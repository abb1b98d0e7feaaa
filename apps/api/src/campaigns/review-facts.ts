import type { CampaignItem, JointReview, Reader } from '@shouwang/database';
import { isWorkItemKind, type JointReviewFacts, UNSETTLED_STATES, WORK_ITEM_KINDS } from '@shouwang/domain';
import { itemRoundOf } from './find-round.ts';
import { batchHash, itemHashes } from './village-data-hash.ts';

/** What a village has collected and not yet sent. */
export const collectedItems = (db: Reader, campaignId: string, villagePath: string): Promise<CampaignItem[]> =>
  db.campaignItem.findMany({
    where: { campaignId, areaPath: { startsWith: villagePath }, state: 'DRAFT' },
    orderBy: { id: 'asc' },
  });

/** Items of a review that wait for the township. */
export const sentItems = (db: Reader, reviewId: string) =>
  db.campaignItem.findMany({
    where: { reviewId, state: 'VILLAGE_CONFIRMED' },
    include: { household: { select: { headName: true } } },
    orderBy: { id: 'asc' },
  });

const nameOf = ({ kind, household }: Awaited<ReturnType<typeof sentItems>>[number]): string =>
  household?.headName ?? (isWorkItemKind(kind) ? WORK_ITEM_KINDS[kind].label : kind);

/** Who or what has changed since the batch was sent; each named once. */
const changedSinceSent = async (db: Reader, { id, state }: Pick<JointReview, 'id' | 'state'>): Promise<string[]> => {
  if (state !== 'SENT') return [];
  const items = await sentItems(db, id);
  const hashes = await itemHashes(db, items);
  return [...new Set(items.filter((item) => item.sentHash !== hashes.get(item.id)).map(nameOf))];
};

/**
 * Errors of the village's data that nobody has corrected yet: what was verified as wrong, and what breaks a quality rule.
 * Those of a department's values are not the village's to put right.
 */
const openErrors = async (db: Reader, areaPath: string): Promise<number> => {
  const open = { areaPath: { startsWith: areaPath }, state: { in: [...UNSETTLED_STATES] }, department: null };
  const items = await db.rectificationItem.count({ where: open });
  return items + (await db.qualityIssue.count({ where: { ...open, severity: 'ERROR' } }));
};

/** What decisions about a joint review look at: the round, the data as they are now, the papers. */
export const reviewFactsOf = async (
  db: Reader,
  review:
    | Pick<JointReview, 'id' | 'campaignId' | 'areaPath' | 'state'>
    | { readonly campaignId: string; readonly areaPath: string },
): Promise<JointReviewFacts> => {
  const { campaignId, areaPath } = review;
  const round = await db.campaign.findUniqueOrThrow({ where: { id: campaignId } });
  const items = await collectedItems(db, campaignId, areaPath);
  const hashes = await itemHashes(db, items);
  const evidence =
    'id' in review ? await db.evidence.findMany({ where: { jointReviewId: review.id, supersededById: null } }) : [];
  return {
    evidence: evidence.map(({ id, kind, uploadedAt }) => ({ id, kind, attachedAt: uploadedAt })),
    round: itemRoundOf(round),
    collected: { count: items.length, hash: batchHash(hashes) },
    changedSinceSent: 'id' in review ? await changedSinceSent(db, review) : [],
    errorCount: await openErrors(db, areaPath),
  };
};
