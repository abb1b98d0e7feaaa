import './queue-row.css';
import type { ReactNode } from 'react';
import type { GlyphChipProps } from '../marks/glyph-chip.tsx';
import { GlyphChips } from '../marks/glyph-chips.tsx';
import { Mark } from '../marks/mark.tsx';
import { type MarkKind, toneOfMark } from '../marks/mark-kind.ts';

export interface QueueRowProps {
  mark: MarkKind;
  title: string;
  glyphs?: readonly GlyphChipProps[];
  /** At the right of the title: when it is due. */
  due: string;
  /** Colours `due` when it is today or past. */
  pressing?: boolean;
  /** Second line, left and right. */
  line: string;
  side?: ReactNode;
  /** Its case stands open beside the queue. */
  open?: boolean;
  onOpen: () => void;
}

/** One case in the queue of a review desk. */
export function QueueRow(props: QueueRowProps) {
  const { mark, title, glyphs = [], due, pressing = false, line, side, open = false, onOpen } = props;
  return (
    <li>
      <button type="button" className="sw-queue-row" aria-current={open ? 'true' : undefined} onClick={onOpen}>
        <Mark kind={mark} />
        <span className="sw-queue-title">
          {title}
          <GlyphChips glyphs={glyphs} />
        </span>
        <span className={pressing ? `sw-tone-${toneOfMark[mark] ?? 'todo'}` : 'sw-queue-due'}>{due}</span>
        <span className="sw-queue-second">
          <span>{line}</span>
          <span>{side}</span>
        </span>
      </button>
    </li>
  );
}
