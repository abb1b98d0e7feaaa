import './sheet.css';
import type { ReactNode } from 'react';
import { SectionHeading, type SectionHeadingProps } from '../headings/section-heading.tsx';

/** What stands in a heading has no place on a sheet without one. */
type Untitled = { [Key in keyof SectionHeadingProps]?: undefined };

export type SheetProps = (SectionHeadingProps | Untitled) & {
  /** The content reaches the edges, as a table does. */
  flush?: boolean;
  children: ReactNode;
};

/** A sheet of paper on the desk: one hairline, no shadow, never inside another sheet. */
export function Sheet({ title, note, aside, level, large, flush = false, children }: SheetProps) {
  return (
    <section className={flush ? 'sw-sheet sw-sheet-flush' : 'sw-sheet'}>
      {title && <SectionHeading title={title} note={note} aside={aside} level={level} large={large} />}
      <div className="sw-sheet-body">{children}</div>
    </section>
  );
}
