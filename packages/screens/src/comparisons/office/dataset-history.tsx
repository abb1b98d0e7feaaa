import { graphql, type ResultOf, useQuery } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { Button, CountLink, EmptyState, formatCount, formatStamp, Sheet } from '@shouwang/ui';
import { type DataColumn, DataTable } from '@shouwang/ui/office';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { QueryGate } from '../../states/query-gate.tsx';
import { comparisonMark } from '../dataset-mark.ts';
import { datasetRowsPath } from './dataset-equation.tsx';

const DatasetHistoryQuery = graphql(`
  query DatasetHistory($first: Int!) {
    datasets(first: $first) {
      totalCount
      pageInfo {
        hasNextPage
      }
      edges {
        node {
          id
          label
          departmentLabel
          fileName
          status
          statusLabel
          readRows
          matchedRows
          unmatchedRows
          rejectedRows
          uploadedBy
          uploadedAt
        }
      }
    }
  }
`);

type Dataset = ResultOf<typeof DatasetHistoryQuery>['datasets']['edges'][number]['node'];

const columns: readonly DataColumn<Dataset>[] = [
  {
    key: 'label',
    title: phrase('datasets.kind'),
    value: ({ label }) => label,
    cell: ({ label }) => <b>{label}</b>,
    width: 150,
  },
  { key: 'file', title: phrase('datasets.file'), value: ({ fileName }) => fileName },
  { key: 'status', title: phrase('datasets.state'), value: ({ statusLabel }) => statusLabel, width: 130 },
  { key: 'read', title: phrase('datasets.read'), value: ({ readRows }) => readRows, kind: 'figure', width: 84 },
  {
    key: 'matched',
    title: phrase('datasets.matched'),
    value: ({ matchedRows }) => matchedRows,
    kind: 'figure',
    width: 84,
  },
  {
    key: 'unmatched',
    title: phrase('datasets.unmatched'),
    value: ({ unmatchedRows }) => unmatchedRows,
    kind: 'figure',
    width: 84,
  },
  {
    key: 'rejected',
    title: phrase('datasets.rejected'),
    value: ({ rejectedRows }) => rejectedRows,
    cell: ({ id, rejectedRows }) => (
      <CountLink value={rejectedRows} label={phrase('datasets.rejected')} href={datasetRowsPath(id, 'REJECTED')} />
    ),
    kind: 'figure',
    width: 84,
  },
  {
    key: 'by',
    title: phrase('datasets.uploaded'),
    value: ({ uploadedBy, uploadedAt }) => `${uploadedBy}·${formatStamp(uploadedAt)}`,
    kind: 'quiet',
    width: 180,
  },
];

const department: DataColumn<Dataset> = {
  key: 'department',
  title: phrase('datasets.department'),
  value: ({ departmentLabel }) => departmentLabel,
  width: 140,
};

const PAGE = 30;

/** The files handed in so far, newest first. `withDepartment` names the office, for whoever sees several. */
export function DatasetHistory({ withDepartment = false }: { readonly withDepartment?: boolean }) {
  const [first, setFirst] = useState(PAGE);
  const [result, ask] = useQuery({ query: DatasetHistoryQuery, variables: { first } });
  const [, navigate] = useLocation();
  return (
    <Sheet flush title={phrase('datasets.history')}>
      <QueryGate result={result} retry={() => ask({ requestPolicy: 'network-only' })} rows={4}>
        {({ datasets: { edges, totalCount, pageInfo } }) => (
          <DataTable
            label={phrase('datasets.history')}
            columns={withDepartment ? [department, ...columns] : columns}
            rows={edges.map(({ node }) => node)}
            rowKey={({ id }) => id}
            mark={({ status, statusLabel }) => ({ kind: comparisonMark(status), label: statusLabel })}
            onOpen={({ id }) => navigate(`/datasets/${id}`)}
            rememberAs="dataset-history"
            empty={<EmptyState title={phrase('datasets.noHistory')} />}
            foot={
              pageInfo.hasNextPage && (
                <Button look="text" size="small" onClick={() => setFirst(first + PAGE)}>
                  {phrase('datasets.moreRows', { count: formatCount(totalCount - edges.length) })}
                </Button>
              )
            }
          />
        )}
      </QueryGate>
    </Sheet>
  );
}
