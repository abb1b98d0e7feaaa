import type { Portal } from '@shouwang/portal-kit';
import { officeKit } from '@shouwang/portal-kit/office';
import { JobsTool } from '@shouwang/screens/jobs/office/jobs-tool';
import { routes } from './routes.tsx';

/** 行业部门: uploads of one department and the doubtful points that concern it. */
export const portal: Portal = {
  name: 'department',
  kit: officeKit,
  menu: [
    {
      items: [
        { key: 'today', label: 'shell.menu.today', href: '/' },
        {
          key: 'datasets',
          label: 'shell.menu.datasets',
          href: '/datasets',
          needs: { action: 'upload', subject: 'Dataset' },
        },
        {
          key: 'measures',
          label: 'measures.department.title',
          href: '/measures',
          needs: { action: 'verify', subject: 'AssistanceMeasure' },
        },
        {
          key: 'quality',
          label: 'quality.title',
          href: '/quality',
          needs: { action: 'read', subject: 'QualityIssue' },
        },
        {
          key: 'rectifications',
          label: 'shell.menu.departmentRectifications',
          href: '/rectifications',
          needs: { action: 'read', subject: 'RectificationItem' },
        },
        { key: 'jobs', label: 'shell.menu.jobs', href: '/jobs', needs: { action: 'read', subject: 'Job' } },
        { key: 'issues', label: 'shell.menu.ownIssues', href: '/issues', needs: { action: 'read', subject: 'Issue' } },
      ],
    },
    {
      title: 'shell.menu.manage',
      items: [{ key: 'settings', label: 'shell.menu.settings', href: '/settings' }],
    },
  ],
  routes,
  tools: [{ key: 'jobs', Tool: JobsTool, needs: { action: 'read', subject: 'Job' } }],
};
