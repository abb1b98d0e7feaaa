import type { ReactNode } from 'react';
import { StateNotice } from './state-notice.tsx';

export interface LockedNoticeProps {
  /** What is closed and since when: `录入已截止，11-30 24 时`. */
  title: string;
  /** Which way is still open. */
  children: ReactNode;
}

/** The time for it is over. */
export function LockedNotice({ title, children }: LockedNoticeProps) {
  return (
    <StateNotice mark="locked" title={title}>
      {children}
    </StateNotice>
  );
}
