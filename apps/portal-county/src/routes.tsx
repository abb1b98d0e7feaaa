import { lazyScreen, type Route } from '@shouwang/portal-kit';

const review = lazyScreen(async () => (await import('./screens/review.tsx')).Review);

/** The addresses of this portal; each screen is fetched when it is first opened. */
export const routes: readonly Route[] = [
  { path: '/', screen: lazyScreen(async () => (await import('./screens/today.tsx')).TodayScreen) },
  { path: '/households', screen: lazyScreen(async () => (await import('./screens/households.tsx')).Households) },
  {
    path: '/households/:id/archive',
    screen: lazyScreen(async () => (await import('./screens/archive.tsx')).Archive),
  },
  { path: '/households/:id', screen: lazyScreen(async () => (await import('./screens/household.tsx')).Household) },
  { path: '/cases', screen: lazyScreen(async () => (await import('./screens/cases.tsx')).Cases) },
  { path: '/cases/:id', screen: lazyScreen(async () => (await import('./screens/case.tsx')).Case) },
  {
    path: '/cases/:id/steps/:step',
    screen: lazyScreen(async () => (await import('./screens/case-step.tsx')).CaseStep),
  },
  {
    path: '/cases/:id/papers',
    screen: lazyScreen(async () => (await import('./screens/case-papers.tsx')).CasePapers),
    needs: { action: 'read', subject: 'Paper' },
  },
  {
    path: '/paper-templates',
    screen: lazyScreen(async () => (await import('./screens/paper-templates.tsx')).PaperTemplates),
    needs: { action: 'read', subject: 'PaperTemplate' },
  },
  {
    path: '/paper-batch',
    screen: lazyScreen(async () => (await import('./screens/paper-batch.tsx')).PaperBatch),
    needs: { action: 'make', subject: 'Paper' },
  },
  {
    path: '/papers/file',
    screen: lazyScreen(async () => (await import('./screens/file-paper.tsx')).FilePaper),
    needs: { action: 'file', subject: 'Paper' },
  },
  {
    path: '/papers/:id',
    screen: lazyScreen(async () => (await import('./screens/paper.tsx')).Paper),
    needs: { action: 'read', subject: 'Paper' },
  },
  { path: '/review', screen: review },
  { path: '/review/:id', screen: review },
  {
    path: '/comparisons',
    screen: lazyScreen(async () => (await import('./screens/comparisons.tsx')).Comparisons),
    needs: { action: 'read', subject: 'ComparisonRun' },
  },
  {
    path: '/runs/:id',
    screen: lazyScreen(async () => (await import('./screens/run.tsx')).Run),
    needs: { action: 'read', subject: 'ComparisonRun' },
  },
  {
    path: '/datasets/:id',
    screen: lazyScreen(async () => (await import('./screens/dataset.tsx')).Dataset),
    needs: { action: 'read', subject: 'Dataset' },
  },
  {
    path: '/help-gaps',
    screen: lazyScreen(async () => (await import('./screens/help-gaps.tsx')).HelpGaps),
    needs: { action: 'read', subject: 'AssistanceMeasure' },
  },
  {
    path: '/clues/:id?',
    screen: lazyScreen(async () => (await import('./screens/clues.tsx')).Clues),
    needs: { action: 'read', subject: 'Clue' },
  },
  {
    path: '/imports',
    screen: lazyScreen(async () => (await import('./screens/imports.tsx')).Imports),
    needs: { action: 'read', subject: 'ImportBatch' },
  },
  {
    path: '/imports/:id',
    screen: lazyScreen(async () => (await import('./screens/import.tsx')).Import),
    needs: { action: 'read', subject: 'ImportBatch' },
  },
  {
    path: '/quality-feedback/:id?',
    screen: lazyScreen(async () => (await import('./screens/quality-feedback.tsx')).QualityFeedback),
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
    path: '/exports',
    screen: lazyScreen(async () => (await import('./screens/exports.tsx')).Exports),
    needs: { action: 'export', subject: 'Household' },
  },
  {
    path: '/reconciliations',
    screen: lazyScreen(async () => (await import('./screens/reconciliations.tsx')).Reconciliations),
    needs: { action: 'read', subject: 'Reconciliation' },
  },
  {
    path: '/reconciliations/:id',
    screen: lazyScreen(async () => (await import('./screens/reconciliation.tsx')).Reconciliation),
    needs: { action: 'read', subject: 'Reconciliation' },
  },
  {
    path: '/paste',
    screen: lazyScreen(async () => (await import('./screens/paste.tsx')).Paste),
    needs: { action: 'import', subject: 'ImportBatch' },
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
    path: '/issues/new',
    screen: lazyScreen(async () => (await import('./screens/new-issue.tsx')).NewIssue),
    needs: { action: 'inspect', subject: 'Issue' },
  },
  {
    path: '/issues/:id?',
    screen: lazyScreen(async () => (await import('./screens/issues.tsx')).Issues),
    needs: { action: 'read', subject: 'Issue' },
  },
  {
    path: '/overview',
    screen: lazyScreen(async () => (await import('./screens/overview.tsx')).Overview),
    needs: { action: 'read', subject: 'Household' },
  },
  {
    path: '/missions/new',
    screen: lazyScreen(async () => (await import('./screens/new-mission.tsx')).NewMission),
    needs: { action: 'plan', subject: 'InspectionMission' },
  },
  {
    path: '/missions/:id?',
    screen: lazyScreen(async () => (await import('./screens/missions.tsx')).Missions),
    needs: { action: 'read', subject: 'InspectionMission' },
  },
  {
    path: '/accounts/new',
    screen: lazyScreen(async () => (await import('./screens/new-account.tsx')).NewAccount),
    needs: { action: 'create', subject: 'Account' },
  },
  {
    path: '/accounts/roles',
    screen: lazyScreen(async () => (await import('./screens/roles.tsx')).Roles),
    needs: { action: 'manage', subject: 'Account' },
  },
  {
    path: '/accounts/:id?',
    screen: lazyScreen(async () => (await import('./screens/accounts.tsx')).Accounts),
    needs: { action: 'manage', subject: 'Account' },
  },
  {
    path: '/audit',
    screen: lazyScreen(async () => (await import('./screens/audit.tsx')).Audit),
    needs: { action: 'read', subject: 'AuditEntry' },
  },
  {
    path: '/county-form',
    screen: lazyScreen(async () => (await import('./screens/county-form.tsx')).CountyForm),
    needs: { action: 'read', subject: 'CountyFormField' },
  },
  {
    path: '/parameters',
    screen: lazyScreen(async () => (await import('./screens/parameters.tsx')).Parameters),
    needs: { action: 'read', subject: 'Parameter' },
  },
  {
    path: '/campaign',
    screen: lazyScreen(async () => (await import('./screens/round.tsx')).Round),
    needs: { action: 'read', subject: 'Campaign' },
  },
  {
    path: '/campaign/plan',
    screen: lazyScreen(async () => (await import('./screens/round-plan.tsx')).RoundPlan),
    needs: { action: 'plan', subject: 'Campaign' },
  },
  {
    path: '/screening',
    screen: lazyScreen(async () => (await import('./screens/screening.tsx')).Screening),
    needs: { action: 'read', subject: 'ComparisonRun' },
  },
  {
    path: '/lookback/:id?',
    screen: lazyScreen(async () => (await import('./screens/lookback.tsx')).Lookback),
    needs: { action: 'read', subject: 'LookbackCase' },
  },
  {
    path: '/progress',
    screen: lazyScreen(async () => (await import('./screens/progress.tsx')).Progress),
    needs: { action: 'read', subject: 'CampaignItem' },
  },
  {
    path: '/items',
    screen: lazyScreen(async () => (await import('./screens/items.tsx')).Items),
    needs: { action: 'read', subject: 'CampaignItem' },
  },
  {
    path: '/joint-reviews/:id?',
    screen: lazyScreen(async () => (await import('./screens/joint-reviews.tsx')).JointReviews),
    needs: { action: 'read', subject: 'JointReview' },
  },
  {
    path: '/summaries',
    screen: lazyScreen(async () => (await import('./screens/summaries.tsx')).Summaries),
    needs: { action: 'read', subject: 'CampaignSummary' },
  },
  {
    path: '/summaries/detail',
    screen: lazyScreen(async () => (await import('./screens/summary-detail.tsx')).SummaryDetail),
    needs: { action: 'read', subject: 'CampaignSummary' },
  },
  {
    path: '/monthly',
    screen: lazyScreen(async () => (await import('./screens/monthly.tsx')).Monthly),
    needs: { action: 'read', subject: 'MonthlyQueueEntry' },
  },
  {
    path: '/divisions/:code',
    screen: lazyScreen(async () => (await import('./screens/village-groups.tsx')).VillageGroups),
    needs: { action: 'read', subject: 'DivisionChange' },
  },
  {
    path: '/divisions',
    screen: lazyScreen(async () => (await import('./screens/divisions.tsx')).Divisions),
    needs: { action: 'read', subject: 'DivisionChange' },
  },
  {
    path: '/settings',
    screen: lazyScreen(async () => (await import('./screens/settings.tsx')).Settings),
  },
];
