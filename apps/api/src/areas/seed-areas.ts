import type { PrismaClient } from '@shouwang/database';
import { areaCodesOf, areaPathOf, DIVISIONS_532929, findParentCode } from '@shouwang/domain';
import { forgetAreas } from './area-directory.ts';

const nameOf = new Map(DIVISIONS_532929.map(({ code, name }) => [code, name]));

// People say 诺邓镇 永安村委会; province and prefecture are the same for everybody here.
const fullNameOf = (code: string): string => {
  const codes = areaCodesOf(areaPathOf(code)).filter((part) => part.length > 6);
  return (codes.length > 0 ? codes : [code]).map((part) => nameOf.get(part) ?? part).join(' ');
};

/**
 * Puts the divisions of the county into an empty table of areas: province to village. Village groups come with the
 * register.
 * @returns how many were added; 0 when the table is not empty
 */
export const seedAreas = async (prisma: PrismaClient): Promise<number> => {
  if ((await prisma.area.count()) > 0) return 0;
  const areas = DIVISIONS_532929.map(({ code, level, name }) => ({
    code,
    level,
    name,
    fullName: fullNameOf(code),
    parentCode: findParentCode(code) ?? null,
    path: areaPathOf(code),
  }));
  // Parents first: the list is in that order. A hundred rows once in a database's life need no bulk load.
  const { count } = await prisma.area.createMany({ data: areas });
  forgetAreas(prisma);
  return count;
};
