import type { Services } from '../context.ts';

/** Removes the files that no row has named for a day: uploads that were never used, and what a crash left behind. */
export const sweepFiles = async ({ files, database, log }: Services): Promise<void> => {
  const removed = await files.sweep(async (sha256) => {
    const row = await database.prisma.storedFile.findFirst({ where: { sha256 }, select: { id: true } });
    return row !== null;
  });
  if (removed > 0) log.info({ removed }, 'orphan files removed');
};
