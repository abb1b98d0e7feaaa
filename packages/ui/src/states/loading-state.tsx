import './loading-state.css';
import { useEffect, useState } from 'react';
import { words } from '../words.ts';

/** `motion.skeletonAfter` in the tokens: sooner than this an eye sees only a flicker. */
const BONES_AFTER_MS = 300;

const WIDTHS = ['82%', '64%', '73%'] as const;

export interface LoadingStateProps {
  /** When the rows still on the page were true: `10:32`. */
  asOf?: string;
  /** How many grey bars. */
  rows?: number;
}

/** Waiting for data: nothing for 300 ms, then grey bars. Show rows from the cache instead wherever there are some. */
export function LoadingState({ asOf, rows = 3 }: LoadingStateProps) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), BONES_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);

  return (
    <div className="sw-loading" role="status" aria-busy="true">
      <span className={asOf === undefined ? 'sw-hidden-text' : 'sw-loading-stamp'}>
        {asOf === undefined ? words.states.loading : words.states.updating(asOf)}
      </span>
      {late && (
        <div className="sw-bones">
          {Array.from({ length: rows }, (_, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: bars have no identity
            <span key={row} style={{ width: WIDTHS[row % WIDTHS.length] }} />
          ))}
        </div>
      )}
    </div>
  );
}
