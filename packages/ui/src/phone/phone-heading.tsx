import './phone-heading.css';
import type { ReactNode } from 'react';

export interface PhoneHeadingProps {
  title: string;
  /** Right of the title: a `StatusPill`, or when it last happened. */
  aside?: ReactNode;
  /** Under the title: place and day. */
  line?: ReactNode;
  /** Stage bar and sums. */
  children?: ReactNode;
}

/** The large head of a page that the bottom bar opens. */
export function PhoneHeading({ title, aside, line, children }: PhoneHeadingProps) {
  return (
    <header className="sw-phone-heading">
      <div className="sw-phone-heading-line">
        <h1>{title}</h1>
        {aside}
      </div>
      {line && <p className="sw-second">{line}</p>}
      {children}
    </header>
  );
}
