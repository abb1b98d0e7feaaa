import { graphql, type ResultOf, useQuery } from '@shouwang/graphql-client';
import { findPhrase, phrase } from '@shouwang/phrases';
import { Button, EmptyState, formatCount, Sheet } from '@shouwang/ui';
import { type DataColumn, DataTable } from '@shouwang/ui/office';
import { useState } from 'react';
import { QueryGate } from '../../states/query-gate.tsx';
import './comparison.css';

const DatasetRowsQuery = graphql(`
  query DatasetRows($id: ID!, $outcome: String, $reason: String, $first: Int!) {
    dataset(id: $id) {
      id
      rejectWorkbookUrl
      rows(outcome: $outcome, reason: $reason, first: $first) {
        totalCount
        pageInfo {
          hasNextPage
        }
        edges {
          node {
            id
            rowNumber
            name
            column
            original
            message
            fix
            householdNo
          }
        }
      }
    }
  }
`);

type Row = NonNullable<ResultOf<typeof DatasetRowsQuery>['dataset']>['rows']['edges'][number]['node'];

const PAGE = 50;

const columns: readonly DataColumn<Row>[] = [
  { key: 'row', title: phrase('datasets.rowNumber'), value: ({ rowNumber }) => String(rowNumber), width: 72 },
  { key: 'name', title: phrase('datasets.name'), value: ({ name }) => name, width: 84 },
  { key: 'column', title: phrase('datasets.column'), value: ({ column }) => column, width: 96 },
  {
    key: 'original',
    title: phrase('datasets.valueInFile'),
    value: ({ original }) => original,
    cell: ({ column, original }) => (column || original) && <span className="ss-bad-value">{original || '—'}</span>,
    width: 200,
  },
  { key: 'message', title: phrase('datasets.whatIsWrong'), value: ({ message }) => message },
  { key: 'fix', title: phrase('datasets.howToFix'), value: ({ fix }) => fix, kind: 'quiet' },
];

export type DatasetRowsProps = {
  readonly id: string;
  readonly outcome: string;
  readonly reason: string | undefined;
};

/** The rows behind a number of the equation: what stands in the file, what is wrong with it and how to mend it. */
export function DatasetRows({ id, outcome, reason }: DatasetRowsProps) {
  const [first, setFirst] = useState(PAGE);
  const [result, ask] = useQuery({
    query: DatasetRowsQuery,
    variables: { id, outcome, reason: reason ?? null, first },
  });
  const workbook = result.data?.dataset?.rejectWorkbookUrl;
  const rows = result.data?.dataset?.rows;
  const title = findPhrase(`datasets.rowsOf.${outcome}`, { count: formatCount(rows?.totalCount ?? 0) });
  return (
    <Sheet
      flush
      title={title ?? phrase('datasets.rows')}
      {...(outcome === 'REJECTED' && rows?.totalCount ? { note: phrase('datasets.rejectHint') } : {})}
      aside={
        <>
          {reason !== undefined && (
            <Button look="text" href={`/datasets/${id}?outcome=${outcome}`}>
              {phrase('datasets.allCauses')}
            </Button>
          )}
          {outcome === 'REJECTED' && workbook && (
            <Button look="text" icon="download" href={workbook}>
              {phrase('datasets.downloadRejects')}
            </Button>
          )}
        </>
      }
    >
      <QueryGate result={result} retry={() => ask({ requestPolicy: 'network-only' })} rows={4}>
        {({ dataset }) => (
          <DataTable
            label={title ?? phrase('datasets.rows')}
            columns={columns}
            rows={dataset?.rows.edges.map(({ node }) => node) ?? []}
            rowKey={(row) => row.id}
            rememberAs="dataset-rows"
            empty={<EmptyState title={phrase('datasets.noRejects')} />}
            foot={
              dataset?.rows.pageInfo.hasNextPage && (
                <Button look="text" size="small" busy={result.fetching} onClick={() => setFirst(first + 200)}>
                  {phrase('datasets.moreRows', {
                    count: formatCount(dataset.rows.totalCount - dataset.rows.edges.length),
                  })}
                </Button>
              )
            }
          />
        )}
      </QueryGate>
    </Sheet>
  );
}
