import type { PrismaClient } from '@shouwang/database';
import type { AreaDirectory } from '../../areas/area-directory.ts';
import { peopleOf } from './compare-books.ts';

/** How far two books agree about the people of an area. */
export type EqualityFigure = {
  readonly areaCode: string;
  readonly same: number;
  readonly different: number;
  readonly missingThere: number;
  readonly missingHere: number;
};

const COUNTERS = { DIFFERENT: 'different', MISSING_THERE: 'missingThere', MISSING_HERE: 'missingHere' } as const;

/**
 * The figures of every township of the compared area, or of the area itself, and of what lies in no township; each is the
 * length of its list.
 */
export const countEquality = async (
  prisma: PrismaClient,
  areas: AreaDirectory,
  { id, kind, areaPath }: { readonly id: string; readonly kind: string; readonly areaPath: string },
): Promise<EqualityFigure[]> => {
  const townships = [...areas.values()].filter(({ level, path }) => level === 'TOWNSHIP' && path.startsWith(areaPath));
  const own = [...areas.values()].find(({ path }) => path === areaPath);
  const places = [
    ...townships.map(({ code, path }) => ({ code, below: { startsWith: path } as object })),
    ...(own && own.level !== 'TOWNSHIP' ? [{ code: own.code, below: { equals: areaPath } as object }] : []),
  ];
  return Promise.all(
    places.map(async ({ code, below }) => {
      const people = await prisma.person.count({ where: { AND: [peopleOf(kind, areaPath), { areaPath: below }] } });
      const lines = await prisma.reconciliationLine.groupBy({
        by: ['kind'],
        where: { reconciliationId: id, areaPath: below },
        _count: true,
      });
      const counts = { different: 0, missingThere: 0, missingHere: 0 };
      for (const { kind: of, _count } of lines) counts[COUNTERS[of as keyof typeof COUNTERS]] = _count;
      return { areaCode: code, same: people - counts.different - counts.missingThere, ...counts };
    }),
  );
};
