import { Button } from '@shouwang/ui';
import type { ReactNode } from 'react';
import type { WriteState } from './use-write.ts';
import { WriteNotice } from './write-notice.tsx';
import './form-grid.css';

export type SendRowProps = {
  readonly label: string;
  /** How the last try ended; what is said at a field already is left out of it. */
  readonly state: WriteState;
  /** Why the form cannot be sent yet. */
  readonly refusal?: string | undefined;
  readonly onSend: () => void;
  /** Reads the object anew after somebody else was faster. */
  readonly onReload?: () => void;
  /** Buttons beside that of the form. */
  readonly children?: ReactNode;
};

/** The foot of a form in a grid: its button, others beside it, and why the last press did nothing. */
export function SendRow({ label, state, refusal, onSend, onReload, children }: SendRowProps) {
  return (
    <div className="ss-wide ss-steps">
      <Button look="filled" busy={state.kind === 'busy'} refusal={refusal} onClick={onSend}>
        {label}
      </Button>
      {children}
      <WriteNotice state={state} onRetry={onSend} {...(onReload && { onReload })} />
    </div>
  );
}
