import type { Portal } from '@shouwang/portal-kit';
import { officeKit } from '@shouwang/portal-kit/office';
import { JobsTool } from '@shouwang/screens/jobs/office/jobs-tool';
import { routes } from './routes.tsx';

/** 县级: approval, comparison, inspection and overview of the whole county. */
export const portal: Portal = {
  name: 'county',
  kit: officeKit,
  menu: [
    {
      items: [
        { key: 'today', label: 'shell.menu.today', href: '/' },
        {
          key: 'overview',
          label: 'shell.menu.overview',
          href: '/overview',
          needs: { action: 'read', subject: 'Household' },
        },
        { key: 'review', label: 'desk.approval', href: '/review' },
        { key: 'cases', label: 'desk.cases', href: '/cases' },
        { key: 'households', label: 'shell.menu.households', href: '/households' },
        {
          key: 'paperBatch',
          label: 'papers.batch',
          href: '/paper-batch',
          needs: { action: 'make', subject: 'Paper' },
        },
        {
          key: 'filePaper',
          label: 'papers.fileTitle',
          href: '/papers/file',
          needs: { action: 'file', subject: 'Paper' },
        },
        {
          key: 'comparisons',
          label: 'shell.menu.comparisons',
          href: '/comparisons',
          needs: { action: 'read', subject: 'ComparisonRun' },
        },
        {
          key: 'helpGaps',
          label: 'measures.gap.title',
          href: '/help-gaps',
          needs: { action: 'read', subject: 'AssistanceMeasure' },
        },
        { key: 'clues', label: 'shell.menu.clues', href: '/clues', needs: { action: 'read', subject: 'Clue' } },
        {
          key: 'quality',
          label: 'quality.title',
          href: '/quality',
          needs: { action: 'read', subject: 'QualityIssue' },
        },
        {
          key: 'qualityFeedback',
          label: 'quality.feedback.title',
          href: '/quality-feedback',
          needs: { action: 'read', subject: 'FeedbackBatch' },
        },
        {
          key: 'rectifications',
          label: 'shell.menu.rectifications',
          href: '/rectifications',
          needs: { action: 'read', subject: 'RectificationItem' },
        },
        {
          key: 'imports',
          label: 'shell.menu.imports',
          href: '/imports',
          needs: { action: 'read', subject: 'ImportBatch' },
        },
        {
          key: 'exports',
          label: 'shell.menu.exports',
          href: '/exports',
          needs: { action: 'export', subject: 'Household' },
        },
        {
          key: 'reconciliations',
          label: 'shell.menu.reconciliations',
          href: '/reconciliations',
          needs: { action: 'read', subject: 'Reconciliation' },
        },
        { key: 'jobs', label: 'shell.menu.jobs', href: '/jobs', needs: { action: 'read', subject: 'Job' } },
        { key: 'issues', label: 'shell.menu.issues', href: '/issues', needs: { action: 'read', subject: 'Issue' } },
        {
          key: 'missions',
          label: 'shell.menu.missions',
          href: '/missions',
          needs: { action: 'read', subject: 'InspectionMission' },
        },
      ],
    },
    {
      title: 'shell.menu.round',
      items: [
        {
          key: 'round',
          label: 'shell.menu.campaign',
          href: '/campaign',
          needs: { action: 'read', subject: 'Campaign' },
        },
        {
          key: 'screening',
          label: 'shell.menu.screening',
          href: '/screening',
          needs: { action: 'read', subject: 'ComparisonRun' },
        },
        {
          key: 'lookback',
          label: 'lookback.title',
          href: '/lookback',
          needs: { action: 'read', subject: 'LookbackCase' },
        },
        {
          key: 'progress',
          label: 'shell.menu.progress',
          href: '/progress',
          needs: { action: 'read', subject: 'CampaignItem' },
        },
        {
          key: 'monthly',
          label: 'rounds.monthly.title',
          href: '/monthly',
          needs: { action: 'read', subject: 'MonthlyQueueEntry' },
        },
        {
          key: 'jointReviews',
          label: 'shell.menu.jointReviews',
          href: '/joint-reviews',
          needs: { action: 'read', subject: 'JointReview' },
        },
        {
          key: 'summaries',
          label: 'shell.menu.summaries',
          href: '/summaries',
          needs: { action: 'read', subject: 'CampaignSummary' },
        },
      ],
    },
    {
      title: 'shell.menu.manage',
      items: [
        {
          key: 'accounts',
          label: 'shell.menu.accounts',
          href: '/accounts',
          needs: { action: 'manage', subject: 'Account' },
        },
        {
          key: 'countyForm',
          label: 'collection.county.title',
          href: '/county-form',
          needs: { action: 'read', subject: 'CountyFormField' },
        },
        { key: 'audit', label: 'shell.menu.audit', href: '/audit', needs: { action: 'read', subject: 'AuditEntry' } },
        {
          key: 'parameters',
          label: 'shell.menu.parameters',
          href: '/parameters',
          needs: { action: 'read', subject: 'Parameter' },
        },
        {
          key: 'paperTemplates',
          label: 'papers.templates',
          href: '/paper-templates',
          needs: { action: 'read', subject: 'PaperTemplate' },
        },
        {
          key: 'divisions',
          label: 'divisions.title',
          href: '/divisions',
          needs: { action: 'read', subject: 'DivisionChange' },
        },
        { key: 'settings', label: 'shell.menu.settings', href: '/settings' },
      ],
    },
  ],
  routes,
  tools: [{ key: 'jobs', Tool: JobsTool, needs: { action: 'read', subject: 'Job' } }],
};
