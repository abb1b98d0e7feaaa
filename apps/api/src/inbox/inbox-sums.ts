import { phrase } from '@shouwang/phrases';
import { issuesWhere } from '../inspections/issue-filter.ts';
import type { Count } from '../platform/answers.type.ts';
import type { Context } from '../platform/context.ts';
import { visible } from '../platform/visible.ts';

/** The states in which a list hangs in the village. */
const IN_PUBLICITY = ['PUBLISHED', 'OBJECTION_HANDLING'];

/** How much there is of what the viewer works on; kinds of record that are not the viewer's are left out. */
export const inboxSums = async (context: Context): Promise<Count[]> => {
  const { prisma, ability } = context;
  const cases = visible(context, 'ProcedureCase');
  const sums = [
    {
      key: 'openCases',
      isMine: ability.can('read', 'ProcedureCase'),
      count: () => prisma.procedureCase.count({ where: { AND: [cases, { closedAt: null }] } }),
    },
    {
      key: 'openClues',
      isMine: ability.can('read', 'Clue'),
      count: () => prisma.clue.count({ where: { AND: [visible(context, 'Clue'), { state: { not: 'CLOSED' } }] } }),
    },
    {
      key: 'inPublicity',
      isMine: ability.can('read', 'ProcedureCase'),
      count: () => prisma.procedureCase.count({ where: { AND: [cases, { state: { in: IN_PUBLICITY } }] } }),
    },
    {
      key: 'monitored',
      isMine: ability.can('read', 'Household'),
      count: () =>
        prisma.household.count({ where: { AND: [visible(context, 'Household'), { monitoringStatus: 'OPEN' }] } }),
    },
    {
      key: 'openIssues',
      isMine: ability.can('read', 'Issue'),
      count: async () => prisma.issue.count({ where: await issuesWhere(context, { bucket: 'open' }) }),
    },
  ] as const;
  return Promise.all(
    sums
      .filter(({ isMine }) => isMine)
      .map(async ({ key, count }) => ({ key, label: phrase(`inbox.sum.${key}`), count: await count() })),
  );
};
