import { phrase } from '@shouwang/phrases';
import { Button, Mark } from '@shouwang/ui';
import { FaultNotice } from '../../states/fault-notice.tsx';
import type { StepOutcome } from './use-take-step.ts';
import './step-failure.css';

export type StepFailureProps = {
  readonly outcome: StepOutcome | undefined;
  /** Shows the case as it is now, after somebody else was faster. */
  readonly onReload: () => void;
  /** Sends the same act again. */
  readonly onRetry: () => void;
};

/** Why a step was not taken; empty when it was, or was not tried. */
export function StepFailure({ outcome, onReload, onRetry }: StepFailureProps) {
  switch (outcome?.kind) {
    case 'refused':
      return (
        <ul className="so-refusals" role="alert">
          {outcome.refusals.map(({ code, sentence }) => (
            <li key={`${code} ${sentence}`}>
              <Mark kind="overdue" label={null} />
              {sentence}
            </li>
          ))}
        </ul>
      );
    case 'conflict':
      return (
        <div className="so-conflict" role="alert">
          <Mark kind="conflict" />
          <span>{phrase('desk.stale', { sentence: outcome.sentence })}</span>
          <Button size="small" look="tinted" onClick={onReload}>
            {phrase('desk.seeNewest')}
          </Button>
        </div>
      );
    case 'fault':
      return <FaultNotice fault={outcome.fault} onRetry={onRetry} />;
    default:
      return null;
  }
}
