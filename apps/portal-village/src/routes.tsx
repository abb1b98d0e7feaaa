import { lazyScreen, type Route } from '@shouwang/portal-kit';

/** The addresses of this portal; each screen is fetched when it is first opened. */
export const routes: readonly Route[] = [
  { path: '/', screen: lazyScreen(async () => (await import('./screens/today.tsx')).Today) },
  { path: '/households', screen: lazyScreen(async () => (await import('./screens/households.tsx')).Households) },
  { path: '/households/:id', screen: lazyScreen(async () => (await import('./screens/household.tsx')).Household) },
  { path: '/new', screen: lazyScreen(async () => (await import('./screens/new-entry.tsx')).NewEntry) },
  { path: '/clues', screen: lazyScreen(async () => (await import('./screens/clues.tsx')).Clues) },
  { path: '/clues/new', screen: lazyScreen(async () => (await import('./screens/new-clue.tsx')).NewClue) },
  { path: '/clues/:id', screen: lazyScreen(async () => (await import('./screens/clue.tsx')).Clue) },
  { path: '/clues/:id/close', screen: lazyScreen(async () => (await import('./screens/close-clue.tsx')).CloseClue) },
  {
    path: '/clues/:id/reasons/:reasonId',
    screen: lazyScreen(async () => (await import('./screens/verify-reason.tsx')).VerifyReason),
  },
  { path: '/cases/new', screen: lazyScreen(async () => (await import('./screens/new-case.tsx')).NewCase) },
  { path: '/cases/:id', screen: lazyScreen(async () => (await import('./screens/case.tsx')).Case) },
  {
    path: '/cases/:id/steps/apply',
    screen: lazyScreen(async () => (await import('./screens/apply-step.tsx')).ApplyStep),
  },
  {
    path: '/cases/:id/steps/authorize',
    screen: lazyScreen(async () => (await import('./screens/authorize-step.tsx')).AuthorizeStep),
  },
  {
    path: '/cases/:id/steps/visit',
    screen: lazyScreen(async () => (await import('./screens/visit-step.tsx')).VisitStep),
  },
];
