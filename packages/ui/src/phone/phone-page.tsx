import './phone-page.css';
import { NavBar } from 'antd-mobile';
import type { ReactNode } from 'react';
import { IconButton } from '../actions/icon-button.tsx';
import { words } from '../words.ts';

export interface PhonePageProps {
  /** In the navigation bar. Left out where `head` names the page. */
  title?: string;
  /** Goes back; nothing typed may be lost by it. */
  onBack?: () => void;
  /** Right end of the navigation bar: the saved state, or one drawing with its name. */
  right?: ReactNode;
  /** Instead of the navigation bar: a `PhoneHeading`. */
  head?: ReactNode;
  /** Under the bar: an `OfflineStrip`. */
  strip?: ReactNode;
  children: ReactNode;
  /** Never scrolls: `ActionBar` or `BottomBar`. */
  foot?: ReactNode;
}

/** A page on a phone: bar, content that scrolls, foot within the thumb's reach. */
export function PhonePage({ title, onBack, right, head, strip, children, foot }: PhonePageProps) {
  return (
    <div className="sw-phone">
      {title !== undefined && (
        <NavBar
          backIcon={false}
          left={
            <span className="sw-phone-title">
              {onBack && <IconButton icon="left" label={words.back} onClick={onBack} />}
              <h1>{title}</h1>
            </span>
          }
          right={right}
        />
      )}
      {head}
      {strip}
      <main className="sw-phone-page">{children}</main>
      {foot}
    </div>
  );
}
