import type { Services } from './context.ts';
import { describeFault } from './describe-fault.ts';

/** Something that is done now and then, by whichever server comes to it. */
export type Chore = (services: Services) => Promise<void>;

const HOUR_MS = 3_600_000;

/**
 * Does chores every hour, one after the other; one that fails is logged and tried again an hour later.
 * @returns stops it
 */
export const everyHour = (services: Services, chores: readonly Chore[]): (() => void) => {
  const doAll = async (): Promise<void> => {
    for (const chore of chores) {
      try {
        await chore(services);
      } catch (error) {
        services.log.error({ chore: chore.name, fault: describeFault(error) }, 'a chore failed');
      }
    }
  };
  const timer = setInterval(doAll, HOUR_MS);
  timer.unref();
  return () => clearInterval(timer);
};
