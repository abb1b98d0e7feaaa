import {
  campaignPlanForm,
  itemsOfArea,
  itemsOfHousehold,
  planRefusals,
  readForm,
  WORK_ITEM_KIND_NAMES,
  WORK_ITEM_KINDS,
  type WorkItemKind,
} from '@shouwang/domain';
import { areaDirectory, standingAreas } from '../areas/area-directory.ts';
import type { Count } from '../platform/answers.type.ts';
import { actorOf, type Context } from '../platform/context.ts';
import { Refused, refuse } from '../platform/refusal.ts';
import { lineIn, momentOfReading } from '../procedures/circumstances.ts';

/** What a plan would do. */
export type Simulation = {
  readonly itemCount: number;
  readonly byKind: readonly Count[];
  readonly householdCount: number;
  readonly villageCount: number;
  readonly villagesWithoutClerk: readonly string[];
  readonly villagesWithoutLead: readonly string[];
  readonly townshipsWithoutOfficer: readonly string[];
  readonly belowNewLine: number | null;
};

/** Households whose income of the year lies under the planned line and not under the one in force. */
const countBetween = async ({ prisma }: Context, areaPath: string, present: number, planned: number) => {
  const [row] = await prisma.$queryRaw<{ count: bigint }[]>`
    SELECT count(*) AS count FROM "Household"
    WHERE "areaPath" LIKE ${`${areaPath}%`} AND status = 'ACTIVE'
      AND facts->>'netIncomePerCapita' ~ '^-?[0-9]+(\\.[0-9]+)?$'
      AND (facts->>'netIncomePerCapita')::numeric >= ${Math.min(present, planned)}
      AND (facts->>'netIncomePerCapita')::numeric < ${Math.max(present, planned)}`;
  return Number(row?.count ?? 0);
};

/**
 * Simulates the publication of a plan: how many items it would make, and where nobody is there to do them.
 * @throws Refused FORBIDDEN, or everything that is wrong with the plan
 */
export const simulatePlan = async (context: Context, given: unknown): Promise<Simulation> => {
  if (!(context.ability.can('plan', 'Campaign') || context.ability.can('approve', 'Campaign'))) refuse('FORBIDDEN');
  const read = readForm(campaignPlanForm, given);
  if ('refusals' in read) throw new Refused(read.refusals);
  const wrong = planRefusals(read.data);
  if (wrong.length > 0) throw new Refused(wrong);

  const { prisma } = context;
  const { areaPath } = actorOf(context);
  const groups = await prisma.household.groupBy({
    by: ['householdType', 'monitoringStatus'],
    where: { areaPath: { startsWith: areaPath }, status: 'ACTIVE' },
    _count: true,
  });
  const areas = standingAreas(await areaDirectory(prisma)).filter(({ path }) => path.startsWith(areaPath));
  const villages = areas.filter(({ level }) => level === 'VILLAGE');
  const townships = areas.filter(({ level }) => level === 'TOWNSHIP');
  // Who approves a plan reads no accounts; that somebody is there is part of what is approved.
  const staff = await context.services.database.prisma.account.findMany({
    where: { areaPath: { startsWith: areaPath }, disabledAt: null },
    select: { role: true, areaPath: true },
  });
  const without = (places: typeof areas, role: string) =>
    places
      .filter(({ path }) => !staff.some((account) => account.role === role && account.areaPath === path))
      .map(({ fullName }) => fullName);

  const counts = new Map<WorkItemKind, number>();
  const add = (kinds: readonly WorkItemKind[], times: number) => {
    for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + times);
  };
  for (const { _count, ...household } of groups) add(itemsOfHousehold(household), _count);
  add(itemsOfArea('village'), villages.length);
  add(itemsOfArea('county'), 1);
  const byKind = WORK_ITEM_KIND_NAMES.map((kind) => ({
    key: kind,
    label: WORK_ITEM_KINDS[kind].label,
    count: counts.get(kind) ?? 0,
  }));
  const planned = read.data.parameters.find(({ key }) => key === 'monitoring.line')?.value;
  const moment = await momentOfReading(context);
  const present = lineIn(moment, areaPath).amount;
  return {
    itemCount: byKind.reduce((sum, { count }) => sum + count, 0),
    byKind,
    householdCount: counts.get('HOUSEHOLD_BASIC') ?? 0,
    villageCount: villages.length,
    villagesWithoutClerk: without(villages, 'VILLAGE_CLERK'),
    villagesWithoutLead: without(villages, 'VILLAGE_LEAD'),
    townshipsWithoutOfficer: without(townships, 'TOWNSHIP_OFFICER'),
    belowNewLine: typeof planned === 'number' ? await countBetween(context, areaPath, present, planned) : null,
  };
};
