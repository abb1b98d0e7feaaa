import './status-pill.css';
import type { ReactNode } from 'react';
import { Mark } from '../marks/mark.tsx';
import type { MarkKind } from '../marks/mark-kind.ts';

export interface StatusPillProps {
  mark: MarkKind;
  /** `没有信号，7 条待传`. */
  children: ReactNode;
}

/** A lasting state of the phone in the page's head. */
export function StatusPill({ mark, children }: StatusPillProps) {
  return (
    <span className="sw-pill" role="status">
      <Mark kind={mark} label={null} />
      {children}
    </span>
  );
}
