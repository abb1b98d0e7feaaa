import type { Reader } from '@shouwang/database';
import { type DivisionIndex, divisionIndex } from '@shouwang/domain';
import { areaDirectory } from './area-directory.ts';

/**
 * The divisions of this county, as households are placed in them.
 * @param db the open transaction inside a use case
 */
export const readDivisions = async (prisma: Reader, db: Reader = prisma): Promise<DivisionIndex> => {
  const areas = [...(await areaDirectory(prisma, db)).values()];
  return divisionIndex(
    areas.flatMap(({ code, level, name }) =>
      level === 'COUNTY' || level === 'TOWNSHIP' || level === 'VILLAGE' ? [{ code, level, name }] : [],
    ),
  );
};
