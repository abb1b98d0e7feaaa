import './floating.css';
import { type ReactNode, useId, useRef } from 'react';
import { createPortal } from 'react-dom';
import { IconButton } from '../actions/icon-button.tsx';
import { words } from '../words.ts';
import { useDismiss } from './use-dismiss.ts';

export interface FloatingDrawerProps {
  title: string;
  onClose: () => void;
  /** At the foot, always in sight. */
  foot?: ReactNode;
  children: ReactNode;
}

/** A column at the right edge, under the top line. The page beside it stays in use. */
export function FloatingDrawer({ title, onClose, foot, children }: FloatingDrawerProps) {
  const panel = useRef<HTMLElement>(null);
  const titleId = useId();
  useDismiss(panel, onClose, 'staying');
  return createPortal(
    <aside ref={panel} className="sw-float sw-float-drawer" role="dialog" aria-labelledby={titleId}>
      <div className="sw-float-head">
        <h2 id={titleId} className="sw-float-title">
          {title}
        </h2>
        <IconButton icon="close" label={words.close} onClick={onClose} />
      </div>
      <div className="sw-float-drawer-body">{children}</div>
      {foot && <div className="sw-float-drawer-foot">{foot}</div>}
    </aside>,
    document.body,
  );
}
