import { PhoneTheme } from '@shouwang/ui/phone';
import type { Kit } from '../portal.ts';
import { PhoneFrame } from './phone-frame.tsx';

/** A phone in one hand: bottom bar, large targets, a session that lasts a working day in the field. */
export const phoneKit: Kit = {
  surface: 'phone',
  idleMinutes: 12 * 60,
  Theme: PhoneTheme,
  Frame: PhoneFrame,
  routes: [],
};
