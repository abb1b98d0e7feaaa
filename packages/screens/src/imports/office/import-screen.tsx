import { graphql, type ResultOf, useQuery } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import {
  Button,
  ErrorState,
  formatCount,
  formatStamp,
  NotFound,
  OutcomeEquation,
  Provenance,
  Sheet,
  StatusWord,
  StepBar,
} from '@shouwang/ui';
import { useSearch } from 'wouter';
import { ColumnPanel } from '../../comparisons/office/column-panel.tsx';
import { DayField } from '../../states/day-field.tsx';
import { findAction, refusalOf } from '../../states/find-action.ts';
import { isJobUnderWay, JobProgress, JobProgressJob } from '../../states/job-progress.tsx';
import { OfficePage } from '../../states/office-page.tsx';
import { QueryGate } from '../../states/query-gate.tsx';
import { usePolling } from '../../states/use-polling.ts';
import { useWrite } from '../../states/use-write.ts';
import { WriteNotice } from '../../states/write-notice.tsx';
import { importMark, importStep } from '../import-mark.ts';
import { CancelImport, ChooseReferenceDay, ConfirmImport, UndoImport } from '../import-steps.ts';
import { ImportConflicts } from './import-conflicts.tsx';
import { ImportRows } from './import-rows.tsx';
import '../../comparisons/office/comparison.css';

