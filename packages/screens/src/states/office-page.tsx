import { PageHeading, type PageHeadingProps } from '@shouwang/ui';
import type { ReactNode } from 'react';
import './office-page.css';

export type OfficePageProps = Pick<PageHeadingProps, 'title' | 'note'> & {
  /** At the right end of the heading. */
  readonly tools?: ReactNode;
  /** Between heading and sheets: the steps of a wizard, filters. */
  readonly band?: ReactNode;
  /** The bar of buttons that stays at the bottom of the window. */
  readonly foot?: ReactNode;
  readonly children: ReactNode;
};

/** A page of the desk: its name, its sheets, and at the foot the buttons that finish the work. */
export function OfficePage({ title, note, tools, band, foot, children }: OfficePageProps) {
  return (
    <div className="ss-desk">
      <PageHeading title={title} note={note}>
        {tools}
      </PageHeading>
      {band}
      <div className="ss-desk-body">{children}</div>
      {foot && <div className="ss-desk-foot">{foot}</div>}
    </div>
  );
}
