import type { Household, MonitoringCase, Person, Prisma, WorkSpell } from '@shouwang/database';
import type { Context } from '../platform/context.ts';
import { visible } from '../platform/visible.ts';

/** A household with what an export of some kind needs of it. */
export type ExportedHousehold = Household & {
  readonly members: readonly (Person & { readonly workSpells: readonly WorkSpell[] })[];
  readonly monitoringCases: readonly MonitoringCase[];
};

/** Households read at a time: with their members a few megabytes. */
const AT_ONCE = 250;

/** Which households a sheet holds. */
export type HouseholdScope = {
  readonly areaPath: string;
  /** Only what lies there itself, not what lies below. */
  readonly isExact?: boolean;
  /** Only households that are or were monitored. */
  readonly isMonitored?: boolean;
};

/** The households of an area that the acting person may export, as a Prisma where. */
export const exportable = (
  context: Context,
  { areaPath, isExact, isMonitored }: HouseholdScope,
): Prisma.HouseholdWhereInput => ({
  AND: [
    visible(context, 'Household', 'export'),
    { status: 'ACTIVE', areaPath: isExact ? areaPath : { startsWith: areaPath } },
    ...(isMonitored ? [{ monitoringCases: { some: {} } }] : []),
  ],
});

/** Goes through the households of an area in the order of the areas, a few hundred in memory at a time. */
export async function* readRegister(
  context: Context,
  scope: HouseholdScope,
  parts: { readonly cases?: boolean; readonly spells?: 'OUT' | 'PLANNED' } = {},
): AsyncGenerator<ExportedHousehold> {
  const mine = exportable(context, scope);
  let last: Pick<Household, 'areaPath' | 'id'> | undefined;
  for (;;) {
    const beyond: Prisma.HouseholdWhereInput = last
      ? { OR: [{ areaPath: { gt: last.areaPath } }, { areaPath: last.areaPath, id: { gt: last.id } }] }
      : {};
    const households = await context.prisma.household.findMany({
      where: { AND: [mine, beyond] },
      orderBy: [{ areaPath: 'asc' }, { id: 'asc' }],
      take: AT_ONCE,
      include: {
        members: {
          where: { AND: [visible(context, 'Person'), { isActiveMember: true }] },
          orderBy: [{ position: 'asc' }, { id: 'asc' }],
          include: {
            workSpells: parts.spells
              ? { where: { kind: parts.spells }, orderBy: [{ spellKey: 'asc' }, { id: 'asc' }] }
              : { take: 0 },
          },
        },
        monitoringCases: parts.cases
          ? { where: visible(context, 'MonitoringCase'), orderBy: { episode: 'desc' }, take: 1 }
          : { take: 0 },
      },
    });
    yield* households;
    last = households.at(-1);
    if (households.length < AT_ONCE) return;
  }
}
