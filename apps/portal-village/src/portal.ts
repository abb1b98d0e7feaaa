import type { Portal } from '@shouwang/portal-kit';
import { phoneKit } from '@shouwang/portal-kit/phone';
import { routes } from './routes.tsx';

/** 村级: phone first, the work of a village's clerk and lead. */
export const portal: Portal = {
  name: 'village',
  kit: phoneKit,
  menu: [
    {
      items: [
        { key: 'today', label: 'shell.menu.today', href: '/', icon: 'today' },
        { key: 'households', label: 'shell.menu.villageHouseholds', href: '/households', icon: 'home' },
        { key: 'newClue', label: 'shell.menu.newClue', href: '/clues/new', isMainAct: true },
        { key: 'sync', label: 'shell.menu.sync', href: '/sync', icon: 'sync' },
        { key: 'me', label: 'shell.menu.me', href: '/me', icon: 'me' },
      ],
    },
  ],
  routes,
};
