import type { Need } from '../portal.ts';
import { useSession } from './session-context.ts';

/**
 * Tells whether the viewer may do something somewhere at all; the server decides about each single thing.
 * What needs nothing is everybody's.
 */
export const useMay = (): ((need: Need | undefined) => boolean) => {
  const { viewer } = useSession();
  return (need) => !need || viewer.permissions !== null;
};
