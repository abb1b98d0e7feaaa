import { unpackAbility } from '@shouwang/permissions';
import { useMemo } from 'react';
import type { Need } from '../portal.ts';
import { useSession } from './session-context.ts';

/**
 * Tells whether the viewer may do something somewhere at all; about each single thing the server decides.
 * What needs nothing is everybody's.
 */
export const useMay = (): ((need: Need | undefined) => boolean) => {
  const { viewer } = useSession();
  return useMemo(() => {
    const ability = unpackAbility(viewer.permissions);
    return (need) => !need || ability.can(need.action, need.subject);
  }, [viewer.permissions]);
};
