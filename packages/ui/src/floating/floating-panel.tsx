import './floating.css';
import { type CSSProperties, type ReactNode, type RefObject, useId, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useDismiss } from './use-dismiss.ts';

export interface FloatingPanelProps {
  /** The thing pressed; the panel opens under it, or over it where there is no room. On a phone it is a bottom sheet. */
  anchor: RefObject<HTMLElement | null>;
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/** Read by the sheet, so that a phone can put the panel elsewhere. */
type Place = CSSProperties & Record<'--sw-float-left' | '--sw-float-top', string>;

const GAP = 8;

function placeUnder(anchor: HTMLElement, panel: HTMLElement): Place {
  const at = anchor.getBoundingClientRect();
  const size = panel.getBoundingClientRect();
  const fitsBelow = at.bottom + GAP + size.height <= window.innerHeight;
  const left = Math.max(GAP, Math.min(at.left, window.innerWidth - size.width - GAP));
  const top = Math.max(GAP, fitsBelow ? at.bottom + GAP : at.top - GAP - size.height);
  return { '--sw-float-left': `${left}px`, '--sw-float-top': `${top}px` };
}

/** A small sheet of paper that floats at the thing that opened it. */
export function FloatingPanel({ anchor, title, onClose, children }: FloatingPanelProps) {
  const panel = useRef<HTMLDivElement>(null);
  const titleId = useId();
  const [place, setPlace] = useState<Place>();
  useDismiss(panel, onClose, 'light');

  useLayoutEffect(() => {
    const follow = (): void => {
      if (anchor.current && panel.current) setPlace(placeUnder(anchor.current, panel.current));
    };
    follow();
    window.addEventListener('resize', follow);
    window.addEventListener('scroll', follow, true);
    return () => {
      window.removeEventListener('resize', follow);
      window.removeEventListener('scroll', follow, true);
    };
  }, [anchor]);

  return createPortal(
    <div ref={panel} className="sw-float sw-float-panel" role="dialog" aria-labelledby={titleId} style={place}>
      <h3 id={titleId} className="sw-float-title">
        {title}
      </h3>
      {children}
    </div>,
    document.body,
  );
}
