import { phrase } from '@shouwang/phrases';
import { Button, Mark } from '@shouwang/ui';
import { FaultNotice } from './fault-notice.tsx';
import type { WriteState } from './use-write.ts';
import './write-notice.css';

export type WriteNoticeProps = {
  readonly state: WriteState;
  /** Sends the same again after a fault. */
  readonly onRetry: () => void;
  /** Reads the object anew after somebody else was faster. */
  readonly onReload?: () => void;
};

/** Why the last press of a button did nothing, beside that button; empty when it worked. */
export function WriteNotice({ state, onRetry, onReload }: WriteNoticeProps) {
  if (state.kind === 'fault') return <FaultNotice fault={state.fault} onRetry={onRetry} />;
  if (state.kind === 'conflict') {
    return (
      <p className="ss-write" role="alert">
        <Mark kind="conflict" label={null} />
        {state.conflict.sentence}
        {onReload && (
          <Button look="text" size="small" onClick={onReload}>
            {phrase('datasets.seeNewest')}
          </Button>
        )}
      </p>
    );
  }
  if (state.kind !== 'refused') return null;
  return (
    <div className="ss-write" role="alert">
      <Mark kind="overdue" label={null} />
      <span>
        {state.refusals.map(({ code, sentence, field }) => (
          <span key={`${code}${field ?? ''}${sentence}`}>{sentence}</span>
        ))}
      </span>
    </div>
  );
}
