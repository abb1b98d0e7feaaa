import { graphql, type ResultOf, useQuery } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { Button, CountLink, EmptyState, formatCount, formatStamp, Sheet } from '@shouwang/ui';
import { type DataColumn, DataTable } from '@shouwang/ui/office';
import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { FileDrop } from '../../states/file-drop.tsx';
import { OfficePage } from '../../states/office-page.tsx';
import { QueryGate } from '../../states/query-gate.tsx';
import { UploadRow } from '../../states/upload-row.tsx';
import { useUpload } from '../../states/use-upload.ts';
import { useWrite } from '../../states/use-write.ts';
import { WriteNotice } from '../../states/write-notice.tsx';
import { importMark } from '../import-mark.ts';
import { StartImport } from '../import-steps.ts';

const ImportListQuery = graphql(`
  query ImportList($first: Int!) {
    importBatches(first: $first) {
      totalCount
      pageInfo {
        hasNextPage
      }
      edges {
        node {
          id
          kindLabel
          fileName
          status
          statusLabel
          readRows
          newRows
          changedRows
          unchangedRows
          rejectedRows
          createdBy
          createdAt
        }
      }
    }
  }
`);

type Batch = ResultOf<typeof ImportListQuery>['importBatches']['edges'][number]['node'];

const figure = (key: 'readRows' | 'newRows' | 'changedRows' | 'unchangedRows', title: string): DataColumn<Batch> => ({
  key,
  title,
  value: (batch) => batch[key],
  kind: 'figure',
  width: 84,
});

const columns: readonly DataColumn<Batch>[] = [
  {
    key: 'file',
    title: phrase('datasets.file'),
    value: ({ fileName }) => fileName,
    cell: ({ fileName, kindLabel }) => (
      <>
        <b>{kindLabel ?? fileName}</b> {kindLabel && <span className="sw-note">{fileName}</span>}
      </>
    ),
  },
  { key: 'status', title: phrase('datasets.state'), value: ({ statusLabel }) => statusLabel, width: 110 },
  figure('readRows', phrase('datasets.read')),
  figure('newRows', phrase('registerImport.new')),
  figure('changedRows', phrase('registerImport.changed')),
  figure('unchangedRows', phrase('registerImport.unchanged')),
  {
    key: 'rejected',
    title: phrase('datasets.rejected'),
    value: ({ rejectedRows }) => rejectedRows,
    cell: ({ id, rejectedRows }) => (
      <CountLink value={rejectedRows} label={phrase('datasets.rejected')} href={`/imports/${id}?outcome=REJECTED`} />
    ),
    kind: 'figure',
    width: 84,
  },
  {
    key: 'by',
    title: phrase('datasets.uploaded'),
    value: ({ createdBy, createdAt }) => `${createdBy}·${formatStamp(createdAt)}`,
    kind: 'quiet',
    width: 180,
  },
];

const Picker = () => {
  const [, navigate] = useLocation();
  const { state, upload, stop } = useUpload('register');
  const { state: started, send } = useWrite(StartImport);
  const fileId = useRef<string | null>(null);
  const start = async (): Promise<void> => {
    if (fileId.current === null) return;
    const batch = await send({ fileId: fileId.current });
    if (batch) navigate(`/imports/${batch.id}`);
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
        <FileDrop title={phrase('registerImport.dropHere')} accept=".xlsx,.xlsm" onPick={(file) => void pick(file)}>
          {phrase('registerImport.asItIs')}
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

const PAGE = 30;

export type ImportListScreenProps = {
  /** May bring in a file, not only look at those that were brought in. */
  readonly mayImport: boolean;
};

/** 户信息导入: a place to drop an export of the national system, and every import so far with what came of it. */
export function ImportListScreen({ mayImport }: ImportListScreenProps) {
  const [first, setFirst] = useState(PAGE);
  const [result, ask] = useQuery({ query: ImportListQuery, variables: { first } });
  const [, navigate] = useLocation();
  return (
    <OfficePage title={phrase('registerImport.title')}>
      {mayImport && <Picker />}
      <Sheet flush title={phrase('registerImport.history')}>
        <QueryGate result={result} retry={() => ask({ requestPolicy: 'network-only' })} rows={4}>
          {({ importBatches: { edges, totalCount, pageInfo } }) => (
            <DataTable
              label={phrase('registerImport.history')}
              columns={columns}
              rows={edges.map(({ node }) => node)}
              rowKey={({ id }) => id}
              mark={({ status, statusLabel }) => ({ kind: importMark(status), label: statusLabel })}
              onOpen={({ id }) => navigate(`/imports/${id}`)}
              rememberAs="imports"
              empty={<EmptyState title={phrase('registerImport.none')} />}
              foot={
                pageInfo.hasNextPage && (
                  <Button look="text" size="small" onClick={() => setFirst(first + PAGE)}>
                    {phrase('registerImport.moreImports', { count: formatCount(totalCount - edges.length) })}
                  </Button>
                )
              }
            />
          )}
        </QueryGate>
      </Sheet>
    </OfficePage>
  );
}
