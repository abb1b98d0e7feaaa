import './offline-strip.css';
import type { ReactNode } from 'react';
import { Mark } from '../marks/mark.tsx';
import { words } from '../words.ts';

export interface OfflineStripProps {
  children?: ReactNode;
}

/** Under the navigation bar while there is no signal; the page stays whole. */
export function OfflineStrip({ children = words.states.offline }: OfflineStripProps) {
  return (
    <div className="sw-offline" role="status">
      <Mark kind="idle" label={null} />
      <span>{children}</span>
    </div>
  );
}
