import { Popup } from 'antd-mobile';
import { useId, useRef } from 'react';
import { IconButton } from '../actions/icon-button.tsx';
import { useDismiss } from '../floating/use-dismiss.ts';
import { words } from '../words.ts';
import type { BottomSheetProps } from './bottom-sheet.tsx';

/** The sheet itself, on antd-mobile's popup. Loaded on its own, because the animation weighs more than the sheet. */
export function SheetPopup({ open, onClose, title, children, actions }: BottomSheetProps) {
  return (
    <Popup visible={open} onMaskClick={onClose} bodyClassName="sw-rising" destroyOnClose>
      <SheetPaper onClose={onClose} title={title} actions={actions}>
        {children}
      </SheetPaper>
    </Popup>
  );
}

function SheetPaper({ onClose, title, children, actions }: Omit<BottomSheetProps, 'open'>) {
  const paper = useRef<HTMLDivElement>(null);
  const titleId = useId();
  useDismiss(paper, onClose, 'modal');
  return (
    <div ref={paper} role="dialog" aria-modal="true" aria-labelledby={titleId} tabIndex={-1}>
      <div className="sw-rising-head">
        <h2 id={titleId} className="sw-heading-large">
          {title}
        </h2>
        <IconButton icon="close" label={words.close} onClick={onClose} />
      </div>
      {children}
      {actions && <div className="sw-actions-buttons">{actions}</div>}
    </div>
  );
}
