import './phone-page.css';
import type { ReactNode } from 'react';

export interface PhoneBlockProps {
  /** Keeps the page's margin around plain content; rows bring their own. */
  padded?: boolean;
  children: ReactNode;
}

/** A sheet from edge to edge; the next one follows after a strip of page. */
export function PhoneBlock({ padded = false, children }: PhoneBlockProps) {
  return <section className={padded ? 'sw-phone-block sw-phone-block-padded' : 'sw-phone-block'}>{children}</section>;
}
