import type { Reader } from '@shouwang/database';
import type { DivisionLevel, KnownDivisions } from '@shouwang/domain';
import { dayOfColumn } from '../campaigns/find-round.ts';

/** The divisions of the county as a change of them is decided: groups and ended ones included. */
export const knownDivisions = async (db: Reader): Promise<KnownDivisions> => {
  const areas = await db.area.findMany({
    select: { code: true, level: true, name: true, validFrom: true, validTo: true },
    orderBy: { code: 'asc' },
  });
  return new Map(
    areas.map(({ code, level, name, validFrom, validTo }) => [
      code,
      {
        code,
        level: level as DivisionLevel,
        name,
        validFrom: validFrom && dayOfColumn(validFrom),
        validTo: validTo && dayOfColumn(validTo),
      },
    ]),
  );
};
