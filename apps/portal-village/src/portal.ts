import type { Portal } from '@shouwang/portal-kit';
import { phoneKit } from '@shouwang/portal-kit/phone';
import { waitingCounts } from '@shouwang/screens/sync/waiting-counts.ts';
import { routes } from './routes.tsx';
import { VillageFrame } from './village-frame.tsx';

/** 村级: phone first, the work of a village's clerk and lead. */
export const portal: Portal = {
  name: 'village',
  kit: { ...phoneKit, Frame: VillageFrame },
  menu: [
    {
      items: [
        { key: 'today', label: 'shell.menu.today', href: '/', icon: 'today' },
        { key: 'households', label: 'shell.menu.villageHouseholds', href: '/households', icon: 'home' },
        { key: 'new', label: 'shell.menu.new', href: '/new', isMainAct: true },
        { key: 'sync', label: 'shell.menu.sync', href: '/sync', icon: 'sync' },
        { key: 'me', label: 'shell.menu.me', href: '/me', icon: 'me' },
      ],
    },
  ],
  routes,
  deviceCounts: waitingCounts,
};
