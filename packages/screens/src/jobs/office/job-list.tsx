import { graphql, useQuery } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { EmptyState, formatStamp, ProgressRow, Sheet } from '@shouwang/ui';
import { isJobUnderWay, JobProgress, JobProgressJob } from '../../states/job-progress.tsx';
import { OfficePage } from '../../states/office-page.tsx';
import { QueryGate } from '../../states/query-gate.tsx';
import { usePolling } from '../../states/use-polling.ts';
import './job-list.css';

const JobListQuery = graphql(
  `
    query JobList {
      jobs {
        id
        title
        status
        requestedAt
        finishedAt
        resultFile {
          id
          name
          url
        }
        ...JobProgress_Job
      }
    }
  `,
  [JobProgressJob],
);

/** 任务中心: what the server does for this person and has done, with [停下] and what came of it. */
export function JobListScreen() {
  const [result, ask] = useQuery({ query: JobListQuery });
  const reload = (): void => ask({ requestPolicy: 'network-only' });
  usePolling(result.data?.jobs.some(({ status }) => isJobUnderWay(status)) ?? false, reload);
  return (
    <OfficePage title={phrase('shell.menu.jobs')}>
      <Sheet flush>
        <QueryGate result={result} retry={reload} rows={5}>
          {({ jobs }) =>
            jobs.length === 0 ? (
              <EmptyState title={phrase('registerImport.noJobs')} />
            ) : (
              <ul className="ss-jobs">
                {jobs.map((job) => (
                  <li key={job.id}>
                    {job.status === 'DONE' ? (
                      <ProgressRow
                        look="line"
                        state="done"
                        title={job.title}
                        note={phrase('registerImport.jobDone', { at: formatStamp(job.finishedAt ?? job.requestedAt) })}
                        {...(job.resultFile
                          ? { action: { children: phrase('datasets.downloadRejects'), href: job.resultFile.url } }
                          : {})}
                      />
                    ) : (
                      <JobProgress job={job} onStopped={reload} />
                    )}
                  </li>
                ))}
              </ul>
            )
          }
        </QueryGate>
      </Sheet>
    </OfficePage>
  );
}
