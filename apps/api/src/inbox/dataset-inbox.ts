import type { Prisma } from '@shouwang/database';
import { DATASETS, type DatasetKey } from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { datasetStatusLabel } from '../comparisons/dataset-status.ts';
import { startRunAction } from '../comparisons/run-actions.ts';
import { datasetActions } from '../comparisons/settle-dataset.ts';
import { actionsOf } from '../platform/actions.type.ts';
import { actorOf } from '../platform/context.ts';
import { visible } from '../platform/visible.ts';
import type { InboxGroupKey } from './inbox-item.ts';
import { inboxSource, verbOf } from './inbox-source.ts';

type Where = Prisma.DatasetWhereInput;

/** A file that could not be used: the office sends it again. */
const RETURNED = ['REFUSED', 'FAILED'];

/** Files that their office has yet to hand in or to send again, and files that the county has yet to compare. */
export const datasetInbox = inboxSource({
  key: 'datasets',
  waiting: (context): Where => ({
    OR: [
      {
        AND: [
          visible(context, 'Dataset', 'upload'),
          { status: { in: ['MATCHED', ...RETURNED] }, uploadedById: actorOf(context).accountId },
        ],
      },
      ...(context.ability.can('run', 'ComparisonRun')
        ? [{ AND: [visible(context, 'Dataset'), { status: 'SUBMITTED', runs: { none: {} } }] }]
        : []),
    ],
  }),
  groups: (): Partial<Record<InboxGroupKey, Where>> => ({
    returned: { status: { in: RETURNED } },
    waiting: { status: { in: ['MATCHED', 'SUBMITTED'] } },
  }),
  count: ({ prisma }, where: Where) => prisma.dataset.count({ where }),
  find: ({ prisma }, where: Where, take) =>
    prisma.dataset.findMany({ where, orderBy: [{ uploadedAt: 'asc' }, { id: 'asc' }], take }),
  item: async (context, row) => ({
    id: row.id,
    mark: RETURNED.includes(row.status) ? 'returned' : 'todo',
    title: DATASETS[row.datasetKey as DatasetKey].label,
    category: null,
    risks: [],
    line: phrase('inbox.datasetLine', { status: datasetStatusLabel(row.status), rows: row.readRows }),
    dueAt: null,
    verb: verbOf(
      [
        ...actionsOf(context, 'ComparisonRun', row, [startRunAction]),
        ...actionsOf(context, 'Dataset', row, [datasetActions.submit]),
      ],
      phrase('inbox.open'),
    ),
    target: { kind: 'dataset', id: row.id },
    householdId: null,
  }),
});
