import { type ResultOf, useQuery } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { EmptyState } from '@shouwang/ui';
import { isJobUnderWay } from '../../states/job-progress.tsx';
import { QueryGate } from '../../states/query-gate.tsx';
import { usePolling } from '../../states/use-polling.ts';
import { JobRow } from './job-row.tsx';
import { JobsQuery } from './jobs-query.ts';
import './job-list.css';

type Job = ResultOf<typeof JobsQuery>['jobs'][number];

const Group = ({
  title,
  jobs,
  look,
  reload,
}: {
  readonly title: string;
  readonly jobs: readonly Job[];
  readonly look: 'line' | 'stacked';
  readonly reload: () => void;
}) =>
  jobs.length > 0 && (
    <section>
      <h3 className="ss-jobs-head">{title}</h3>
      <ul className="ss-jobs">
        {jobs.map((job) => (
          <JobRow key={job.id} job={job} look={look} onStopped={reload} />
        ))}
      </ul>
    </section>
  );

export type JobsProps = {
  readonly look: 'line' | 'stacked';
  /** How many of those that are over are shown; all when left out. */
  readonly lastOnes?: number;
};

/** The viewer's tasks: those under way with their progress, then what came of the others. */
export function Jobs({ look, lastOnes = Number.POSITIVE_INFINITY }: JobsProps) {
  const [result, ask] = useQuery({ query: JobsQuery, requestPolicy: 'cache-and-network' });
  const reload = (): void => ask({ requestPolicy: 'network-only' });
  usePolling(result.data?.jobs.some(({ status }) => isJobUnderWay(status)) ?? false, reload);
  return (
    <QueryGate result={result} retry={reload} rows={5}>
      {({ jobs }) => {
        const isUnderWay = ({ status }: Job): boolean => isJobUnderWay(status);
        const over = jobs.filter((job) => !isUnderWay(job)).slice(0, lastOnes);
        return jobs.length === 0 ? (
          <EmptyState title={phrase('jobs.none')}>{phrase('jobs.noneHint')}</EmptyState>
        ) : (
          <>
            <Group title={phrase('jobs.underWay')} jobs={jobs.filter(isUnderWay)} look={look} reload={reload} />
            <Group title={phrase('jobs.over')} jobs={over} look={look} reload={reload} />
          </>
        );
      }}
    </QueryGate>
  );
}
