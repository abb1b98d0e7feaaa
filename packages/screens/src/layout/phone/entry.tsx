import type { ReactNode } from 'react';
import './lines.css';

/** The questions about one of several: a hairline parts it from the one before. */
export function Entry({ children }: { readonly children: ReactNode }) {
  return <div className="ss-entry">{children}</div>;
}
