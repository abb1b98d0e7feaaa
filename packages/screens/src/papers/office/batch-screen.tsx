import { PAPERS } from '@shouwang/domain';
import { graphql, type ResultOf, useQuery } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { Button, ChoiceChips, EmptyState, Field, formatStamp, ProgressRow, Sheet } from '@shouwang/ui';
import { useState } from 'react';
import { useOwnAreas } from '../../exports/office/use-own-areas.ts';
import { PickInput } from '../../fields/pick-input.tsx';
import { isJobUnderWay, JobProgress, JobProgressJob } from '../../states/job-progress.tsx';
import { OfficePage } from '../../states/office-page.tsx';
import { QueryGate } from '../../states/query-gate.tsx';
import { usePolling } from '../../states/use-polling.ts';
import { useWrite } from '../../states/use-write.ts';
import { WriteNotice } from '../../states/write-notice.tsx';
import { OrderPaperBatch } from '../paper-writes.ts';
import '../papers.css';

const PaperJobsQuery = graphql(
  `
    query PaperJobs {
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
          url
        }
        ...JobProgress_Job
      }
    }
  `,
  [JobProgressJob],
);

type Job = ResultOf<typeof PaperJobsQuery>['jobs'][number];

const KIND = 'paper.batch';

const madeOf = ({ result, finishedAt, requestedAt }: Job): string => {
  const { made = 0, left = 0 } = (result ?? {}) as { readonly made?: number; readonly left?: number };
  const at = formatStamp(finishedAt ?? requestedAt);
  return left > 0 ? phrase('papers.batchLeft', { n: made, left, at }) : phrase('papers.batchDone', { n: made, at });
};

const Order = ({ onOrdered }: { readonly onOrdered: () => void }) => {
  const areas = useOwnAreas();
  const [area, setArea] = useState<string>();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const { state, send } = useWrite(OrderPaperBatch);
  const areaCode = area ?? areas[0]?.value ?? '';
  const order = async (): Promise<void> => {
    if (await send({ areaCode, caseId: null, papers: [...chosen] })) onOrdered();
  };
  return (
    <Sheet title={phrase('papers.batchWhat')} note={phrase('papers.batchWhatNote')}>
      <div className="spa-form">
        <Field label={phrase('register.area')}>
          {(control) => <PickInput {...control} value={areaCode} choices={areas} onChange={setArea} />}
        </Field>
        <ChoiceChips
          label={phrase('papers.batchWhat')}
          choices={PAPERS.map(({ key, title }) => ({ value: key, label: title }))}
          chosen={[...chosen]}
          onChange={(key) => setChosen(chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key])}
        />
        <WriteNotice state={state} onRetry={() => void order()} />
        <div className="spa-acts">
          <Button
            look="filled"
            busy={state.kind === 'busy' || areas.length === 0}
            {...(chosen.length === 0 ? { refusal: phrase('papers.batchPickFirst') } : {})}
            onClick={() => void order()}
          >
            {phrase('papers.batchOrder')}
          </Button>
        </div>
      </div>
    </Sheet>
  );
};

const Line = ({ job, onStopped }: { readonly job: Job; readonly onStopped: () => void }) =>
  job.status === 'DONE' ? (
    <ProgressRow
      look="line"
      state="done"
      title={job.title}
      note={madeOf(job)}
      {...(job.resultFile ? { action: { children: phrase('papers.batchDownload'), href: job.resultFile.url } } : {})}
    />
  ) : (
    <JobProgress job={job} onStopped={onStopped} />
  );

/** 批量打印: papers of all running cases of a village or a township, as one archive that is made in the background. */
export function PaperBatchScreen() {
  const [result, ask] = useQuery({ query: PaperJobsQuery, requestPolicy: 'cache-and-network' });
  const reload = (): void => ask({ requestPolicy: 'network-only' });
  usePolling(result.data?.jobs.some(({ kind, status }) => kind === KIND && isJobUnderWay(status)) ?? false, reload);
  return (
    <OfficePage title={phrase('papers.batch')} note={phrase('papers.batchNote')}>
      <Order onOrdered={reload} />
      <Sheet flush title={phrase('papers.batchMine')} note={phrase('papers.batchMineNote')}>
        <QueryGate result={result} retry={reload} rows={3}>
          {({ jobs }) => {
            const own = jobs.filter(({ kind }) => kind === KIND);
            if (own.length === 0) return <EmptyState title={phrase('papers.batchNone')} />;
            return (
              <ul>
                {own.map((job) => (
                  <li key={job.id}>
                    <Line job={job} onStopped={reload} />
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
