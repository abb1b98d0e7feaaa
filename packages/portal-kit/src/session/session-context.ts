import { createContext, useContext } from 'react';
import type { Portal } from '../portal.ts';
import type { Site, Viewer } from './session-query.ts';

/** What every part of the shell may ask for. */
export type SessionValue = {
  readonly portal: Portal;
  readonly site: Site;
  readonly viewer: Viewer;
  /** Asks the server again who is here: counts in the menu become fresh, the session stays awake. */
  readonly refresh: () => void;
  /** Ends the session, here or on every device, and forgets what this page has in memory. */
  readonly signOut: (scope: 'here' | 'everywhere') => Promise<void>;
};

export const SessionContext = createContext<SessionValue | null>(null);

/** The session of the person in front of the screen. Only below the sign-in page, where there always is one. */
export const useSession = (): SessionValue => {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession is used outside a signed-in page');
  return session;
};
