import type { Services } from '../context.ts';

/**
 * Removes the files that no row has named for a day: uploads that were never used, what a crash left behind, and
 * exports that have expired.
 */
export const sweepFiles = async ({ files, database, clock, log }: Services): Promise<void> => {
  const now = await clock.now(database.prisma);
  await database.prisma.storedFile.deleteMany({ where: { expiresAt: { lte: now } } });
  const removed = await files.sweep(async (sha256) => {
    const row = await database.prisma.storedFile.findFirst({ where: { sha256 }, select: { id: true } });
    return row !== null;
  });
  if (removed > 0) log.info({ removed }, 'orphan files removed');
};
