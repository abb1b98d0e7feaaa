import './keycap.css';
import type { ReactNode } from 'react';
import { Keycap } from './keycap.tsx';

export interface KeyHintProps {
  /** The keys that do it, each on its own cap. */
  keys: readonly string[];
  /** What they do. */
  children: ReactNode;
}

/** Keys without a button, named beside what they do: `J` `K` 上下一件. */
export function KeyHint({ keys, children }: KeyHintProps) {
  return (
    <span className="sw-key-hint sw-note sw-screen-only">
      {keys.map((key) => (
        <Keycap key={key} keys={key} />
      ))}
      <span className="sw-hidden-text">{keys.join(' ')} </span>
      {children}
    </span>
  );
}
