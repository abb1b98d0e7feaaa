import type { PrismaClient, Transaction } from '@shouwang/database';

/** What is asked about areas all the time; facts of villages are read from the database. */
export type AreaEntry = {
  readonly code: string;
  readonly level: string;
  readonly name: string;
  readonly fullName: string;
  readonly path: string;
};

/** Every area of the county by code, in memory: a few hundred that hardly ever change. */
export type AreaDirectory = ReadonlyMap<string, AreaEntry>;

const directories = new WeakMap<PrismaClient, Promise<AreaDirectory>>();

const read = async (db: PrismaClient | Transaction): Promise<AreaDirectory> => {
  const areas = await db.area.findMany({
    select: { code: true, level: true, name: true, fullName: true, path: true },
    orderBy: { code: 'asc' },
  });
  return new Map(areas.map((area) => [area.code, area]));
};

/**
 * The directory of this database; read once, and again after `forgetAreas`.
 * @param db the open transaction inside a use case: the embedded database has one session, and a second one would wait
 *   for the transaction that waits for it
 */
export const areaDirectory = (
  prisma: PrismaClient,
  db: PrismaClient | Transaction = prisma,
): Promise<AreaDirectory> => {
  const known = directories.get(prisma);
  if (known) return known;
  const directory = read(db);
  directories.set(prisma, directory);
  // A failed reading is not remembered.
  directory.catch(() => directories.delete(prisma));
  return directory;
};

/** After areas were added or renamed: the next question reads them again. */
export const forgetAreas = (prisma: PrismaClient): void => {
  directories.delete(prisma);
};

/** Name for people, from the county downwards; the code itself for an area that is no more. */
export const areaNameOf = async (prisma: PrismaClient, code: string): Promise<string> =>
  (await areaDirectory(prisma)).get(code)?.fullName ?? code;
