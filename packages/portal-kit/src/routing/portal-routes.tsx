import { LoadingState, Navigation } from '@shouwang/ui';
import { Suspense } from 'react';
import { Route as Match, Router, Switch, useLocation } from 'wouter';
import { FaultBoundary } from '../faults/fault-boundary.tsx';
import { NoPermissionPage } from '../faults/no-permission-page.tsx';
import { NotFoundPage } from '../faults/not-found-page.tsx';
import type { Portal, Route } from '../portal.ts';
import { useMay } from '../session/use-may.ts';

const GuardedScreen = ({
  route,
  params,
}: {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}) => {
  const may = useMay();
  const { screen: Screen } = route;
  return may(route.needs) ? <Screen params={params} /> : <NoPermissionPage />;
};

const FramedRoutes = ({ portal }: { readonly portal: Portal }) => {
  const [path, navigate] = useLocation();
  const { Frame } = portal.kit;
  return (
    <Navigation navigate={navigate} base={`/${portal.name}`}>
      <Frame menu={portal.menu}>
        <FaultBoundary resetKey={path}>
          <Suspense fallback={<LoadingState />}>
            <Switch>
              {[...portal.routes, ...portal.kit.routes].map((route) => (
                <Match key={route.path} path={route.path}>
                  {(params) => <GuardedScreen route={route} params={params as Readonly<Record<string, string>>} />}
                </Match>
              ))}
              <Match>
                <NotFoundPage />
              </Match>
            </Switch>
          </Suspense>
        </FaultBoundary>
      </Frame>
    </Navigation>
  );
};

/** The signed-in portal: its frame, and in it the screen of the address. */
export const PortalRoutes = ({ portal }: { readonly portal: Portal }) => (
  <Router base={`/${portal.name}`}>
    <FramedRoutes portal={portal} />
  </Router>
);
