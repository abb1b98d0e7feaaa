import type { KeyboardEvent, PointerEvent } from 'react';
import { useRef } from 'react';
import { words } from '../words.ts';

interface ColumnHeadProps {
  title: string;
  sort?: 'up' | 'down' | 'off';
  onSort: () => void;
  /** Left out: the width is fixed. */
  onResize?: (width: number) => void;
}

const SIGNS = { up: '↑', down: '↓', off: '' } as const;

/** How far one press of an arrow key moves the edge, in px. */
const STEP = 8;

/** A column's title: a press sorts; the grip at its right edge is drawn with the pointer or moved with ← and →. */
export function ColumnHead({ title, sort, onSort, onResize }: ColumnHeadProps) {
  const head = useRef<HTMLDivElement>(null);
  const cellWidth = (): number => head.current?.closest('th')?.getBoundingClientRect().width ?? 0;

  const draw = (event: PointerEvent<HTMLElement>): void => {
    const grip = event.currentTarget;
    const offset = cellWidth() - event.clientX;
    grip.setPointerCapture(event.pointerId);
    grip.onpointermove = (move) => onResize?.(move.clientX + offset);
    grip.onpointerup = () => {
      grip.onpointermove = null;
    };
  };
  const nudge = (event: KeyboardEvent<HTMLElement>): void => {
    const by = event.key === 'ArrowRight' ? STEP : event.key === 'ArrowLeft' ? -STEP : 0;
    if (by === 0) return;
    event.preventDefault();
    onResize?.(cellWidth() + by);
  };

  return (
    <div ref={head} className="sw-table-head">
      {sort ? (
        <button type="button" className="sw-table-sort" onClick={onSort}>
          {title} <span aria-hidden="true">{SIGNS[sort]}</span>
        </button>
      ) : (
        title
      )}
      {onResize && (
        <button
          type="button"
          className="sw-table-grip"
          aria-label={words.table.resize(title)}
          onPointerDown={draw}
          onKeyDown={nudge}
        />
      )}
    </div>
  );
}
