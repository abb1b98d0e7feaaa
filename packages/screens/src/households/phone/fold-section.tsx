import { FoldRow } from '@shouwang/ui/phone';
import { type ReactNode, useState } from 'react';
import './fold-section.css';

export type FoldSectionProps = {
  readonly label: string;
  /** At the right end of the folded row: how many, or the sum. */
  readonly value?: ReactNode;
  readonly startsOpen?: boolean;
  readonly children: ReactNode;
};

/** A part of a long page that opens in place; several stand under each other in one block. */
export function FoldSection({ label, value, startsOpen = false, children }: FoldSectionProps) {
  const [isOpen, setIsOpen] = useState(startsOpen);
  return (
    <div className="ss-fold">
      <FoldRow label={label} value={value} onOpen={() => setIsOpen(!isOpen)} />
      {isOpen && <div className="ss-fold-body">{children}</div>}
    </div>
  );
}
