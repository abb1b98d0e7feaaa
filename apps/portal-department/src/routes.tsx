import { lazyScreen, type Route } from '@shouwang/portal-kit';

/** The addresses of this portal; each screen is fetched when it is first opened. */
export const routes: readonly Route[] = [
  { path: '/', screen: lazyScreen(async () => (await import('./screens/today.tsx')).TodayScreen) },
];
