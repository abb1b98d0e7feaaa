import './phone-page.css';
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
  /** Under the bar: an `OfflineStrip`, a `StepBar`. */
  strip?: ReactNode;
  children: ReactNode;
  /** Never scrolls: `ActionBar` or `BottomBar`. */
  foot?: ReactNode;
}

/**
 * A page on a phone: bar, content that scrolls, foot within the thumb's reach. The bar is our own, because
 * antd-mobile's makes its whole left side a button, which hides the page's name from screen readers.
 */
export function PhonePage({ title, onBack, right, head, strip, children, foot }: PhonePageProps) {
  return (
    <div className="sw-phone">
      {title !== undefined && (
        <header className="sw-phone-nav">
          {onBack && <IconButton icon="left" label={words.back} onClick={onBack} />}
          <h1>{title}</h1>
          {right && <span className="sw-phone-nav-right">{right}</span>}
        </header>
      )}
      {head}
      <main className="sw-phone-page">
        {strip && <div className="sw-phone-strip">{strip}</div>}
        {children}
      </main>
      {foot}
    </div>
  );
}
