import type { Prisma } from '@shouwang/database';
import { areaCodeOf, availableSteps, RECTIFICATION, type RectificationState } from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { areaNameOf } from '../areas/area-directory.ts';
import { engineItemOf, itemFactsOf } from '../clues/load-item.ts';
import { declaredActions } from '../inspections/declared-actions.ts';
import { may } from '../platform/allow.ts';
import { actorOf } from '../platform/context.ts';
import { visible } from '../platform/visible.ts';
import { circumstancesIn, momentOfReading } from '../procedures/circumstances.ts';
import { byDueOn } from './due-groups.ts';
import { endOfDayColumn } from './inbox-day.ts';
import { inboxSource, verbOf, waitingMark } from './inbox-source.ts';

type Where = Prisma.RectificationItemWhereInput;

/** What the viewer has to put right, as owner of the data, and what the viewer has to recheck. */
export const rectificationInbox = inboxSource({
  key: 'rectifications',
  waiting: (context): Where => {
    const owner: Where = actorOf(context).role === 'DEPARTMENT_LIAISON' ? {} : { department: null };
    return {
      OR: [
        { AND: [visible(context, 'RectificationItem', 'fix'), { state: { in: ['OPEN', 'REOPENED'] } }, owner] },
        { AND: [visible(context, 'RectificationItem', 'recheck'), { state: { in: ['FIXED', 'RECHECKED'] } }] },
      ],
    };
  },
  groups: (day) => {
    const { late, today, ahead } = byDueOn(day);
    return {
      overdue: late as Where,
      dueToday: today as Where,
      returned: { AND: [ahead, { state: 'REOPENED' }] },
      waiting: { AND: [ahead, { state: { not: 'REOPENED' } }] },
    };
  },
  count: ({ prisma }, where: Where) => prisma.rectificationItem.count({ where }),
  find: ({ prisma }, where: Where, take) =>
    prisma.rectificationItem.findMany({
      where,
      orderBy: [{ dueOn: { sort: 'asc', nulls: 'last' } }, { itemNo: 'asc' }],
      take,
    }),
  item: async (context, row, day) => {
    const dueAt = row.dueOn && endOfDayColumn(row.dueOn);
    const steps = availableSteps({
      ...circumstancesIn(context, await momentOfReading(context), row.areaPath),
      template: RECTIFICATION,
      case: engineItemOf(row),
      facts: itemFactsOf(row),
    });
    return {
      id: row.id,
      mark: waitingMark(dueAt, day, row.state === 'REOPENED'),
      title: row.subjectName,
      category: null,
      risks: [],
      line: phrase('inbox.line', {
        state: RECTIFICATION.states[row.state as RectificationState].label,
        place: await areaNameOf(context.prisma, areaCodeOf(row.areaPath)),
      }),
      dueAt,
      verb: verbOf(declaredActions(context, RECTIFICATION, row, steps), phrase('inbox.open')),
      target: { kind: 'rectification', id: row.id },
      householdId: may(context, 'read', 'Household', { areaPath: row.areaPath }) ? row.householdId : null,
    };
  },
});
