import type { ReactNode } from 'react';
import { StateNotice } from './state-notice.tsx';

export interface EmptyStateProps {
  /** Why there is nothing: `今天没有待办`. */
  title: string;
  /** What comes next: `下一件 11-12：公示第 3 榜期满。` */
  children?: ReactNode;
  /** One tinted button. */
  action?: ReactNode;
}

/** Nothing here: one line and one button. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <StateNotice mark="done" title={title} actions={action}>
      {children}
    </StateNotice>
  );
}
