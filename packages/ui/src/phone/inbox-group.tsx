import './inbox.css';
import type { ReactNode } from 'react';
import type { Tone } from '../marks/mark-kind.ts';

export interface InboxGroupProps {
  /** `逾期`, `今天到期`. */
  title: string;
  count: number;
  tone?: Tone;
  /** `InboxRow`s. */
  children: ReactNode;
}

/** Rows of one urgency under their name and number. In elder mode each row says it by itself. */
export function InboxGroup({ title, count, tone, children }: InboxGroupProps) {
  return (
    <section className="sw-inbox-group">
      <h2 className={tone ? `sw-inbox-group-head sw-tone-${tone}` : 'sw-inbox-group-head'}>
        {title} {count}
      </h2>
      <ul>{children}</ul>
    </section>
  );
}
