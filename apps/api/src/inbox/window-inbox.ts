import type { Prisma } from '@shouwang/database';
import { areaCodeOf, FUNCTION_WINDOW } from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { areaNameOf } from '../areas/area-directory.ts';
import { dayOfColumn } from '../campaigns/find-round.ts';
import { functionLabel } from '../campaigns/function-window.type.ts';
import { visible } from '../platform/visible.ts';
import { stateLabelOf } from '../procedures/declared/declared-reading.ts';
import { inboxSource } from './inbox-source.ts';

type Where = Prisma.FunctionWindowWhereInput;

/** Functions that somebody wants opened, for those who open them. */
export const windowInbox = inboxSource({
  key: 'round',
  waiting: (context): Where => ({ AND: [visible(context, 'FunctionWindow', 'decide'), { state: 'REQUESTED' }] }),
  groups: () => ({ waiting: {} as Where }),
  count: ({ prisma }, where: Where) => prisma.functionWindow.count({ where }),
  find: ({ prisma }, where: Where, take) =>
    prisma.functionWindow.findMany({ where, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], take }),
  item: async ({ prisma }, row) => ({
    id: row.id,
    mark: 'todo',
    title: phrase('campaigns.inbox.window', {
      area: await areaNameOf(prisma, areaCodeOf(row.areaPath)),
      function: functionLabel(row.function),
    }),
    category: null,
    risks: [],
    line: phrase('campaigns.inbox.windowLine', {
      state: stateLabelOf(FUNCTION_WINDOW, row.state),
      from: dayOfColumn(row.opensOn),
      to: dayOfColumn(row.closesOn),
    }),
    dueAt: null,
    verb: phrase('inbox.open'),
    target: { kind: 'round', id: row.campaignId },
    householdId: null,
  }),
});
