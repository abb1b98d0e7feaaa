import { lazyScreen, type Route } from '@shouwang/portal-kit';

/** The addresses of this portal; each screen is fetched when it is first opened. */
export const routes: readonly Route[] = [
  { path: '/', screen: lazyScreen(async () => (await import('./screens/today.tsx')).TodayScreen) },
  {
    path: '/datasets',
    screen: lazyScreen(async () => (await import('./screens/datasets.tsx')).Datasets),
    needs: { action: 'upload', subject: 'Dataset' },
  },
  {
    path: '/datasets/new/:key',
    screen: lazyScreen(async () => (await import('./screens/new-dataset.tsx')).NewDataset),
    needs: { action: 'upload', subject: 'Dataset' },
  },
  {
    path: '/datasets/:id',
    screen: lazyScreen(async () => (await import('./screens/dataset.tsx')).Dataset),
    needs: { action: 'read', subject: 'Dataset' },
  },
  {
    path: '/runs/:id',
    screen: lazyScreen(async () => (await import('./screens/run.tsx')).Run),
    needs: { action: 'read', subject: 'ComparisonRun' },
  },
  {
    path: '/measures',
    screen: lazyScreen(async () => (await import('./screens/measures.tsx')).Measures),
    needs: { action: 'verify', subject: 'AssistanceMeasure' },
  },
  {
    path: '/quality/:id?',
    screen: lazyScreen(async () => (await import('./screens/quality.tsx')).Quality),
    needs: { action: 'read', subject: 'QualityIssue' },
  },
  {
    path: '/rectifications/:id?',
    screen: lazyScreen(async () => (await import('./screens/rectifications.tsx')).Rectifications),
    needs: { action: 'read', subject: 'RectificationItem' },
  },
  {
    path: '/jobs',
    screen: lazyScreen(async () => (await import('./screens/jobs.tsx')).Jobs),
    needs: { action: 'read', subject: 'Job' },
  },
  {
    path: '/issues/board',
    screen: lazyScreen(async () => (await import('./screens/issue-board.tsx')).IssueBoard),
    needs: { action: 'read', subject: 'Issue' },
  },
  {
    path: '/issues/:id?',
    screen: lazyScreen(async () => (await import('./screens/issues.tsx')).Issues),
    needs: { action: 'read', subject: 'Issue' },
  },
  {
    path: '/households/:id/archive',
    screen: lazyScreen(async () => (await import('./screens/archive.tsx')).Archive),
    needs: { action: 'read', subject: 'Household' },
  },
  {
    path: '/households/:id',
    screen: lazyScreen(async () => (await import('./screens/household.tsx')).Household),
    needs: { action: 'read', subject: 'Household' },
  },
  {
    path: '/settings',
    screen: lazyScreen(async () => (await import('./screens/settings.tsx')).Settings),
  },
];
