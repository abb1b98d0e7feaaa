import './headings.css';
import type { ReactNode } from 'react';

export interface SectionHeadingProps {
  title: ReactNode;
  /** Beside the title, small: what is in it, of when. */
  note?: ReactNode;
  /** At the right end: a link, or when it was true. */
  aside?: ReactNode;
  /** Rank in the page's outline. */
  level?: 2 | 3 | 4;
}

/** Names a part of a page. */
export function SectionHeading({ title, note, aside, level = 2 }: SectionHeadingProps) {
  const Heading = `h${level}` as const;
  return (
    <div className="sw-heading">
      <Heading className={level === 2 ? 'sw-heading-2' : 'sw-heading-3'}>{title}</Heading>
      {note && <span className="sw-note">{note}</span>}
      {aside && <span className="sw-heading-aside">{aside}</span>}
    </div>
  );
}
