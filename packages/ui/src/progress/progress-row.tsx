import './progress-row.css';
import type { ReactNode } from 'react';
import { Button, type ButtonProps } from '../actions/button.tsx';
import { Figure } from '../figures/figure.tsx';
import { Mark } from '../marks/mark.tsx';

interface RowBase {
  /** What runs: `正在生成线索`. */
  title: string;
  /** The one thing to press: 停下, 看结果, 从这里再来. */
  action?: Pick<ButtonProps, 'children' | 'onClick' | 'href'>;
}

export interface RunningProgress extends RowBase {
  state: 'running';
  done: number;
  /** Left out while the end is not known yet. */
  total?: number;
  unit: string;
  /** `约 20 秒，可以先离开`. */
  note?: ReactNode;
}

export interface EndedProgress extends RowBase {
  state: 'done' | 'failed';
  /** The outcome, or from where it was not written and what is safe. */
  note: ReactNode;
}

export type ProgressRowProps = (RunningProgress | EndedProgress) & {
  /** `line`: everything in one line across a sheet. `stacked`: bar under the title, in a list of jobs. */
  look?: 'line' | 'stacked';
};

const MARKS = { running: 'doing', done: 'done', failed: 'overdue' } as const;

/** A job: how far it is while it runs; what came of it afterwards. */
export function ProgressRow(props: ProgressRowProps) {
  const { title, state, action, note, look = 'stacked' } = props;
  const running = props.state === 'running' ? props : null;
  const share = running?.total ? Math.min(1, running.done / running.total) : undefined;
  return (
    <div className={`sw-job sw-job-${look}`}>
      <Mark kind={MARKS[state]} />
      <b className="sw-job-title">{title}</b>
      {running && (
        <span
          className="sw-job-bar"
          role="progressbar"
          aria-label={title}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={share === undefined ? undefined : Math.floor(share * 100)}
        >
          <span style={{ width: `${(share ?? 0) * 100}%` }} />
        </span>
      )}
      <span className="sw-job-note">
        {running && (
          <span className="sw-job-count">
            <Figure value={running.done} />
            {running.total !== undefined && (
              <>
                {' / '}
                <Figure value={running.total} />
              </>
            )}{' '}
            {running.unit}
          </span>
        )}
        {note && <span>{note}</span>}
      </span>
      {action && (
        <span className="sw-job-action">
          <Button {...action} look="text" size="small" />
        </span>
      )}
    </div>
  );
}
