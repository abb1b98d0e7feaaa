import type { ReactNode } from 'react';
import './lines.css';

/** Keeps the page's margin round a button or a sentence among rows that bring their own. */
export function Inset({ children }: { readonly children: ReactNode }) {
  return <div className="ss-inset">{children}</div>;
}
