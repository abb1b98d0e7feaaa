import { shanghaiDateOf } from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import type { Target } from '../households/timeline.ts';
import { issuesWhere } from '../inspections/issue-filter.ts';
import type { Context } from '../platform/context.ts';
import { visible } from '../platform/visible.ts';
import { casesWhere } from '../procedures/case-filter.ts';
import { momentOfReading } from '../procedures/circumstances.ts';

/** Something that is not as it should be, with the way to it. */
export type OverviewException = {
  readonly sentence: string;
  readonly verb: string;
  readonly target: Target;
  readonly mark: string;
};

type Heap = { readonly count: number; readonly first: string | undefined };

/** How many rows a list has, and the most urgent of them. */
const heapOf = async (count: Promise<number>, first: Promise<{ readonly id: string } | null>): Promise<Heap> => ({
  count: await count,
  first: (await first)?.id,
});

/**
 * What stands out of the round, exceptions first: late cases, returned cases, late and disputed issues, late clues. Each
 * leads to its most urgent object; nothing is named that is not there.
 */
export const overviewExceptions = async (context: Context): Promise<OverviewException[]> => {
  const { prisma } = context;
  const { now } = await momentOfReading(context);
  const running = await casesWhere(context, { open: true });
  const lateCases = { AND: [running, { deadlineAt: { lte: now } }] };
  const returned = { AND: [running, { isReturned: true }] };
  const lateIssues = await issuesWhere(context, { bucket: 'overdue' });
  const disputed = await issuesWhere(context, { bucket: 'disputed' });
  const today = new Date(`${shanghaiDateOf(now)}T00:00:00Z`);
  const lateClues = { AND: [visible(context, 'Clue'), { state: { not: 'CLOSED' }, dueOn: { lt: today } }] };
  const byDeadline = { deadlineAt: { sort: 'asc', nulls: 'last' } } as const;
  const heaps = [
    {
      key: 'lateCases',
      kind: 'case',
      mark: 'overdue',
      heap: heapOf(
        prisma.procedureCase.count({ where: lateCases }),
        prisma.procedureCase.findFirst({ where: lateCases, orderBy: byDeadline, select: { id: true } }),
      ),
    },
    {
      key: 'lateIssues',
      kind: 'issue',
      mark: 'overdue',
      heap: heapOf(
        prisma.issue.count({ where: lateIssues }),
        prisma.issue.findFirst({ where: lateIssues, orderBy: { dueOn: 'asc' }, select: { id: true } }),
      ),
    },
    {
      key: 'lateClues',
      kind: 'clue',
      mark: 'overdue',
      heap: heapOf(
        prisma.clue.count({ where: lateClues }),
        prisma.clue.findFirst({ where: lateClues, orderBy: { dueOn: 'asc' }, select: { id: true } }),
      ),
    },
    {
      key: 'disputedIssues',
      kind: 'issue',
      mark: 'todo',
      heap: heapOf(
        prisma.issue.count({ where: disputed }),
        prisma.issue.findFirst({ where: disputed, orderBy: { dueOn: 'asc' }, select: { id: true } }),
      ),
    },
    {
      key: 'returnedCases',
      kind: 'case',
      mark: 'returned',
      heap: heapOf(
        prisma.procedureCase.count({ where: returned }),
        prisma.procedureCase.findFirst({ where: returned, orderBy: byDeadline, select: { id: true } }),
      ),
    },
  ] as const;
  const found = await Promise.all(
    heaps.map(async ({ key, kind, mark, heap }) => {
      const { count, first } = await heap;
      if (count === 0 || first === undefined) return [];
      const sentence = phrase(`inspections.exception.${key}`, { n: count });
      return [{ sentence, verb: phrase('inbox.open'), target: { kind, id: first }, mark }];
    }),
  );
  return found.flat();
};
