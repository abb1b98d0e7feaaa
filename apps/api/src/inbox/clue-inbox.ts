import type { Prisma } from '@shouwang/database';
import { areaCodeOf, availableSteps, CLUE_CARD, type ClueState, type Role } from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { areaNameOf } from '../areas/area-directory.ts';
import { clueFactsOf, clueParts, engineClueOf } from '../clues/load-clue.ts';
import { declaredActions } from '../inspections/declared-actions.ts';
import { actorOf } from '../platform/context.ts';
import { visible } from '../platform/visible.ts';
import { circumstancesIn, momentOfReading } from '../procedures/circumstances.ts';
import { byDueOn } from './due-groups.ts';
import { endOfDayColumn } from './inbox-day.ts';
import { inboxSource, verbOf, waitingMark } from './inbox-source.ts';

type Where = Prisma.ClueWhereInput;

/** Nobody has looked at the household yet. */
const FRESH: readonly ClueState[] = ['NEW', 'DISPATCHED', 'ASSIGNED'];

/** Adding a reason is always possible and never what a card waits for. */
const MOVES = new Set(CLUE_CARD.steps.filter(({ kind }) => kind !== 'record').map(({ key }) => key));

const waitingStates = (role: Role): string[] =>
  Object.entries(CLUE_CARD.states).flatMap(([state, { waitsFor }]) => (waitsFor.includes(role) ? [state] : []));

/** Cards in a state that waits for the viewer's role; of those assigned to a person, only that person's. */
export const clueInbox = inboxSource({
  key: 'clues',
  waiting: (context): Where => {
    const { role, accountId } = actorOf(context);
    return {
      AND: [
        visible(context, 'Clue'),
        { state: { in: waitingStates(role) } },
        { OR: [{ assignedToId: null }, { assignedToId: accountId }] },
      ],
    };
  },
  groups: (day) => {
    const { late, today, ahead } = byDueOn(day);
    return {
      overdue: late as Where,
      dueToday: today as Where,
      newClue: { AND: [ahead, { state: { in: [...FRESH] } }] },
      waiting: { AND: [ahead, { state: { notIn: [...FRESH] } }] },
    };
  },
  count: ({ prisma }, where: Where) => prisma.clue.count({ where }),
  find: ({ prisma }, where: Where, take) =>
    prisma.clue.findMany({
      where,
      include: clueParts,
      orderBy: [{ isUrgent: 'desc' }, { dueOn: { sort: 'asc', nulls: 'last' } }, { clueNo: 'asc' }],
      take,
    }),
  item: async (context, row, day) => {
    const dueAt = row.dueOn && endOfDayColumn(row.dueOn);
    const steps = availableSteps({
      ...circumstancesIn(context, await momentOfReading(context), row.areaPath),
      template: CLUE_CARD,
      case: engineClueOf(row),
      facts: clueFactsOf(row),
    }).filter(({ name }) => MOVES.has(name));
    const open = row.reasons.filter(({ verification }) => verification === null);
    return {
      id: row.id,
      mark: waitingMark(dueAt, day),
      title: row.household?.headName ?? row.reportedName ?? row.clueNo,
      category: row.household?.category ?? null,
      risks: row.household?.risks ?? [],
      line: phrase('inbox.line', {
        state: open[0]?.detail ?? CLUE_CARD.states[row.state as ClueState].label,
        place: await areaNameOf(context.prisma, areaCodeOf(row.areaPath)),
      }),
      dueAt,
      verb: verbOf(declaredActions(context, CLUE_CARD, row, steps), phrase('inbox.open')),
      target: { kind: 'clue', id: row.id },
      householdId: row.householdId,
    };
  },
});
