import { graphql, useQuery } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { EmptyState, formatStamp, ProgressRow, Sheet } from '@shouwang/ui';
import { isJobUnderWay, JobProgress, JobProgressJob } from '../../states/job-progress.tsx';
import { OfficePage } from '../../states/office-page.tsx';
import { QueryGate } from '../../states/query-gate.tsx';
import { usePolling } from '../../states/use-polling.ts';
import { ExportForm } from './export-form.tsx';
import { useOwnAreas } from './use-own-areas.ts';
import './export.css';

const ExportJobsQuery = graphql(
  `
    query ExportJobs {
      jobs {
        id
        kind
        title
        status
        requestedAt
        finishedAt
        result
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

const EXPORTS: ReadonlySet<string> = new Set(['register.export', 'reconciliation.export']);

const rowsOf = (result: unknown): number => Number((result as { readonly rows?: number } | null)?.rows ?? 0);

export type ExportScreenProps = {
  readonly mayUnmask: boolean;
  readonly canSplit: boolean;
};

/** 导出: the register and templates in the shape of the national files, and what was ordered with its download. */
export function ExportScreen({ mayUnmask, canSplit }: ExportScreenProps) {
  const areas = useOwnAreas();
  const [result, ask] = useQuery({ query: ExportJobsQuery });
  const reload = (): void => ask({ requestPolicy: 'network-only' });
  usePolling(result.data?.jobs.some(({ kind, status }) => EXPORTS.has(kind) && isJobUnderWay(status)) ?? false, reload);
  return (
    <OfficePage title={phrase('exports.page')} note={phrase('exports.pageNote')}>
      <ExportForm areas={areas} mayUnmask={mayUnmask} canSplit={canSplit} onOrdered={reload} />
      <Sheet flush title={phrase('exports.mine')} note={phrase('exports.mineNote')}>
        <QueryGate result={result} retry={reload} rows={3}>
          {({ jobs }) => {
            const own = jobs.filter(({ kind }) => EXPORTS.has(kind));
            if (own.length === 0) return <EmptyState title={phrase('exports.none')} />;
            return (
              <ul className="sx-jobs">
                {own.map((job) => (
                  <li key={job.id}>
                    {job.status === 'DONE' ? (
                      <ProgressRow
                        look="line"
                        state="done"
                        title={job.title}
                        note={phrase('exports.made', {
                          rows: rowsOf(job.result),
                          at: formatStamp(job.finishedAt ?? job.requestedAt),
                        })}
                        {...(job.resultFile
                          ? { action: { children: phrase('exports.download'), href: job.resultFile.url } }
                          : {})}
                      />
                    ) : (
                      <JobProgress job={job} onStopped={reload} />
                    )}
                  </li>
                ))}
              </ul>
            );
          }}
        </QueryGate>
      </Sheet>
    </OfficePage>
  );
}
