import type { Reader } from '@shouwang/database';
import { areaCodeOf, type Facts, type IsoDate, type QualitySettings, qualitySettings } from '@shouwang/domain';
import { readParameters } from '../parameters/read-parameters.ts';

/** Villages that are one on the day: neither not yet nor no longer. */
const inForce = (on: Date) => ({
  AND: [
    { OR: [{ validFrom: null }, { validFrom: { lte: on } }] },
    { OR: [{ validTo: null }, { validTo: { gte: on } }] },
  ],
});

/**
 * The settings of a check over a county: its villages with what the register holds about them, its parameters.
 * @param year of the campaign
 * @param on the reference day
 * @param villageCodes the villages that are asked for; all of the area by default
 */
export const readQualitySettings = async (
  db: Reader,
  {
    areaPath,
    year,
    on,
    villageCodes,
  }: {
    readonly areaPath: string;
    readonly year: number;
    readonly on: IsoDate;
    readonly villageCodes?: readonly string[];
  },
): Promise<QualitySettings> => {
  const county = await db.area.findUniqueOrThrow({ where: { code: areaCodeOf(areaPath) } });
  const villages = await db.area.findMany({
    where: {
      level: 'VILLAGE',
      path: { startsWith: areaPath },
      ...inForce(new Date(`${on}T00:00:00Z`)),
      ...(villageCodes && { code: { in: [...villageCodes] } }),
    },
  });
  return qualitySettings({
    year,
    on,
    areaPath,
    county: county.name,
    villages: new Map(villages.map(({ code, facts }) => [code, facts as Facts])),
    parameters: await readParameters(db),
  });
};
