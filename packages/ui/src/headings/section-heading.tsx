import './headings.css';
import type { ReactNode } from 'react';

export interface SectionHeadingProps {
  title: ReactNode;
  /** Beside the title, small: what is in it, of when. */
  note?: ReactNode;
  /** At the right end: a link, or when it was true. */
  aside?: ReactNode;
  /** Rank in the page's outline; it does not change the size. */
  level?: 2 | 3 | 4;
  /** One size up, for the few parts of an overview. */
  large?: boolean;
}

/** Names a part of a page. */
export function SectionHeading({ title, note, aside, level = 2, large = false }: SectionHeadingProps) {
  const Heading = `h${level}` as const;
  return (
    <div className="sw-heading">
      <Heading className={large ? 'sw-heading-large' : 'sw-heading-title'}>{title}</Heading>
      {note && <span className="sw-note">{note}</span>}
      {aside && <span className="sw-heading-aside">{aside}</span>}
    </div>
  );
}