const ImportQuery = graphql(
  `
    query ImportBatch($id: ID!) {
      importBatch(id: $id) {
        id
        kindLabel
        fileName
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
        headerRow
        readRows
        newRows
        changedRows
        unchangedRows
        rejectedRows
        warningCount
        conflictCells
        openConflicts
        outdatedCells
        referenceOn
        createdBy
        createdAt
        confirmedAt
        undoneAt
        version
        job {
          id
          status
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

type Batch = NonNullable<ResultOf<typeof ImportQuery>['importBatch']>;

const SHOWN: ReadonlySet<string> = new Set(['PREVIEWED', 'APPLYING', 'CONFIRMED', 'UNDOING', 'UNDONE']);

const stepNames = (): string[] =>
  (['pick', 'recognise', 'check', 'write'] as const).map((step) => phrase(`registerImport.step.${step}`));

/** The day on which the file is true: of the export, or the cut-off of the campaign. */
const ReferenceDay = ({ batch, reload }: { readonly batch: Batch; readonly reload: () => void }) => {
  const { id, version, referenceOn, actions } = batch;
  const choose = findAction(actions, 'chooseDay');
  const choosing = useWrite(ChooseReferenceDay);
  if (!choose?.allowed) return null;
  const run = (day: string): void => {
    if (day) void choosing.send({ id, version, referenceOn: day }).then(reload);
  };
  return (
    <>
      <DayField label={choose.label} value={referenceOn} onChange={run} />
      <WriteNotice state={choosing.state} onRetry={() => run(referenceOn)} onReload={reload} />
    </>
  );
};

const Foot = ({ batch, reload }: { readonly batch: Batch; readonly reload: () => void }) => {
  const { id, version, status, actions, newRows, changedRows } = batch;
  const confirm = findAction(actions, 'confirm');
  const cancel = findAction(actions, 'cancel');
  const undo = findAction(actions, 'undo');
  const confirmation = useWrite(ConfirmImport);
  const cancellation = useWrite(CancelImport);
  const undoing = useWrite(UndoImport);
  const runConfirm = (): void => void confirmation.send({ id, version }).then(reload);
  const runCancel = (): void => void cancellation.send({ id, version }).then(reload);
  const runUndo = (): void => void undoing.send({ id, version }).then(reload);
  return (
    <>
      <ReferenceDay batch={batch} reload={reload} />
      {confirm && status === 'PREVIEWED' && (
        <Button
          look="filled"
          busy={confirmation.state.kind === 'busy'}
          refusal={refusalOf(confirm)}
          onClick={runConfirm}
        >
          {phrase('registerImport.importRows', { count: formatCount(newRows + changedRows) })}
        </Button>
      )}
      {cancel?.allowed && (
        <Button busy={cancellation.state.kind === 'busy'} onClick={runCancel}>
          {cancel.label}
        </Button>
      )}
      {undo?.allowed && (
        <Button busy={undoing.state.kind === 'busy'} onClick={runUndo}>
          {undo.label}
        </Button>
      )}
      <WriteNotice state={confirmation.state} onRetry={runConfirm} onReload={reload} />
      <WriteNotice state={cancellation.state} onRetry={runCancel} onReload={reload} />
      <WriteNotice state={undoing.state} onRetry={runUndo} onReload={reload} />
      <span className="sw-note">
        {status === 'PREVIEWED' && phrase('registerImport.confirmHint')}
        {batch.outdatedCells > 0 &&
          ` ${phrase('registerImport.outdated', { count: formatCount(batch.outdatedCells) })}`}
        {undo?.allowed && phrase('registerImport.undoHint')}
      </span>
      <span className="ss-desk-end">
        <Provenance who={batch.createdBy} when={formatStamp(batch.createdAt)} from={phrase('datasets.upload')} />
      </span>
    </>
  );
};

const Equation = ({ batch: { id, ...of } }: { readonly batch: Batch }) => (
  <Sheet>
    <OutcomeEquation
      unit={phrase('datasets.rowUnit')}
      total={{ label: phrase('datasets.read'), count: of.readRows }}
      parts={[
        {
          label: phrase('registerImport.new'),
          mark: 'done',
          tone: 'primary',
          count: of.newRows,
          href: `/imports/${id}?outcome=NEW`,
        },
        {
          label: phrase('registerImport.changed'),
          mark: 'doing',
          tone: 'primary',
          count: of.changedRows,
          href: `/imports/${id}?outcome=CHANGED`,
        },
        { label: phrase('registerImport.unchanged'), mark: 'idle', tone: 'plain', count: of.unchangedRows },
        {
          label: phrase('datasets.rejected'),
          mark: 'returned',
          tone: 'returned',
          count: of.rejectedRows,
          href: `/imports/${id}?outcome=REJECTED`,
        },
      ]}
    />
  </Sheet>
);

const Reading = ({ batch, reload }: { readonly batch: Batch; readonly reload: () => void }) => (
  <Sheet>
    {batch.status === 'REFUSED' && batch.refusal ? (
      <ErrorState
        title={phrase('datasets.fileRefused')}
        actions={
          <Button look="filled" size="small" href="/imports">
            {phrase('datasets.pickAgain')}
          </Button>
        }
      >
        {batch.refusal.sentence}
      </ErrorState>
    ) : batch.job && batch.status !== 'CANCELLED' ? (
      <JobProgress job={batch.job} onStopped={reload} />
    ) : (
      <p>{phrase('registerImport.nothingWritten')}</p>
    )}
  </Sheet>
);

const ImportPage = ({ batch, reload }: { readonly batch: Batch; readonly reload: () => void }) => {
  const search = new URLSearchParams(useSearch());
  const { id, status, columns, headerRow, version, job } = batch;
  const outcome =
    search.get('outcome') ?? (batch.changedRows > 0 ? 'CHANGED' : batch.rejectedRows > 0 ? 'REJECTED' : 'NEW');
  const isShown = SHOWN.has(status);
  return (
    <OfficePage
      title={batch.kindLabel ?? phrase('registerImport.title')}
      note={batch.fileName}
      tools={<StatusWord kind={importMark(status)}>{batch.statusLabel}</StatusWord>}
      band={
        <div className="ss-compare-steps">
          <StepBar steps={stepNames()} current={importStep(status)} />
        </div>
      }
      foot={isShown && <Foot batch={batch} reload={reload} />}
    >
      <div className={columns.length > 0 ? 'ss-compare' : 'ss-compare-side'}>
        {columns.length > 0 && (
          <ColumnPanel
            columns={columns}
            choices={[]}
            note={headerRow === null ? '' : phrase('datasets.headerAt', { row: headerRow })}
            startsOpen={false}
            refusal=""
            busy={false}
            onCorrect={() => undefined}
          />
        )}
        <div className="ss-compare-side">
          {isShown ? (
            <>
              {job && isJobUnderWay(job.status) && (
                <Sheet>
                  <JobProgress job={job} onStopped={reload} />
                </Sheet>
              )}
              {batch.refusal && (
                <Sheet>
                  <ErrorState title={batch.refusal.sentence} />
                </Sheet>
              )}
              <Equation batch={batch} />
              {batch.conflictCells > 0 && (
                <ImportConflicts
                  id={id}
                  version={version}
                  openConflicts={batch.openConflicts}
                  canSettle={status === 'PREVIEWED' && (findAction(batch.actions, 'settle')?.allowed ?? false)}
                  onSettled={reload}
                />
              )}
              <ImportRows key={outcome} id={id} outcome={outcome} version={version} />
            </>
          ) : (
            <Reading batch={batch} reload={reload} />
          )}
        </div>
      </div>
    </OfficePage>
  );
};

/** One import of the register: what its columns are, what it would change cell by cell, writing it and taking it back. */
export function ImportScreen({ id }: { readonly id: string }) {
  const [result, ask] = useQuery({ query: ImportQuery, variables: { id } });
  const reload = (): void => ask({ requestPolicy: 'network-only' });
  usePolling(isJobUnderWay(result.data?.importBatch?.job?.status), reload);
  return (
    <QueryGate result={result} retry={reload} rows={8}>
      {({ importBatch }) =>
        importBatch ? (
          <ImportPage batch={importBatch} reload={reload} />
        ) : (
          <NotFound title={phrase('errors.recordNotFound')} />
        )
      }
    </QueryGate>
  );
}
