import type { ReactNode } from 'react';
import { words } from '../words.ts';
import { StateNotice } from './state-notice.tsx';

export interface NotFoundProps {
  /** Must be the same words whether the thing is hidden or does not exist. */
  title?: string;
  children?: ReactNode;
  action?: ReactNode;
}

/** Not there, or not for this person: the page does not tell which. */
export function NotFound({ title = words.states.notFound, children, action }: NotFoundProps) {
  return (
    <StateNotice mark="idle" title={title} actions={action}>
      {children}
    </StateNotice>
  );
}
