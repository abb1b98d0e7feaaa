import { type FragmentOf, graphql, readFragment } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { Button, formatDateShort, formatStamp, ProgressRow } from '@shouwang/ui';
import { targetPath } from '../../inbox/target-path.ts';
import { isJobUnderWay, JobProgress, JobProgressJob } from '../../states/job-progress.tsx';
import './job-list.css';

export const JobRowJob = graphql(
  `
    fragment JobRow_Job on Job {
      id
      title
      status
      requestedAt
      finishedAt
      isResultGone
      target {
        kind
        id
      }
      resultFile {
        id
        name
        url
        expiresAt
      }
      ...JobProgress_Job
    }
  `,
  [JobProgressJob],
);

export type JobRowProps = {
  readonly job: FragmentOf<typeof JobRowJob>;
  readonly look: 'line' | 'stacked';
  readonly onStopped: () => void;
};

/** One task: how far it is and [停下] while it runs; afterwards what came of it, until when it can be downloaded, and where. */
export function JobRow({ job, look, onStopped }: JobRowProps) {
  const shown = readFragment(JobRowJob, job);
  const { title, status, requestedAt, finishedAt, isResultGone, target, resultFile } = shown;
  const outcome = [
    phrase('jobs.doneAt', { at: formatStamp(finishedAt ?? requestedAt) }),
    resultFile?.expiresAt &&
      phrase('jobs.kept', { file: resultFile.name, date: formatDateShort(resultFile.expiresAt) }),
    isResultGone && phrase('jobs.gone'),
  ].filter(Boolean);
  return (
    <li className="ss-job">
      {status === 'DONE' ? (
        <ProgressRow look={look} state="done" title={title} note={outcome.join('，')} />
      ) : (
        <JobProgress job={shown} look={look} onStopped={onStopped} />
      )}
      <span className="ss-job-links">
        {resultFile && (
          <Button
            look="text"
            size="small"
            icon="download"
            href={resultFile.url}
            aria-label={phrase('jobs.downloadOf', { file: resultFile.name })}
          >
            {phrase('jobs.download')}
          </Button>
        )}
        {target && !isJobUnderWay(status) && (
          <Button look="text" size="small" href={targetPath(target)} aria-label={`${phrase('jobs.see')} ${title}`}>
            {phrase('jobs.see')}
          </Button>
        )}
      </span>
    </li>
  );
}
