import { OfficeTheme } from '@shouwang/ui/office';
import type { Kit } from '../portal.ts';
import { OfficeFrame } from './office-frame.tsx';

/** A desk with a keyboard: top bar, menu, search by `Ctrl+K`; half an hour without a touch ends the session. */
export const officeKit: Kit = {
  surface: 'office',
  idleMinutes: 30,
  Theme: OfficeTheme,
  Frame: OfficeFrame,
  routes: [],
};
