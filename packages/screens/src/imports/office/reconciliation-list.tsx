import { graphql, type ResultOf, useQuery } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { EmptyState, formatStamp, Sheet } from '@shouwang/ui';
import { type DataColumn, DataTable } from '@shouwang/ui/office';
import { useRef } from 'react';
import { useLocation } from 'wouter';
import { FileDrop } from '../../states/file-drop.tsx';
import { OfficePage } from '../../states/office-page.tsx';
import { QueryGate } from '../../states/query-gate.tsx';
import { UploadRow } from '../../states/upload-row.tsx';
import { useUpload } from '../../states/use-upload.ts';
import { useWrite } from '../../states/use-write.ts';
import { WriteNotice } from '../../states/write-notice.tsx';
import { equalityOf, sumOf } from '../equality.ts';
import { importMark } from '../import-mark.ts';
import { StartReconciliation } from '../start-reconciliation.ts';

const ReconciliationListQuery = graphql(`
  query ReconciliationList {
    reconciliations {
      id
      title
      fileName
      status
      statusLabel
      createdBy
      createdAt
      figures {
        areaCode
        same
        different
        missingThere
        missingHere
      }
    }
  }
`);

type Row = ResultOf<typeof ReconciliationListQuery>['reconciliations'][number];

const columns: readonly DataColumn<Row>[] = [
  {
    key: 'file',
    title: phrase('datasets.file'),
    value: ({ fileName }) => fileName,
    cell: ({ title, fileName }) => (
      <>
        <b>{title ?? fileName}</b> {title && <span className="sw-note">{fileName}</span>}
      </>
    ),
  },
  { key: 'status', title: phrase('datasets.state'), value: ({ statusLabel }) => statusLabel, width: 110 },
  {
    key: 'equality',
    title: phrase('reconciliation.equality'),
    value: ({ status, figures }) => {
      const share = status === 'DONE' ? equalityOf(sumOf(figures)) : null;
      return share === null ? '' : `${share}%`;
    },
    kind: 'figure',
    width: 110,
  },
  {
    key: 'by',
    title: phrase('datasets.uploaded'),
    value: ({ createdBy, createdAt }) => `${createdBy}·${formatStamp(createdAt)}`,
    kind: 'quiet',
    width: 190,
  },
];

const Picker = () => {
  const [, navigate] = useLocation();
  const { state, upload, stop } = useUpload('nationalExport');
  const { state: started, send } = useWrite(StartReconciliation);
  const fileId = useRef<string | null>(null);
  const start = async (): Promise<void> => {
    if (fileId.current === null) return;
    const begun = await send({ fileId: fileId.current });
    if (begun) navigate(`/reconciliations/${begun.id}`);
  };
  const pick = async (file: File): Promise<void> => {
    const stored = await upload(file);
    if (!stored) return;
    fileId.current = stored.id;
    await start();
  };
  const isAtWork = state.kind === 'sending' || started.kind === 'busy';
  return (
    <>
      {!isAtWork && (
        <FileDrop
          title={phrase('reconciliation.dropHere')}
          accept=".xlsx,.xlsm,.csv"
          onPick={(file) => void pick(file)}
        >
          {phrase('reconciliation.asItIs')}
        </FileDrop>
      )}
      {state.kind !== 'none' && (
        <Sheet>
          <UploadRow state={state} onStop={stop} onRetry={(file) => void pick(file)} />
        </Sheet>
      )}
      <WriteNotice state={started} onRetry={() => void start()} />
    </>
  );
};

export type ReconciliationListScreenProps = {
  /** May bring in a file, not only look at what came of those that were brought in. */
  readonly mayReconcile: boolean;
};

/** 账账相符: a place to drop an export of the national system, and every comparison so far with its equality. */
export function ReconciliationListScreen({ mayReconcile }: ReconciliationListScreenProps) {
  const [result, ask] = useQuery({ query: ReconciliationListQuery });
  const [, navigate] = useLocation();
  return (
    <OfficePage title={phrase('reconciliation.title')} note={phrase('reconciliation.note')}>
      {mayReconcile && <Picker />}
      <Sheet flush title={phrase('reconciliation.history')}>
        <QueryGate result={result} retry={() => ask({ requestPolicy: 'network-only' })} rows={4}>
          {({ reconciliations }) => (
            <DataTable
              label={phrase('reconciliation.history')}
              columns={columns}
              rows={reconciliations}
              rowKey={({ id }) => id}
              mark={({ status, statusLabel }) => ({
                kind: status === 'DONE' ? 'done' : importMark(status),
                label: statusLabel,
              })}
              onOpen={({ id }) => navigate(`/reconciliations/${id}`)}
              rememberAs="reconciliations"
              empty={<EmptyState title={phrase('reconciliation.none')} />}
            />
          )}
        </QueryGate>
      </Sheet>
    </OfficePage>
  );
}
