import type { Prisma } from '@shouwang/database';
import { areaCodeOf, JOINT_REVIEW } from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { areaNameOf } from '../areas/area-directory.ts';
import { visible } from '../platform/visible.ts';
import { stateLabelOf } from '../procedures/declared/declared-reading.ts';
import { inboxSource } from './inbox-source.ts';

type Where = Prisma.JointReviewWhereInput;

const RUNNING: Where = { campaign: { state: 'RUNNING' } };

/** Batches that a village's lead has to sign and send, and batches that a township has to look at. */
export const reviewInbox = inboxSource({
  key: 'jointReviews',
  waiting: (context): Where => ({
    OR: [
      { AND: [visible(context, 'JointReview', 'sign'), { state: { in: ['HELD', 'SIGNED'] } }, RUNNING] },
      { AND: [visible(context, 'JointReview', 'review'), { state: 'SENT' }, RUNNING] },
    ],
  }),
  groups: () => ({ waiting: {} as Where }),
  count: ({ prisma }, where: Where) => prisma.jointReview.count({ where }),
  find: ({ prisma }, where: Where, take) =>
    prisma.jointReview.findMany({ where, orderBy: [{ areaPath: 'asc' }, { batchNo: 'asc' }], take }),
  item: async ({ prisma }, row) => ({
    id: row.id,
    mark: 'todo',
    title: phrase('campaigns.inbox.review', { area: await areaNameOf(prisma, areaCodeOf(row.areaPath)) }),
    category: null,
    risks: [],
    line: phrase('campaigns.inbox.reviewLine', {
      state: stateLabelOf(JOINT_REVIEW, row.state),
      no: row.batchNo,
      n: row.itemCount,
    }),
    dueAt: null,
    verb: phrase('inbox.open'),
    target: { kind: 'jointReview', id: row.id },
    householdId: null,
  }),
});
