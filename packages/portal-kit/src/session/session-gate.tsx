import { useMutation, useQuery } from '@shouwang/graphql-client';
import { ErrorState, LoadingState } from '@shouwang/ui';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { faultSentence } from '../faults/fault-sentence.ts';
import type { Portal } from '../portal.ts';
import { PortalRoutes } from '../routing/portal-routes.tsx';
import { IdleNotice } from './idle-notice.tsx';
import { SessionContext } from './session-context.ts';
import { SessionQuery, type Site, type Viewer } from './session-query.ts';
import { SignOutEverywhereMutation, SignOutMutation } from './sign-out.ts';
import { WrongPortalPage } from './wrong-portal-page.tsx';
import './session-gate.css';

// Seen once a day, so it is not part of the first page after it.
const SignInPage = lazy(async () => ({ default: (await import('../sign-in/sign-in-page.tsx')).SignInPage }));

type Props = {
  readonly portal: Portal;
  /** The server said that the session has ended, while a page was open. */
  readonly hasExpired: boolean;
  readonly onExpired: () => void;
  readonly onSignedIn: () => void;
};

/**
 * Decides what is on the page: the sign-in page, somebody's portal, or a word about why neither.
 * When a session ends under an open page, the page stays as it is beneath the sign-in page, with all that was typed.
 */
export const SessionGate = ({ portal, hasExpired, onExpired, onSignedIn }: Props) => {
  const [{ data, error }, ask] = useQuery({ query: SessionQuery, requestPolicy: 'network-only' });
  const [, signOutHere] = useMutation(SignOutMutation);
  const [, signOutEverywhere] = useMutation(SignOutEverywhereMutation);

  // What was last known outlives a later failure, and the owner of an ended session outlives the answer "nobody":
  // the page beneath must not go away with all that was typed.
  const [site, setSite] = useState<Site>();
  const [owner, setOwner] = useState<Viewer>();
  if (data && data.site !== site) setSite(data.site);
  if (data?.viewer && data.viewer !== owner) setOwner(data.viewer);
  const hasEnded = hasExpired || (owner !== undefined && data?.viewer === null);

  const refresh = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask]);
  const signOut = useCallback(
    async (scope: 'here' | 'everywhere') => {
      await (scope === 'here' ? signOutHere({}) : signOutEverywhere({}));
      // A fresh page: nothing of this person stays in memory for the next one at the same machine.
      location.assign(`/${portal.name}/`);
    },
    [portal.name, signOutHere, signOutEverywhere],
  );
  const signedIn = useCallback(
    (accountId: string) => {
      // Somebody else must not find the page of the one before.
      if (owner && owner.account.id !== accountId) {
        location.assign(`/${portal.name}/`);
        return;
      }
      onSignedIn();
      refresh();
    },
    [owner, onSignedIn, portal.name, refresh],
  );

  const session = useMemo(
    () => site && owner && { portal, site, viewer: owner, refresh, signOut },
    [site, owner, portal, refresh, signOut],
  );

  if (!site) {
    if (!error) return <LoadingState />;
    const { sentence, reference } = faultSentence(error);
    return (
      <main className="pk-state-page">
        <ErrorState title={sentence} reference={reference} onRetry={refresh} />
      </main>
    );
  }

  const signIn = (
    <Suspense fallback={<LoadingState />}>
      <SignInPage portal={portal} site={site} hasExpired={hasEnded} onSignedIn={signedIn} />
    </Suspense>
  );
  if (!session) return signIn;
  if (session.viewer.account.portal !== portal.name) return <WrongPortalPage session={session} />;
  return (
    <SessionContext.Provider value={session}>
      <div className="pk-page" inert={hasEnded}>
        <PortalRoutes portal={portal} />
      </div>
      {hasEnded ? (
        <div className="pk-signed-out">{signIn}</div>
      ) : (
        <IdleNotice idleMinutes={portal.kit.idleMinutes} onExpired={onExpired} onWake={refresh} />
      )}
    </SessionContext.Provider>
  );
};
