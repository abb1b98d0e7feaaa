import { createGraphqlClient, GraphqlProvider } from '@shouwang/graphql-client';
import { setSurface } from '@shouwang/ui';
import { StrictMode, useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { applyDisplayPreferences } from './display/display-preferences.ts';
import { FaultBoundary } from './faults/fault-boundary.tsx';
import type { Portal } from './portal.ts';
import { SessionGate } from './session/session-gate.tsx';
import { giveStylesNonce } from './style-nonce.ts';

// Vite writes the tag; the server puts in a nonce that only this answer's content policy knows.
const findNonce = (): string | undefined =>
  document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce || undefined;

const PortalApp = ({ portal }: { readonly portal: Portal }) => {
  const [hasExpired, setHasExpired] = useState(false);
  const client = useMemo(
    () => createGraphqlClient({ url: '/graphql', onUnauthenticated: () => setHasExpired(true) }),
    [],
  );
  const { Theme } = portal.kit;
  return (
    <Theme nonce={findNonce()}>
      <FaultBoundary resetKey="portal">
        <GraphqlProvider value={client}>
          <SessionGate
            portal={portal}
            hasExpired={hasExpired}
            onExpired={() => setHasExpired(true)}
            onSignedIn={() => setHasExpired(false)}
          />
        </GraphqlProvider>
      </FaultBoundary>
    </Theme>
  );
};

/**
 * Puts a portal on the page: theme, session, frame and routes. The whole of a portal's `main.tsx`.
 * @returns takes it off again
 */
export const startPortal = (portal: Portal): (() => void) => {
  setSurface(portal.kit.surface);
  applyDisplayPreferences();
  const nonce = findNonce();
  if (nonce) giveStylesNonce(nonce);
  const element = document.getElementById('root');
  if (!element) throw new Error('index.html has no #root');
  const root = createRoot(element);
  root.render(
    <StrictMode>
      <PortalApp portal={portal} />
    </StrictMode>,
  );
  return () => root.unmount();
};
