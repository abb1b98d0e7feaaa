import type { Route } from '@shouwang/portal-kit';
import { villageScreen } from './village-screen.tsx';

/** The addresses of this portal; each screen is fetched when it is first opened. */
export const routes: readonly Route[] = [
  { path: '/', screen: villageScreen(async () => (await import('./screens/today.tsx')).Today) },
];
