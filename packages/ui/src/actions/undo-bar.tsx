import './undo-bar.css';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Mark } from '../marks/mark.tsx';
import { words } from '../words.ts';

/** How long a step can be taken back at the press of one word. `motion.undo` in the tokens. */
const LIFE_SECONDS = 10;

export interface UndoBarProps {
  /** What was done: `已退回永安村`. Give the bar a `key` per step, so that each has its own ten seconds. */
  children: ReactNode;
  onUndo: () => void;
  /** The ten seconds are over; the bar should go. */
  onExpire: () => void;
}

/**
 * Stands for ten seconds after a step instead of asking before it. Time stands still while the pointer or the focus
 * is on it, so nobody has to hurry.
 */
export function UndoBar({ children, onUndo, onExpire }: UndoBarProps) {
  const [left, setLeft] = useState(LIFE_SECONDS);
  const [held, setHeld] = useState(false);
  const expire = useRef(onExpire);
  expire.current = onExpire;

  useEffect(() => {
    if (held) return;
    if (left === 0) {
      expire.current();
      return;
    }
    const tick = setTimeout(() => setLeft(left - 1), 1000);
    return () => clearTimeout(tick);
  }, [left, held]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: holding the pointer here only stops the clock
    <div
      className="sw-undo"
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Mark kind="returned" label={null} />
      <span role="status">{children}</span>
      <button type="button" className="sw-undo-press" onClick={onUndo} aria-keyshortcuts="Control+Z">
        {words.undo.undo}
        <span aria-hidden="true">{words.undo.left(left)}</span>
      </button>
    </div>
  );
}
