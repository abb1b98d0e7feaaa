import './floating.css';
import { type ReactNode, useId, useRef } from 'react';
import { createPortal } from 'react-dom';
import { IconButton } from '../actions/icon-button.tsx';
import { words } from '../words.ts';
import { useDismiss } from './use-dismiss.ts';

export interface FloatingDialogProps {
  title: string;
  onClose: () => void;
  /** `page` fills the window, for looking at a scan; `small` is as large as its content. */
  size?: 'small' | 'page';
  /** Right of the title. */
  tools?: ReactNode;
  children: ReactNode;
}

/** A dialog over the page, which waits beneath it. */
export function FloatingDialog({ title, onClose, size = 'small', tools, children }: FloatingDialogProps) {
  const panel = useRef<HTMLDivElement>(null);
  const titleId = useId();
  useDismiss(panel, onClose, 'modal');
  return createPortal(
    <div className="sw-float-veil">
      <div
        ref={panel}
        className={`sw-float sw-float-dialog sw-float-${size}`}
        role="dialog"
        aria-modal="true"
        aria-labelledby={titleId}
        tabIndex={-1}
      >
        <div className="sw-float-head">
          <h2 id={titleId} className="sw-float-title">
            {title}
          </h2>
          {tools}
          <IconButton icon="close" label={words.close} onClick={onClose} />
        </div>
        {children}
      </div>
    </div>,
    document.body,
  );
}
