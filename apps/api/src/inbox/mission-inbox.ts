import type { Prisma } from '@shouwang/database';
import { deadlineOf, MISSION } from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { actionsOfMission, engineMissionOf, missionStateLabel } from '../inspections/mission-reading.ts';
import { actorOf } from '../platform/context.ts';
import { visible } from '../platform/visible.ts';
import { circumstancesIn, momentOfReading } from '../procedures/circumstances.ts';
import { inboxSource, verbOf, waitingMark } from './inbox-source.ts';

type Where = Prisma.InspectionMissionWhereInput;

/** Missions of the viewer's team that are to begin or to be reported. */
export const missionInbox = inboxSource({
  key: 'missions',
  waiting: (context): Where => ({
    AND: [
      visible(context, 'InspectionMission', 'conduct'),
      { state: { not: 'REPORTED' }, members: { some: { accountId: actorOf(context).accountId } } },
    ],
  }),
  groups: ({ todayColumn }) => {
    const toBegin: Where = { state: 'PLANNED' };
    return {
      overdue: { ...toBegin, startsOn: { lt: todayColumn } },
      dueToday: { ...toBegin, startsOn: todayColumn },
      waiting: { OR: [{ ...toBegin, startsOn: { gt: todayColumn } }, { state: 'ONGOING' }] },
    };
  },
  count: ({ prisma }, where: Where) => prisma.inspectionMission.count({ where }),
  find: ({ prisma }, where: Where, take) =>
    prisma.inspectionMission.findMany({ where, orderBy: [{ startsOn: 'asc' }, { missionNo: 'asc' }], take }),
  item: async (context, row, day) => {
    const { parameters, now } = circumstancesIn(context, await momentOfReading(context), row.areaPath);
    const { records } = engineMissionOf(row);
    const dueAt = deadlineOf({ template: MISSION, state: row.state, since: now, records, parameters })?.at ?? null;
    return {
      id: row.id,
      mark: waitingMark(dueAt, day),
      title: row.title,
      category: null,
      risks: [],
      line: phrase('inbox.missionLine', { no: row.missionNo, state: missionStateLabel(row.state) }),
      dueAt,
      verb: verbOf(await actionsOfMission(context, row), phrase('inbox.open')),
      target: { kind: 'mission', id: row.id },
      householdId: null,
    };
  },
});
