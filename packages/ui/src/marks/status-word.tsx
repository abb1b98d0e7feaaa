import './status-word.css';
import type { ReactNode } from 'react';
import { Mark } from './mark.tsx';
import { type MarkKind, toneOfMark } from './mark-kind.ts';

export interface StatusWordProps {
  kind: MarkKind;
  /** The state in words; always present, because a shape alone has to be learnt. */
  children: ReactNode;
}

/** A state inside a line: its mark and its word in the state's colour. */
export function StatusWord({ kind, children }: StatusWordProps) {
  const tone = toneOfMark[kind];
  return (
    <span className={tone ? `sw-status sw-tone-${tone}` : 'sw-status'}>
      <Mark kind={kind} label={null} />
      {children}
    </span>
  );
}
