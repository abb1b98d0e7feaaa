import './action-bar.css';
import type { ReactNode } from 'react';

export interface ActionBarProps {
  /** Over the buttons: the result they act on, or why one is grey. */
  children?: ReactNode;
  /** One or two buttons of size `main`; the main one is `filled` and `wide`, and last. */
  actions: ReactNode;
}

/** Sticks to the bottom edge, over the keyboard's reach: the result, then the buttons. */
export function ActionBar({ children, actions }: ActionBarProps) {
  return (
    <footer className="sw-actions">
      {children}
      <div className="sw-actions-buttons">{actions}</div>
    </footer>
  );
}
