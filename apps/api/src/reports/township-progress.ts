import { areaCodesOf } from '@shouwang/domain';
import { areaDirectory } from '../areas/area-directory.ts';
import { issuesWhere } from '../inspections/issue-filter.ts';
import { actorOf, type Context } from '../platform/context.ts';
import { visible } from '../platform/visible.ts';
import { casesWhere } from '../procedures/case-filter.ts';
import { momentOfReading } from '../procedures/circumstances.ts';

/** How one township stands. */
export type TownshipProgress = {
  readonly areaCode: string;
  readonly areaName: string;
} & Readonly<Record<(typeof FIGURES)[number], number>>;

const FIGURES = ['households', 'people', 'monitoredOpen', 'inProcedure', 'overdue', 'openClues', 'openIssues'] as const;

type ByArea = readonly { readonly areaPath: string; readonly _count: number }[];

const groupsOf = async (context: Context): Promise<Readonly<Record<(typeof FIGURES)[number], ByArea>>> => {
  const { prisma } = context;
  const { now } = await momentOfReading(context);
  const running = await casesWhere(context, { open: true });
  const households = { AND: [visible(context, 'Household'), { status: 'ACTIVE' }] };
  const by = ['areaPath' as const];
  const [all, people, monitoredOpen, inProcedure, overdue, openClues, openIssues] = await Promise.all([
    prisma.household.groupBy({ by, where: households, _count: true }),
    prisma.person.groupBy({
      by,
      where: { AND: [visible(context, 'Person'), { isActiveMember: true, household: { status: 'ACTIVE' } }] },
      _count: true,
    }),
    prisma.household.groupBy({ by, where: { AND: [households, { monitoringStatus: 'OPEN' }] }, _count: true }),
    prisma.procedureCase.groupBy({ by, where: running, _count: true }),
    prisma.procedureCase.groupBy({ by, where: { AND: [running, { deadlineAt: { lte: now } }] }, _count: true }),
    prisma.clue.groupBy({
      by,
      where: { AND: [visible(context, 'Clue'), { state: { not: 'CLOSED' } }] },
      _count: true,
    }),
    prisma.issue.groupBy({ by, where: await issuesWhere(context, { bucket: 'open' }), _count: true }),
  ]);
  return { households: all, people, monitoredOpen, inProcedure, overdue, openClues, openIssues };
};

const sumUnder = (groups: ByArea, township: string): number =>
  groups.reduce((sum, { areaPath, _count }) => (areaCodesOf(areaPath).includes(township) ? sum + _count : sum), 0);

/** The townships of the viewer in the order of their division codes: who needs help, not who is last. */
export const townshipProgress = async (context: Context): Promise<TownshipProgress[]> => {
  const { areaPath } = actorOf(context);
  const groups = await groupsOf(context);
  const areas = await areaDirectory(context.prisma);
  return [...areas.values()]
    .filter(({ level, path }) => level === 'TOWNSHIP' && (path.startsWith(areaPath) || areaPath.startsWith(path)))
    .map(({ code, name }) => ({
      areaCode: code,
      areaName: name,
      ...(Object.fromEntries(FIGURES.map((figure) => [figure, sumUnder(groups[figure], code)])) as Record<
        (typeof FIGURES)[number],
        number
      >),
    }));
};
