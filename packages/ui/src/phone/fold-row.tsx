import './form-row.css';
import type { ReactNode } from 'react';
import { Icon } from '../icons/icon.tsx';
import { Mark } from '../marks/mark.tsx';
import type { MarkKind } from '../marks/mark-kind.ts';

export interface FoldRowProps {
  /** How far the section is; left out for a plain row. */
  mark?: MarkKind;
  label: ReactNode;
  value?: ReactNode;
  onOpen: () => void;
}

/** A folded section: how far it is, its sum, and a press to open it. */
export function FoldRow({ mark, label, value, onOpen }: FoldRowProps) {
  return (
    <button type="button" className="sw-fold" onClick={onOpen}>
      {mark && <Mark kind={mark} />}
      <span>{label}</span>
      <span className="sw-fold-value">{value}</span>
      <Icon name="right" />
    </button>
  );
}
