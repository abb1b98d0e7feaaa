import type { Reader } from '@shouwang/database';
import type { DivisionLevel, KnownDivisions } from '@shouwang/domain';

const dayOf = (day: Date | null): string | null => day?.toISOString().slice(0, 10) ?? null;

/** The divisions of the county as a change of them is decided: groups and ended ones included. */
export const knownDivisions = async (db: Reader): Promise<KnownDivisions> => {
  const areas = await db.area.findMany({
    select: { code: true, level: true, name: true, validFrom: true, validTo: true },
    orderBy: { code: 'asc' },
  });
  return new Map(
    areas.map(({ code, level, name, validFrom, validTo }) => [
      code,
      { code, level: level as DivisionLevel, name, validFrom: dayOf(validFrom), validTo: dayOf(validTo) },
    ]),
  );
};
