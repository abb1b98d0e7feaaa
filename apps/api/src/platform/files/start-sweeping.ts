import type { Services } from '../context.ts';
import { describeFault } from '../describe-fault.ts';

const HOUR_MS = 3_600_000;

/**
 * Looks for files that no row names, every hour.
 * @returns stops it
 */
export const startSweeping = ({ files, database, log }: Services): (() => void) => {
  const sweep = async (): Promise<void> => {
    try {
      const removed = await files.sweep(async (sha256) => {
        const row = await database.prisma.storedFile.findFirst({ where: { sha256 }, select: { id: true } });
        return row !== null;
      });
      if (removed > 0) log.info({ removed }, 'orphan files removed');
    } catch (error) {
      log.error({ fault: describeFault(error) }, 'files could not be swept');
    }
  };
  const timer = setInterval(sweep, HOUR_MS);
  timer.unref();
  return () => clearInterval(timer);
};
