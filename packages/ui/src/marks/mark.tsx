import './mark.css';
import type { ReactNode } from 'react';
import { words } from '../words.ts';
import { type MarkKind, toneOfMark } from './mark-kind.ts';

const RING = <circle cx="8" cy="8" r="5.75" strokeWidth="2" />;

/** Drawn on a 16 grid in the current colour. Shape is the first signal, so no two kinds share an outline. */
const SHAPES: Readonly<Record<MarkKind, ReactNode>> = {
  todo: RING,
  doing: (
    <>
      {RING}
      <path className="sw-mark-solid" d="M8 2.5a5.5 5.5 0 0 0 0 11z" />
    </>
  ),
  returned: (
    <>
      <path d="M3.2 5.4h6.3a3.6 3.6 0 0 1 0 7.2H5.2" strokeWidth="2" />
      <path d="M5.8 2.2 2.6 5.4l3.2 3.2" strokeWidth="2" />
    </>
  ),
  overdue: (
    <>
      <path className="sw-mark-solid" d="M8 .6 15.4 8 8 15.4.6 8z" />
      <path className="sw-mark-cut" d="M8 4.4v4.2" strokeWidth="1.8" />
      <circle className="sw-mark-cut-dot" cx="8" cy="11.2" r="1.05" />
    </>
  ),
  done: <path d="m2.6 8.6 3.6 3.6 7.2-8" strokeWidth="2.2" />,
  idle: <circle className="sw-mark-pale" cx="8" cy="8" r="5.75" strokeWidth="1.6" strokeDasharray="2.4 2.1" />,
  lamp: <circle className="sw-mark-light" cx="8" cy="8" r="6" strokeWidth="1.5" />,
  waiting: <path d="M8 13.5V3M3.8 7 8 2.8 12.2 7" strokeWidth="2" />,
  conflict: (
    <>
      <path d="M1.5 1.5h8v8h-8z" strokeWidth="1.8" />
      <path className="sw-mark-paper" d="M6.5 6.5h8v8h-8z" strokeWidth="1.8" />
    </>
  ),
  locked: <path d="M3 7h10v7H3zM5 7V5a3 3 0 0 1 6 0v2" strokeWidth="1.7" />,
  receiving: <path d="M8 2.5V13M3.8 9 8 13.2 12.2 9" strokeWidth="2" />,
};

export interface MarkProps {
  kind: MarkKind;
  /** What the mark says aloud; left out: the kind's own name; null: silent, because the word stands beside it. */
  label?: string | null;
}

/** 记: the one mark at the head of a row, as a shape in the gutter. */
export function Mark({ kind, label = words.marks[kind] }: MarkProps) {
  const named = label === null ? ({ 'aria-hidden': true } as const) : ({ role: 'img', 'aria-label': label } as const);
  const tone = toneOfMark[kind] ?? 'todo';
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: named by aria-label; a title would also pop up under the pointer
    <svg className={`sw-mark sw-tone-${tone}`} viewBox="0 0 16 16" {...named}>
      {SHAPES[kind]}
    </svg>
  );
}
