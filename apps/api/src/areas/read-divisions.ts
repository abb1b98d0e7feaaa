import type { Reader } from '@shouwang/database';
import { type DivisionIndex, type DivisionLevel, divisionIndex } from '@shouwang/domain';
import { areaDirectory, standingAreas } from './area-directory.ts';

const LEVELS: readonly string[] = ['COUNTY', 'TOWNSHIP', 'VILLAGE', 'VILLAGE_GROUP'];

const isDivision = (level: string): level is DivisionLevel => LEVELS.includes(level);

/**
 * The divisions of this county, as households are placed in them.
 * @param db the open transaction inside a use case
 */
export const readDivisions = async (prisma: Reader, db: Reader = prisma): Promise<DivisionIndex> => {
  const areas = await areaDirectory(prisma, db);
  const standing = standingAreas(areas).flatMap(({ code, level, name }) =>
    isDivision(level) ? [{ code, level, name }] : [],
  );
  const successions = await db.areaSuccession.findMany({ where: { isMain: true } });
  const ended = successions.flatMap(({ fromCode, toCode }) => {
    const area = areas.get(fromCode);
    return area?.isEnded && isDivision(area.level)
      ? [{ code: fromCode, level: area.level, name: area.name, successorCode: toCode }]
      : [];
  });
  return divisionIndex(standing, ended);
};
