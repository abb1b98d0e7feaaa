import { lazyScreen, type Route, type ScreenProps } from '@shouwang/portal-kit';
import type { ComponentType } from 'react';

const loads: (() => Promise<ComponentType<ScreenProps>>)[] = [];

const later = (load: () => Promise<ComponentType<ScreenProps>>) => {
  loads.push(load);
  return lazyScreen(load);
};

const jointReview = later(async () => (await import('./screens/joint-review.tsx')).JointReview);

/** The addresses of this portal; each screen is fetched when it is first opened. */
export const routes: readonly Route[] = [
  { path: '/', screen: later(async () => (await import('./screens/today.tsx')).Today) },
  { path: '/households', screen: later(async () => (await import('./screens/households.tsx')).Households) },
  {
    path: '/households/:id/help',
    screen: lazyScreen(async () => (await import('./screens/help.tsx')).Help),
  },
  {
    path: '/households/:id/work',
    screen: lazyScreen(async () => (await import('./screens/work.tsx')).Work),
  },
  {
    path: '/households/:id/consents',
    screen: lazyScreen(async () => (await import('./screens/consents.tsx')).Consents),
  },
  { path: '/households/:id', screen: later(async () => (await import('./screens/household.tsx')).Household) },
  { path: '/new', screen: later(async () => (await import('./screens/new-entry.tsx')).NewEntry) },
  { path: '/clues', screen: later(async () => (await import('./screens/clues.tsx')).Clues) },
  { path: '/clues/new', screen: later(async () => (await import('./screens/new-clue.tsx')).NewClue) },
  { path: '/clues/:id', screen: later(async () => (await import('./screens/clue.tsx')).Clue) },
  { path: '/clues/:id/close', screen: later(async () => (await import('./screens/close-clue.tsx')).CloseClue) },
  {
    path: '/clues/:id/reasons/:reasonId',
    screen: later(async () => (await import('./screens/verify-reason.tsx')).VerifyReason),
  },
  {
    path: '/rectifications/:id',
    screen: later(async () => (await import('./screens/rectification.tsx')).Rectification),
  },
  { path: '/cases/new', screen: later(async () => (await import('./screens/new-case.tsx')).NewCase) },
  { path: '/cases/:id', screen: later(async () => (await import('./screens/case.tsx')).Case) },
  {
    path: '/cases/:id/steps/apply',
    screen: later(async () => (await import('./screens/apply-step.tsx')).ApplyStep),
  },
  {
    path: '/cases/:id/steps/authorize',
    screen: later(async () => (await import('./screens/authorize-step.tsx')).AuthorizeStep),
  },
  {
    path: '/cases/:id/steps/exitVisit',
    screen: later(async () => (await import('./screens/exit-visit-step.tsx')).ExitVisitStep),
  },
  {
    path: '/cases/:id/steps/visit',
    screen: later(async () => (await import('./screens/visit-step.tsx')).VisitStep),
  },
  {
    path: '/cases/:id/papers',
    screen: later(async () => (await import('./screens/case-papers.tsx')).CasePapers),
  },
  { path: '/papers/file', screen: later(async () => (await import('./screens/file-paper.tsx')).FilePaper) },
  { path: '/papers/:id', screen: later(async () => (await import('./screens/paper.tsx')).Paper) },
  { path: '/cases', screen: later(async () => (await import('./screens/cases.tsx')).Cases) },
  { path: '/cases/:id/next', screen: later(async () => (await import('./screens/next-step.tsx')).NextStep) },
  {
    path: '/cases/:id/steps/explainHits',
    screen: later(async () => (await import('./screens/explain-hits-step.tsx')).ExplainHitsStep),
  },
  {
    path: '/cases/:id/steps/correct',
    screen: later(async () => (await import('./screens/correct-step.tsx')).CorrectStep),
  },
  {
    path: '/cases/:id/steps/correct/:section',
    screen: later(async () => (await import('./screens/correct-section.tsx')).CorrectSection),
  },
  {
    path: '/cases/:id/steps/declareChanges',
    screen: later(async () => (await import('./screens/declare-changes-step.tsx')).DeclareChangesStep),
  },
  {
    path: '/cases/:id/steps/:step',
    screen: later(async () => (await import('./screens/declared-step.tsx')).DeclaredStep),
  },
  {
    path: '/cases/:id/objection',
    screen: later(async () => (await import('./screens/record-objection.tsx')).RecordObjection),
  },
  {
    path: '/cases/:id/objections',
    screen: later(async () => (await import('./screens/settle-objection.tsx')).SettleObjection),
  },
  {
    path: '/meetings/new',
    screen: later(async () => (await import('./screens/review-meeting.tsx')).ReviewMeeting),
  },
  { path: '/publicity', screen: later(async () => (await import('./screens/publicity-list.tsx')).PublicityList) },
  {
    path: '/publicity/new',
    screen: later(async () => (await import('./screens/new-publicity.tsx')).NewPublicity),
  },
  {
    path: '/publicity/:id',
    screen: later(async () => (await import('./screens/publicity-round.tsx')).PublicityRound),
  },
  {
    path: '/collection/print',
    screen: later(async () => (await import('./screens/village-collection-print.tsx')).VillageCollectionPaper),
  },
  { path: '/collection/:id', screen: later(async () => (await import('./screens/collection.tsx')).Collection) },
  {
    path: '/collection/:id/print',
    screen: later(async () => (await import('./screens/collection-print.tsx')).CollectionPaper),
  },
  {
    path: '/collection/:id/:part',
    screen: later(async () => (await import('./screens/collection-part.tsx')).CollectionPart),
  },
  { path: '/lookback', screen: later(async () => (await import('./screens/lookback.tsx')).Lookback) },
  {
    path: '/lookback/backfill',
    screen: later(async () => (await import('./screens/backfill.tsx')).Backfill),
  },
  {
    path: '/lookback/cases/:id',
    screen: later(async () => (await import('./screens/lookback-case.tsx')).LookbackCase),
  },
  { path: '/items', screen: later(async () => (await import('./screens/work-items.tsx')).WorkItems) },
  { path: '/quality', screen: later(async () => (await import('./screens/quality.tsx')).Quality) },
  { path: '/monthly', screen: later(async () => (await import('./screens/monthly.tsx')).Monthly) },
  { path: '/joint-review', screen: jointReview },
  { path: '/joint-reviews/:id', screen: jointReview },
  { path: '/sync', screen: later(async () => (await import('./screens/sync.tsx')).Sync) },
  {
    path: '/me/password',
    screen: later(async () => (await import('./screens/change-password.tsx')).ChangePassword),
  },
  { path: '/me/devices', screen: later(async () => (await import('./screens/devices.tsx')).Devices) },
  { path: '/me', screen: later(async () => (await import('./screens/me.tsx')).Me) },
];

/**
 * Fetches every screen, one after the other, so that none has to be fetched up in the mountains where there is no
 * signal. A file that does not come is fetched again when its screen is opened.
 */
export const fetchAllScreens = async (): Promise<void> => {
  for (const load of loads) await load();
};
