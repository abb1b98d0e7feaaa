import './fact-list.css';
import type { ReactNode } from 'react';

export interface Fact {
  label: string;
  value: ReactNode;
  /** A `Provenance` at the right end. */
  source?: ReactNode;
}

export interface FactListProps {
  facts: readonly Fact[];
}

/** Labels at the left, values beside them, where they come from at the right. */
export function FactList({ facts }: FactListProps) {
  return (
    <dl className="sw-facts">
      {facts.map(({ label, value, source }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
          {source && <dd className="sw-facts-source">{source}</dd>}
        </div>
      ))}
    </dl>
  );
}
