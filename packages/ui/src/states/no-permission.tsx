import type { ReactNode } from 'react';
import { StateNotice } from './state-notice.tsx';

export interface NoPermissionProps {
  /** Whose it is: `这里归县级督导组看`. */
  title: string;
  /** Who to ask: `要看请找苏文琼，0872-…`. */
  children: ReactNode;
  /** `写一条申请`. */
  action?: ReactNode;
}

/** In place of the content: whose it is and who to ask. */
export function NoPermission({ title, children, action }: NoPermissionProps) {
  return (
    <StateNotice mark="locked" title={title} actions={action}>
      {children}
    </StateNotice>
  );
}
