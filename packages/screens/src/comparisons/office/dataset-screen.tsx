import { graphql, type ResultOf, useQuery } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import {
  Button,
  ErrorState,
  formatBytes,
  formatCount,
  formatDateFull,
  formatStamp,
  NotFound,
  Provenance,
  Sheet,
  StatusWord,
  StepBar,
} from '@shouwang/ui';
import { useLocation, useSearch } from 'wouter';
import { findAction, refusalOf } from '../../states/find-action.ts';
import { isJobUnderWay, JobProgress, JobProgressJob } from '../../states/job-progress.tsx';
import { OfficePage } from '../../states/office-page.tsx';
import { QueryGate } from '../../states/query-gate.tsx';
import { usePolling } from '../../states/use-polling.ts';
import { useWrite } from '../../states/use-write.ts';
import { WriteNotice } from '../../states/write-notice.tsx';
import { CorrectColumns } from '../correct-columns.ts';
import { comparisonMark } from '../dataset-mark.ts';
import { datasetStep } from '../dataset-step.ts';
import { periodWord } from '../period-word.ts';
import { StartComparisonRun } from '../run-steps.ts';
import { SubmitDataset, WithdrawDataset } from '../settle-dataset.ts';
import { ColumnPanel } from './column-panel.tsx';
import { DatasetEquation, DatasetEquationDataset } from './dataset-equation.tsx';
import { DatasetRows } from './dataset-rows.tsx';
import { datasetStepNames } from './new-dataset.tsx';
import { RuleList } from './rule-list.tsx';
import './comparison.css';

const DatasetQuery = graphql(
  `
    query Dataset($id: ID!) {
      dataset(id: $id) {
        id
        key
        label
        departmentLabel
        period
        fileName
        fileSize
        encoding
        headerRow
        status
        statusLabel
        refusal {
          sentence
        }
        columns {
          position
          header
          key
          label
          isRequired
        }
        readRows
        matchedRows
        uploadedBy
        uploadedAt
        submittedAt
        legalBasis
        retentionUntil
        destroyedAt
        sameAs {
          id
          uploadedBy
          uploadedAt
        }
        job {
          id
          status
          ...JobProgress_Job
        }
        run {
          id
          runNo
          statusLabel
        }
        version
        actions {
          name
          label
          allowed
          refusals {
            sentence
          }
        }
        ...DatasetEquation_Dataset
      }
      datasetKinds {
        key
        columns {
          key
          label
          isRequired
        }
        rules {
          id
          label
          thresholds
        }
      }
    }
  `,
  [JobProgressJob, DatasetEquationDataset],
);

type Answer = ResultOf<typeof DatasetQuery>;
type Dataset = NonNullable<Answer['dataset']>;

const ALL_SHOWN: ReadonlySet<string> = new Set(['MATCHED', 'SUBMITTED', 'PUBLISHED', 'WITHDRAWN']);

const readingNote = ({ headerRow, encoding }: Dataset): string =>
  [
    headerRow !== null && phrase('datasets.headerAt', { row: headerRow }),
    encoding !== null && phrase('datasets.encodedAs', { encoding: encoding.toUpperCase() }),
  ]
    .filter(Boolean)
    .join('，');

const Foot = ({ dataset, reload }: { readonly dataset: Dataset; readonly reload: () => void }) => {
  const { id, version, actions, matchedRows, status, uploadedBy, uploadedAt, submittedAt } = dataset;
  const submit = findAction(actions, 'submit');
  const withdraw = findAction(actions, 'withdraw');
  const submission = useWrite(SubmitDataset);
  const withdrawal = useWrite(WithdrawDataset);
  const startRun = findAction(actions, 'startRun');
  const comparison = useWrite(StartComparisonRun);
  const [, navigate] = useLocation();
  const runSubmit = (): void => void submission.send({ id, version }).then(reload);
  const runWithdraw = (): void => void withdrawal.send({ id, version }).then(reload);
  const runCompare = (): void =>
    void comparison.send({ datasetId: id }).then((run) => run && navigate(`/runs/${run.id}`));
  const isHandedIn = submittedAt !== null && status !== 'WITHDRAWN';
  return (
    <>
      {submit && status === 'MATCHED' && (
        <Button look="filled" busy={submission.state.kind === 'busy'} refusal={refusalOf(submit)} onClick={runSubmit}>
          {phrase('datasets.submitRows', { count: formatCount(matchedRows) })}
        </Button>
      )}
      {startRun && isHandedIn && (
        <Button
          look={dataset.run ? 'outlined' : 'filled'}
          busy={comparison.state.kind === 'busy'}
          refusal={refusalOf(startRun)}
          onClick={runCompare}
        >
          {phrase(dataset.run ? 'datasets.compareAgain' : 'datasets.compare')}
        </Button>
      )}
      {isHandedIn && (
        <StatusWord kind="done">{phrase('datasets.submittedAt', { at: formatStamp(submittedAt) })}</StatusWord>
      )}
      {withdraw?.allowed && (
        <Button busy={withdrawal.state.kind === 'busy'} onClick={runWithdraw}>
          {withdraw.label}
        </Button>
      )}
      {withdraw?.allowed && (
        <span className="sw-note">{phrase(isHandedIn ? 'datasets.withdrawHint' : 'datasets.submitHint')}</span>
      )}
      <WriteNotice state={submission.state} onRetry={runSubmit} onReload={reload} />
      <WriteNotice state={comparison.state} onRetry={runCompare} onReload={reload} />
      <WriteNotice state={withdrawal.state} onRetry={runWithdraw} onReload={reload} />
      <span className="ss-desk-end">
        <Provenance who={uploadedBy} when={formatStamp(uploadedAt)} from={phrase('datasets.upload')} />
      </span>
    </>
  );
};

