import type { Portal } from '@shouwang/portal-kit';
import { officeKit } from '@shouwang/portal-kit/office';
import { routes } from './routes.tsx';

/** 县级: approval, comparison, inspection and overview of the whole county. */
export const portal: Portal = {
  name: 'county',
  kit: officeKit,
  menu: [
    {
      items: [
        { key: 'today', label: 'shell.menu.today', href: '/' },
        { key: 'review', label: 'desk.approval', href: '/review' },
        {
          key: 'comparisons',
          label: 'shell.menu.comparisons',
          href: '/comparisons',
          needs: { action: 'read', subject: 'ComparisonRun' },
        },
        { key: 'clues', label: 'shell.menu.clues', href: '/clues', needs: { action: 'read', subject: 'Clue' } },
      ],
    },
  ],
  routes,
};
