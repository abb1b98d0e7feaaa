import type { Prisma } from '@shouwang/database';
import { areaCodeOf } from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { areaNameOf } from '../areas/area-directory.ts';
import type { ActionAnswer } from '../platform/actions.type.ts';
import { actorOf } from '../platform/context.ts';
import { visible } from '../platform/visible.ts';
import { statesWaitingFor } from '../procedures/case-filter.ts';
import { actionsOfCase, markOfCase, readingOf, risksOfCase } from '../procedures/case-reading.ts';
import { caseParts, templateOf } from '../procedures/load-case.ts';
import { byDeadlineAt } from './due-groups.ts';
import { inboxSource, verbOf } from './inbox-source.ts';

type Where = Prisma.ProcedureCaseWhereInput;

/** The steps that move a case on; those that end it or only add to it are never what a row's button does. */
const forwardOnly = ({ steps }: ReturnType<typeof templateOf>, actions: readonly ActionAnswer[]): ActionAnswer[] => {
  const forward = new Set(steps.filter(({ kind }) => kind === 'advance').map(({ key }) => key));
  return actions.filter(({ name }) => forward.has(name));
};

/** Cases in a state that waits for the viewer's role. */
export const caseInbox = inboxSource({
  key: 'review',
  waiting: (context): Where => ({
    AND: [
      visible(context, 'ProcedureCase'),
      { state: { in: statesWaitingFor(actorOf(context).role) }, closedAt: null },
    ],
  }),
  groups: (day) => {
    const { late, today, ahead } = byDeadlineAt(day);
    return {
      overdue: late as Where,
      dueToday: today as Where,
      returned: { AND: [ahead, { isReturned: true }] },
      waiting: { AND: [ahead, { isReturned: false }] },
    };
  },
  count: ({ prisma }, where: Where) => prisma.procedureCase.count({ where }),
  find: ({ prisma }, where: Where, take) =>
    prisma.procedureCase.findMany({
      where,
      include: caseParts,
      orderBy: [{ deadlineAt: { sort: 'asc', nulls: 'last' } }, { caseNo: 'asc' }],
      take,
    }),
  item: async (context, row) => {
    const reading = await readingOf(context, row);
    const template = templateOf(row);
    return {
      id: row.id,
      mark: markOfCase(context, row, reading),
      title: row.household.headName,
      category: row.category ?? row.household.category,
      risks: risksOfCase(row, reading.records),
      line: phrase('inbox.line', {
        state: template.states[row.state]?.label ?? row.state,
        place: await areaNameOf(context.prisma, areaCodeOf(row.areaPath)),
      }),
      dueAt: row.deadlineAt,
      verb: verbOf(forwardOnly(template, actionsOfCase(context, row, reading)), phrase('inbox.open')),
      target: { kind: 'case', id: row.id },
      householdId: row.householdId,
    };
  },
});