/** What the file rests on, and until when it is here. */
const Keeping = ({ dataset: { legalBasis, retentionUntil, destroyedAt } }: { readonly dataset: Dataset }) => (
  <Sheet title={phrase('datasets.keeping')}>
    {legalBasis !== null && <p>{legalBasis}</p>}
    <p>
      {destroyedAt !== null
        ? phrase('datasets.destroyedAt', { date: formatDateFull(destroyedAt) })
        : retentionUntil !== null && phrase('datasets.keptUntil', { date: formatDateFull(retentionUntil) })}
    </p>
  </Sheet>
);

const Results = ({ dataset }: { readonly dataset: Dataset }) => {
  const search = new URLSearchParams(useSearch());
  const outcome = search.get('outcome') ?? 'REJECTED';
  const reason = search.get('reason') ?? undefined;
  return (
    <>
      <Sheet>
        <DatasetEquation dataset={dataset} />
      </Sheet>
      <DatasetRows key={`${outcome}${reason ?? ''}`} id={dataset.id} outcome={outcome} reason={reason} />
    </>
  );
};

const Reading = ({ dataset, reload }: { readonly dataset: Dataset; readonly reload: () => void }) => {
  const { job, refusal, status, columns, key } = dataset;
  if (status === 'REFUSED' && refusal) {
    return (
      <Sheet>
        <ErrorState
          title={phrase('datasets.fileRefused')}
          actions={
            <Button look="filled" size="small" href={`/datasets/new/${key}`}>
              {phrase('datasets.pickAgain')}
            </Button>
          }
        >
          {refusal.sentence}
          {columns.length > 0 && phrase('datasets.orCorrect')}
        </ErrorState>
      </Sheet>
    );
  }
  return (
    <Sheet>
      {job && (
        <JobProgress
          job={job}
          title={phrase(columns.length > 0 ? 'datasets.matching' : 'datasets.recognising')}
          onStopped={reload}
        />
      )}
      {(status === 'CANCELLED' || status === 'FAILED') && (
        <div className="ss-desk-gap">
          <Button look="tinted" href={`/datasets/new/${key}`}>
            {phrase('datasets.pickAgain')}
          </Button>
        </div>
      )}
    </Sheet>
  );
};

const DatasetPage = ({ answer, reload }: { readonly answer: Answer; readonly reload: () => void }) => {
  const { dataset } = answer;
  const correction = useWrite(CorrectColumns);
  if (!dataset) return <NotFound title={phrase('errors.recordNotFound')} />;
  const { id, version, status, columns, sameAs, run } = dataset;
  const kind = answer.datasetKinds.find(({ key }) => key === dataset.key);
  const isShown = ALL_SHOWN.has(status);
  const mayCorrect = findAction(dataset.actions, 'correctColumns');
  return (
    <OfficePage
      title={[dataset.label, periodWord(dataset.period)].filter(Boolean).join('　')}
      note={`${dataset.fileName}　${formatBytes(dataset.fileSize)}`}
      tools={<StatusWord kind={comparisonMark(status)}>{dataset.statusLabel}</StatusWord>}
      band={
        <div className="ss-compare-steps">
          <StepBar steps={datasetStepNames()} current={datasetStep(status, columns.length)} />
        </div>
      }
      foot={isShown && <Foot dataset={dataset} reload={reload} />}
    >
      {sameAs && (
        <Sheet>
          <StatusWord kind="todo">
            {phrase('datasets.sameAs', { who: sameAs.uploadedBy, at: formatStamp(sameAs.uploadedAt) })}
          </StatusWord>{' '}
          <Button look="text" size="small" href={`/datasets/${sameAs.id}`}>
            {phrase('datasets.seeEarlier')}
          </Button>
        </Sheet>
      )}
      {run && (
        <Sheet>
          <StatusWord kind="done">{phrase('datasets.compared', { no: run.runNo, state: run.statusLabel })}</StatusWord>{' '}
          <Button look="text" size="small" href={`/runs/${run.id}`}>
            {phrase('datasets.seeRun')}
          </Button>
        </Sheet>
      )}
      <div className="ss-compare">
        <div className="ss-compare-side">
          {columns.length > 0 && (
            <ColumnPanel
              key={version}
              columns={columns}
              choices={kind?.columns ?? []}
              note={readingNote(dataset)}
              startsOpen={status === 'REFUSED' && mayCorrect?.allowed === true}
              refusal={mayCorrect?.allowed ? undefined : ''}
              busy={correction.state.kind === 'busy'}
              onCorrect={(changed) => void correction.send({ id, version, columns: changed }).then(reload)}
            />
          )}
          <WriteNotice state={correction.state} onRetry={correction.clear} onReload={reload} />
          <Keeping dataset={dataset} />
          {kind && (
            <Sheet title={phrase('datasets.rulesTitle')}>
              <RuleList rules={kind.rules} />
            </Sheet>
          )}
        </div>
        <div className="ss-compare-side">
          {isShown ? <Results dataset={dataset} /> : <Reading dataset={dataset} reload={reload} />}
        </div>
      </div>
    </OfficePage>
  );
};

/** One file of a department on its way: what its columns are, what became of its rows, and handing it in. */
export function DatasetScreen({ id }: { readonly id: string }) {
  const [result, ask] = useQuery({ query: DatasetQuery, variables: { id } });
  const reload = (): void => ask({ requestPolicy: 'network-only' });
  usePolling(isJobUnderWay(result.data?.dataset?.job?.status), reload);
  return (
    <QueryGate result={result} retry={reload} rows={8}>
      {(answer) => <DatasetPage answer={answer} reload={reload} />}
    </QueryGate>
  );
}
