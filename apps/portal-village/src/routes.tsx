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
  { path: '/cases', screen: lazyScreen(async () => (await import('./screens/cases.tsx')).Cases) },
  { path: '/cases/:id/next', screen: lazyScreen(async () => (await import('./screens/next-step.tsx')).NextStep) },
  {
    path: '/cases/:id/steps/explainHits',
    screen: lazyScreen(async () => (await import('./screens/explain-hits-step.tsx')).ExplainHitsStep),
  },
  {
    path: '/cases/:id/steps/correct',
    screen: lazyScreen(async () => (await import('./screens/correct-step.tsx')).CorrectStep),
  },
  {
    path: '/cases/:id/steps/correct/:section',
    screen: lazyScreen(async () => (await import('./screens/correct-section.tsx')).CorrectSection),
  },
  {
    path: '/cases/:id/steps/:step',
    screen: lazyScreen(async () => (await import('./screens/declared-step.tsx')).DeclaredStep),
  },
  {
    path: '/cases/:id/objection',
    screen: lazyScreen(async () => (await import('./screens/record-objection.tsx')).RecordObjection),
  },
  {
    path: '/cases/:id/objections',
    screen: lazyScreen(async () => (await import('./screens/settle-objection.tsx')).SettleObjection),
  },
  {
    path: '/meetings/new',
    screen: lazyScreen(async () => (await import('./screens/review-meeting.tsx')).ReviewMeeting),
  },
  { path: '/publicity', screen: lazyScreen(async () => (await import('./screens/publicity-list.tsx')).PublicityList) },
  {
    path: '/publicity/new',
    screen: lazyScreen(async () => (await import('./screens/new-publicity.tsx')).NewPublicity),
  },
  {
    path: '/publicity/:id',
    screen: lazyScreen(async () => (await import('./screens/publicity-round.tsx')).PublicityRound),
  },
  { path: '/sync', screen: lazyScreen(async () => (await import('./screens/sync.tsx')).Sync) },
  {
    path: '/me/password',
    screen: lazyScreen(async () => (await import('./screens/change-password.tsx')).ChangePassword),
  },
  { path: '/me/devices', screen: lazyScreen(async () => (await import('./screens/devices.tsx')).Devices) },
  { path: '/me', screen: lazyScreen(async () => (await import('./screens/me.tsx')).Me) },
];
