import type { ReactNode } from 'react';
import { Button } from '../actions/button.tsx';
import { words } from '../words.ts';
import { StateNotice } from './state-notice.tsx';

export interface ConflictProps {
  /** Who changed what: `手机和乡镇都改过联系电话`. */
  title: string;
  /** The two values, and that both are kept. */
  children: ReactNode;
  onChoose: () => void;
}

/** Two values for one fact: both stay until a person chooses. */
export function Conflict({ title, children, onChoose }: ConflictProps) {
  return (
    <StateNotice
      mark="conflict"
      title={title}
      actions={
        <Button look="tinted" size="small" onClick={onChoose}>
          {words.states.choose}
        </Button>
      }
    >
      {children}
    </StateNotice>
  );
}
