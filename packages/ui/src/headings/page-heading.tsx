import './headings.css';
import type { ReactNode } from 'react';

export interface PageHeadingProps {
  title: ReactNode;
  /** Beside the title: the counts or the period it is about. */
  note?: ReactNode;
  /** At the right end: when the figures were true, then the buttons. */
  children?: ReactNode;
}

/** The one name of an office page, with its buttons at the right. */
export function PageHeading({ title, note, children }: PageHeadingProps) {
  return (
    <header className="sw-page-heading">
      <h1>{title}</h1>
      {note && <span className="sw-page-heading-note">{note}</span>}
      {children && <span className="sw-page-heading-tools">{children}</span>}
    </header>
  );
}
