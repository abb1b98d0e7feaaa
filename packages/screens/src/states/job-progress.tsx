import { type FragmentOf, graphql, readFragment, useMutation } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { ProgressRow } from '@shouwang/ui';
import { remainingTime } from '../jobs/remaining-time.ts';

/** What is shown of a job that works on the object of a page. */
export const JobProgressJob = graphql(`
  fragment JobProgress_Job on Job {
    id
    title
    status
    done
    total
    progressLabel
    startedAt
    failure
    actions {
      name
      allowed
    }
  }
`);

const CancelJob = graphql(`
  mutation CancelJob($id: ID!) {
    cancelJob(id: $id) {
      id
      status
    }
  }
`);

/** Whether a job in this state may still change. */
export const isJobUnderWay = (status: string | undefined): boolean => status === 'QUEUED' || status === 'RUNNING';

export type JobProgressProps = {
  readonly job: FragmentOf<typeof JobProgressJob>;
  /** What it does to this object; its own title where several stand together. */
  readonly title?: string;
  /** Asks for the object again after the job was stopped. */
  readonly onStopped: () => void;
  readonly look?: 'line' | 'stacked';
};

/** A job at work, with [停下]; once it has failed, why. Nothing when it is done: the page shows what came of it. */
export function JobProgress({ job, title, onStopped, look = 'line' }: JobProgressProps) {
  const {
    id,
    title: ownTitle,
    status,
    done,
    total,
    progressLabel,
    startedAt,
    failure,
    actions,
  } = readFragment(JobProgressJob, job);
  const [, cancel] = useMutation(CancelJob);
  const shown = title ?? ownTitle;
  if (status === 'FAILED' || status === 'CANCELLED') {
    return (
      <ProgressRow
        look={look}
        state="failed"
        title={shown}
        note={status === 'CANCELLED' ? phrase('datasets.jobStopped') : (failure ?? phrase('errors.fault'))}
      />
    );
  }
  if (!isJobUnderWay(status)) return null;
  const canStop = actions.some(({ name, allowed }) => name === 'cancel' && allowed);
  const left = remainingTime({ startedAt, done, total }, Date.now());
  const waiting = left === undefined ? phrase('datasets.mayLeave') : phrase('jobs.mayLeave', { left });
  const note = status === 'QUEUED' ? phrase('jobs.waiting') : [total !== null && progressLabel, waiting];
  return (
    <ProgressRow
      look={look}
      state="running"
      title={shown}
      done={done}
      unit={phrase('datasets.rowUnit')}
      note={[note].flat().filter(Boolean).join('，')}
      {...(total === null ? {} : { total })}
      {...(canStop
        ? { action: { children: phrase('datasets.stop'), onClick: () => void cancel({ id }).then(onStopped) } }
        : {})}
    />
  );
}
