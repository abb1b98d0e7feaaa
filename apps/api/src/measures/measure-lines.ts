import type { AssistanceMeasure } from '@shouwang/database';
import { areaCodeOf } from '@shouwang/domain';
import { areaDirectory } from '../areas/area-directory.ts';
import type { Context } from '../platform/context.ts';

/** A measure with the names that whoever may read it is told: of the household, its village, and the member. */
export type MeasureLine = AssistanceMeasure & {
  readonly headName: string;
  readonly householdNo: string | null;
  readonly areaName: string;
  /** The member; null where it is for the household as a whole. */
  readonly beneficiary: string | null;
};

/**
 * Measures with their names. The rows have been read through the reader's own fence; the names come through the
 * services' client, because a department is told name and village of the households that it helps and may read nothing
 * else of them (MEA-8).
 */
export const measureLines = async (
  { prisma, services }: Context,
  rows: readonly AssistanceMeasure[],
): Promise<MeasureLine[]> => {
  const owner = services.database.prisma;
  const households = await owner.household.findMany({
    where: { id: { in: rows.map(({ householdId }) => householdId) } },
    select: { id: true, headName: true, householdNo: true },
  });
  const people = await owner.person.findMany({
    where: { id: { in: rows.flatMap(({ personId }) => personId ?? []) } },
    select: { id: true, name: true },
  });
  const areas = await areaDirectory(prisma);
  const homes = new Map(households.map((one) => [one.id, one]));
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return rows.map((row) => {
    const home = homes.get(row.householdId);
    const code = areaCodeOf(row.areaPath);
    return {
      ...row,
      headName: home?.headName ?? '',
      householdNo: home?.householdNo ?? null,
      areaName: areas.get(code)?.fullName ?? code,
      beneficiary: row.personId === null ? null : (names.get(row.personId) ?? ''),
    };
  });
};
