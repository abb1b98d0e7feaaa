import './state-notice.css';
import type { ReactNode } from 'react';
import { Mark } from '../marks/mark.tsx';
import type { MarkKind } from '../marks/mark-kind.ts';

export interface StateNoticeProps {
  mark: MarkKind;
  /** What is the case, in a few words. */
  title: ReactNode;
  /** What is safe, and what next. */
  children?: ReactNode;
  /** One or two buttons. */
  actions?: ReactNode;
  /** `alert` interrupts, `status` waits its turn; left out, it is ordinary text. */
  role?: 'alert' | 'status';
}

/** The one shape of everything a page says about itself: mark, sentence, what next. No drawings. */
export function StateNotice({ mark, title, children, actions, role }: StateNoticeProps) {
  return (
    <div className="sw-notice" role={role}>
      <Mark kind={mark} label={null} />
      <b>{title}</b>
      {children && <p className="sw-second">{children}</p>}
      {actions && <div className="sw-notice-actions">{actions}</div>}
    </div>
  );
}
