import './split-pane.css';
import type { ReactNode } from 'react';

export interface SplitPaneProps {
  /** The queue at the left. */
  list: ReactNode;
  listLabel: string;
  /** Stays above the middle while it scrolls: a `CaseHeader`. */
  header: ReactNode;
  /** The case itself. */
  children: ReactNode;
  caseLabel: string;
  /** Stays under the middle: reasons and buttons. */
  actions: ReactNode;
  /** Evidence and what happened, at the right. */
  aside: ReactNode;
  asideLabel: string;
}

/** The review desk: queue, case, evidence side by side, each scrolling by itself; the buttons never move. */
export function SplitPane(props: SplitPaneProps) {
  return (
    <div className="sw-split">
      <section className="sw-split-list" aria-label={props.listLabel}>
        {props.list}
      </section>
      <section className="sw-split-case" aria-label={props.caseLabel}>
        {props.header}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard */}
        <div className="sw-split-body" tabIndex={0}>
          {props.children}
        </div>
        <div className="sw-split-actions">{props.actions}</div>
      </section>
      <aside className="sw-split-aside" aria-label={props.asideLabel}>
        {props.aside}
      </aside>
    </div>
  );
}
