import { type Reader, sourceOf } from '@shouwang/database';

/** What is asked about areas all the time; facts of villages are read from the database. */
export type AreaEntry = {
  readonly code: string;
  readonly level: string;
  readonly name: string;
  readonly fullName: string;
  readonly path: string;
  /** It is no more: shown by its name, not offered. */
  readonly isEnded: boolean;
};

/** Every area of the county by code, ended ones included, in memory: a few hundred that hardly ever change. */
export type AreaDirectory = ReadonlyMap<string, AreaEntry>;

const directories = new WeakMap<Reader, Promise<AreaDirectory>>();

const read = async (db: Reader): Promise<AreaDirectory> => {
  const areas = await db.area.findMany({
    select: { code: true, level: true, name: true, fullName: true, path: true, validTo: true },
    orderBy: { code: 'asc' },
  });
  return new Map(areas.map(({ validTo, ...area }) => [area.code, { ...area, isEnded: validTo !== null }]));
};

/**
 * The directory of this database; read once, and again after `forgetAreas`.
 * @param db the open transaction inside a use case: the embedded database has one session, and a second one would wait
 *   for the transaction that waits for it
 */
export const areaDirectory = (prisma: Reader, db: Reader = prisma): Promise<AreaDirectory> => {
  // One directory for all who read from this database, so it is not read through anybody's fence: whoever has not
  // signed in yet would find it empty, and leave it so for everybody.
  const source = sourceOf(prisma);
  const known = directories.get(source);
  if (known) return known;
  const directory = read(db === prisma ? source : db);
  directories.set(source, directory);
  // A failed reading is not remembered.
  directory.catch(() => directories.delete(source));
  return directory;
};

/** The areas that stand: those in which something is counted, planned or opened. */
export const standingAreas = (areas: AreaDirectory): readonly AreaEntry[] =>
  [...areas.values()].filter(({ isEnded }) => !isEnded);

/** After areas were added or renamed: the next question reads them again. */
export const forgetAreas = (prisma: Reader): void => {
  directories.delete(sourceOf(prisma));
};

/** Name for people, from the county downwards; the code itself for an area that is no more. */
export const areaNameOf = async (prisma: Reader, code: string): Promise<string> =>
  (await areaDirectory(prisma)).get(code)?.fullName ?? code;
