import type { Prisma } from '@shouwang/database';
import { areaCodeOf } from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { areaNameOf } from '../areas/area-directory.ts';
import { divisionKindLabel } from '../areas/division-change.type.ts';
import { visible } from '../platform/visible.ts';
import { inboxSource } from './inbox-source.ts';

type Where = Prisma.DivisionChangeWhereInput;

/** Changes of the divisions that wait for whoever puts them into force. */
export const divisionInbox = inboxSource({
  key: 'divisions',
  waiting: (context): Where => ({ AND: [visible(context, 'DivisionChange', 'decide'), { state: 'PROPOSED' }] }),
  groups: () => ({ waiting: {} as Where }),
  count: ({ prisma }, where: Where) => prisma.divisionChange.count({ where }),
  find: ({ prisma }, where: Where, take) =>
    prisma.divisionChange.findMany({ where, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], take }),
  item: async ({ prisma }, row) => ({
    id: row.id,
    mark: 'todo',
    title: phrase('divisions.inbox.change', { kind: divisionKindLabel(row.kind) }),
    category: null,
    risks: [],
    line: phrase('divisions.inbox.line', {
      area: await areaNameOf(prisma, areaCodeOf(row.areaPath)),
      document: row.document,
    }),
    dueAt: null,
    verb: phrase('inbox.open'),
    target: { kind: 'divisions', id: row.id },
    householdId: null,
  }),
});
