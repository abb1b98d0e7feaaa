import './detail-drawer.css';
import type { ReactNode } from 'react';
import { SectionHeading, type SectionHeadingProps } from '../headings/section-heading.tsx';

export interface DrawerPartProps extends Partial<Pick<SectionHeadingProps, 'title' | 'note' | 'aside'>> {
  children: ReactNode;
}

/** A part of a drawer, parted from the one above by a hairline. */
export function DrawerPart({ title, note, aside, children }: DrawerPartProps) {
  return (
    <section className="sw-drawer-part">
      {title && <SectionHeading level={3} title={title} note={note} aside={aside} />}
      {children}
    </section>
  );
}
