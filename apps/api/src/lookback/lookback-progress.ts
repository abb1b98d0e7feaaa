import type { Prisma } from '@shouwang/database';
import { findVillageCode, LOOKBACK_CASE, type LookbackCaseState } from '@shouwang/domain';
import { areaDirectory } from '../areas/area-directory.ts';
import type { Context } from '../platform/context.ts';
import { isUuid } from '../platform/is-uuid.ts';
import { visible } from '../platform/visible.ts';

/** How far a village is: each figure is a filter of `lookbackCases`. */
export type VillageProgress = {
  readonly areaCode: string;
  readonly areaName: string;
  readonly total: number;
  readonly states: readonly { readonly key: string; readonly label: string; readonly count: number }[];
};

export const LOOKBACK_STATES = Object.keys(LOOKBACK_CASE.states) as readonly LookbackCaseState[];

/** The cases of a look-back that the acting person may read, in an area. */
export const casesWhere = async (
  context: Context,
  lookbackId: string,
  areaCode: string | null | undefined,
): Promise<Prisma.LookbackCaseWhereInput> => {
  const area = areaCode ? (await areaDirectory(context.prisma)).get(areaCode) : undefined;
  return {
    AND: [
      visible(context, 'LookbackCase'),
      isUuid(lookbackId) ? { lookbackId } : { id: { in: [] } },
      areaCode ? { areaPath: { startsWith: area?.path ?? '-' } } : {},
    ],
  };
};

/** The progress of the villages of a look-back, in the order of their codes. */
export const lookbackProgress = async (context: Context, lookbackId: string): Promise<readonly VillageProgress[]> => {
  const groups = await context.prisma.lookbackCase.groupBy({
    by: ['areaPath', 'state'],
    where: await casesWhere(context, lookbackId, null),
    _count: true,
  });
  const areas = await areaDirectory(context.prisma);
  const byVillage = new Map<string, Map<string, number>>();
  for (const { areaPath, state, _count } of groups) {
    const village = findVillageCode(areaPath) ?? areaPath;
    const counts = byVillage.get(village) ?? new Map<string, number>();
    counts.set(state, (counts.get(state) ?? 0) + _count);
    byVillage.set(village, counts);
  }
  return [...byVillage]
    .toSorted(([one], [other]) => one.localeCompare(other))
    .map(([areaCode, counts]) => ({
      areaCode,
      areaName: areas.get(areaCode)?.fullName ?? areaCode,
      total: [...counts.values()].reduce((sum, count) => sum + count, 0),
      states: LOOKBACK_STATES.map((key) => ({
        key,
        label: LOOKBACK_CASE.states[key].label,
        count: counts.get(key) ?? 0,
      })),
    }));
};
