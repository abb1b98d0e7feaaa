import { graphql, type ResultOf, useQuery } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { AppLink, Button, EmptyState, formatDateShort, formatStamp, type MarkKind, Sheet } from '@shouwang/ui';
import { type DataColumn, DataTable } from '@shouwang/ui/office';
import { useLocation } from 'wouter';
import { OfficePage } from '../../states/office-page.tsx';
import { QueryGate } from '../../states/query-gate.tsx';
import { comparisonMark, isLate } from '../dataset-mark.ts';
import { DatasetHistory } from './dataset-history.tsx';

const DatasetKindsQuery = graphql(`
  query DatasetKinds {
    datasetKinds {
      key
      label
      departmentLabel
      requiredBy
      rules {
        id
      }
      lastDataset {
        id
        fileName
        status
        statusLabel
        uploadedAt
        uploadedBy
      }
    }
  }
`);

type Kind = ResultOf<typeof DatasetKindsQuery>['datasetKinds'][number];

const markOf = ({ lastDataset, requiredBy }: Kind): { kind: MarkKind; label?: string } => {
  if (isLate(requiredBy)) return { kind: 'overdue', label: phrase('datasets.late') };
  return lastDataset ? { kind: comparisonMark(lastDataset.status), label: lastDataset.statusLabel } : { kind: 'idle' };
};

const columns: readonly DataColumn<Kind>[] = [
  {
    key: 'label',
    title: phrase('datasets.kind'),
    value: ({ label }) => label,
    cell: ({ label }) => <b>{label}</b>,
    width: 180,
  },
  {
    key: 'requiredBy',
    title: phrase('datasets.due'),
    value: ({ requiredBy }) => requiredBy && formatDateShort(requiredBy),
    cell: ({ requiredBy }) =>
      requiredBy && (
        <span className={isLate(requiredBy) ? 'sw-tone-overdue' : undefined}>{formatDateShort(requiredBy)}</span>
      ),
    width: 96,
  },
  {
    key: 'last',
    title: phrase('datasets.last'),
    value: ({ lastDataset }) => lastDataset?.fileName ?? phrase('datasets.never'),
    cell: ({ lastDataset }) =>
      lastDataset ? (
        <>
          <AppLink href={`/datasets/${lastDataset.id}`}>{lastDataset.fileName}</AppLink>{' '}
          <span className="sw-note">
            {lastDataset.uploadedBy}·{formatStamp(lastDataset.uploadedAt)}
          </span>
        </>
      ) : (
        <span className="sw-note">{phrase('datasets.never')}</span>
      ),
  },
  {
    key: 'status',
    title: phrase('datasets.state'),
    value: ({ lastDataset }) => lastDataset?.statusLabel ?? '',
    width: 140,
  },
  {
    key: 'rules',
    title: phrase('datasets.rules'),
    value: ({ rules }) => rules.map(({ id }) => id).join('、'),
    kind: 'quiet',
  },
];

/** 比对任务: what this office hands in, when it is due, and what came of the last file. */
export function DatasetKindsScreen() {
  const [result, ask] = useQuery({ query: DatasetKindsQuery });
  const [, navigate] = useLocation();
  const upload: DataColumn<Kind> = {
    key: 'upload',
    title: phrase('datasets.todo'),
    value: () => phrase('datasets.upload'),
    width: 132,
    cell: ({ key, label, lastDataset }) =>
      lastDataset?.status === 'MATCHED' ? (
        <Button
          look="tinted"
          size="small"
          href={`/datasets/${lastDataset.id}`}
          aria-label={`${phrase('datasets.goOn')} ${label}`}
        >
          {phrase('datasets.goOn')}
        </Button>
      ) : (
        <Button
          look="tinted"
          size="small"
          href={`/datasets/new/${key}`}
          aria-label={`${phrase('datasets.upload')} ${label}`}
        >
          {phrase('datasets.upload')}
        </Button>
      ),
  };
  return (
    <OfficePage title={phrase('datasets.tasks')}>
      <Sheet flush title={phrase('datasets.kinds')} note={phrase('datasets.kindsNote')}>
        <QueryGate result={result} retry={() => ask({ requestPolicy: 'network-only' })} rows={4}>
          {({ datasetKinds }) => (
            <DataTable
              label={phrase('datasets.kinds')}
              columns={[...columns, upload]}
              rows={datasetKinds}
              rowKey={({ key }) => key}
              mark={markOf}
              onOpen={({ key, lastDataset }) =>
                navigate(lastDataset ? `/datasets/${lastDataset.id}` : `/datasets/new/${key}`)
              }
              rememberAs="dataset-kinds"
              empty={<EmptyState title={phrase('datasets.noKinds')} />}
            />
          )}
        </QueryGate>
      </Sheet>
      <DatasetHistory />
    </OfficePage>
  );
}
