import type { Prisma, Reader } from '@shouwang/database';
import { type HelpGap, helpGaps, parameterAt, shanghaiDateOf } from '@shouwang/domain';
import type { Moment } from '../procedures/circumstances.ts';
import { type HelpedHousehold, helpParts, helpToCheck } from './load-help.ts';

/** A monitored household with what is missing in its help. */
export type HouseholdGaps = { readonly household: HelpedHousehold; readonly gaps: readonly HelpGap[] };

/** Households read at a time. */
const AT_ONCE = 200;

/** What is missing in the help of one household. */
export const gapsOf = (household: HelpedHousehold, { now, parameterRows }: Moment): readonly HelpGap[] => {
  const today = shanghaiDateOf(now);
  const help = helpToCheck(household, today);
  if (!help) return [];
  const inForce = (key: 'measures.planDays' | 'pairing.visitDays') =>
    parameterAt(parameterRows, key, household.areaPath, today).value;
  return helpGaps(help, {
    today,
    planDays: inForce('measures.planDays'),
    visitDays: inForce('pairing.visitDays'),
  });
};

/** Goes through the monitored households of a where, and keeps those in whose help something is missing. */
export const readGaps = async (
  prisma: Reader,
  where: Prisma.HouseholdWhereInput,
  moment: Moment,
): Promise<HouseholdGaps[]> => {
  const found: HouseholdGaps[] = [];
  let last: string | undefined;
  for (;;) {
    const households = await prisma.household.findMany({
      where: { AND: [where, { status: 'ACTIVE', monitoringStatus: 'OPEN' }, last ? { id: { gt: last } } : {}] },
      orderBy: { id: 'asc' },
      take: AT_ONCE,
      include: helpParts,
    });
    for (const household of households) {
      const gaps = gapsOf(household, moment);
      if (gaps.length > 0) found.push({ household, gaps });
    }
    last = households.at(-1)?.id;
    if (households.length < AT_ONCE) return found;
  }
};
