import { OfflineNotice } from '../faults/offline-notice.tsx';
import type { FrameProps } from '../portal.ts';
import { BottomBar } from './bottom-bar.tsx';
import './phone-frame.css';

/** The phone: the screen, and the bar in the thumb's reach. */
export const PhoneFrame = ({ menu, children }: FrameProps) => (
  <div className="pk-phone">
    <OfflineNotice />
    <main className="pk-phone-main">{children}</main>
    <BottomBar menu={menu} />
  </div>
);
