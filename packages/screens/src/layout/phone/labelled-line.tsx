import type { ReactNode } from 'react';
import './lines.css';

export type LabelledLineProps = {
  readonly label: string;
  readonly children: ReactNode;
};

/** What something is called at the left, what it is at the right; inside a padded block. */
export function LabelledLine({ label, children }: LabelledLineProps) {
  return (
    <div className="ss-line">
      <span>{label}</span>
      <span>{children}</span>
    </div>
  );
}
