import { graphql, type ResultOf, useQuery } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { Button, CountLink, formatCount, formatStamp, Sheet } from '@shouwang/ui';
import { type DataColumn, DataTable } from '@shouwang/ui/office';
import { cluesPath } from '../../clues/clues-path.ts';
import { findAction } from '../../states/find-action.ts';
import { isJobUnderWay, JobProgress, JobProgressJob } from '../../states/job-progress.tsx';
import { OfficePage } from '../../states/office-page.tsx';
import { QueryGate } from '../../states/query-gate.tsx';
import { usePolling } from '../../states/use-polling.ts';
import { useWrite } from '../../states/use-write.ts';
import { WriteNotice } from '../../states/write-notice.tsx';
import { StartScreening } from '../start-screening.ts';

const ScreeningQuery = graphql(
  `
    query Screening {
      screening {
        classes {
          number
          label
          ruleId
          leadsTo
          cards
        }
        lastJob {
          id
          status
          finishedAt
          result
          ...JobProgress_Job
        }
        actions {
          name
          label
          allowed
          refusals {
            sentence
          }
        }
      }
    }
  `,
  [JobProgressJob],
);

type Screening = ResultOf<typeof ScreeningQuery>['screening'];
type Class = Screening['classes'][number];

const columns: readonly DataColumn<Class>[] = [
  { key: 'label', title: phrase('lookback.class'), value: ({ number, label }) => `${number}　${label}` },
  {
    key: 'leadsTo',
    title: phrase('lookback.leadsTo'),
    value: ({ leadsTo }) => phrase(leadsTo === 'ROLLBACK' ? 'lookback.leadsTo.ROLLBACK' : 'lookback.leadsTo.ADMISSION'),
    width: 180,
  },
  {
    key: 'cards',
    title: phrase('lookback.cards'),
    value: ({ cards }) => cards,
    cell: ({ cards, label, ruleId }) => <CountLink value={cards} label={label} href={cluesPath({ ruleId })} />,
    kind: 'figure',
    width: 120,
  },
];

type Result = {
  readonly byClass: Readonly<Record<string, number>>;
  readonly cards: number;
  readonly suppressed: number;
};

/** What the last screening has come to, in a line. */
const LastScreening = ({ job }: { readonly job: Screening['lastJob'] }) => {
  if (!job) return <p className="sw-second">{phrase('lookback.neverRun')}</p>;
  if (job.status !== 'DONE' || !job.result) return null;
  const { byClass, cards, suppressed } = job.result as unknown as Result;
  const count = Object.values(byClass).reduce((sum, households) => sum + households, 0);
  return (
    <p className="sw-second">
      {job.finishedAt && `${formatStamp(job.finishedAt)}　`}
      {phrase('lookback.found', {
        count: formatCount(count),
        cards: formatCount(cards),
        suppressed: formatCount(suppressed),
      })}
    </p>
  );
};

/** 四类对象排查: the county screens its register for the four classes of the notice; every figure opens its cards. */
export function ScreeningScreen() {
  const [result, ask] = useQuery({ query: ScreeningQuery });
  const reload = (): void => ask({ requestPolicy: 'network-only' });
  const { state, send } = useWrite(StartScreening);
  const screening = result.data?.screening;
  const job = screening?.lastJob;
  const isUnderWay = isJobUnderWay(job?.status);
  usePolling(isUnderWay, reload);
  const start = findAction(screening?.actions ?? [], 'start');
  const begin = (): void => void send({}).then((started) => started && reload());
  return (
    <OfficePage
      title={phrase('lookback.screening')}
      note={phrase('lookback.screeningNote')}
      tools={
        start && (
          <Button look="filled" busy={isUnderWay || state.kind === 'busy'} onClick={begin}>
            {start.label}
          </Button>
        )
      }
    >
      <WriteNotice state={state} onRetry={begin} onReload={reload} />
      {job && <JobProgress job={job} title={phrase('lookback.running')} onStopped={reload} />}
      <Sheet flush>
        <QueryGate result={result} retry={reload} rows={4}>
          {(data) => (
            <DataTable
              label={phrase('lookback.screening')}
              columns={columns}
              rows={data.screening.classes}
              rowKey={({ ruleId }) => ruleId}
              empty={null}
            />
          )}
        </QueryGate>
      </Sheet>
      {screening && <LastScreening job={screening.lastJob} />}
    </OfficePage>
  );
}
