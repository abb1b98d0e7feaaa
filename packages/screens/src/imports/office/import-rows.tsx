import { graphql, type ResultOf, useQuery } from '@shouwang/graphql-client';
import { findPhrase, phrase } from '@shouwang/phrases';
import { Button, EmptyState, formatCount, Sheet } from '@shouwang/ui';
import { type DataColumn, DataTable } from '@shouwang/ui/office';
import { useState } from 'react';
import { QueryGate } from '../../states/query-gate.tsx';
import './import.css';

const ImportRowsQuery = graphql(`
  query ImportRows($id: ID!, $outcome: String, $first: Int!) {
    importBatch(id: $id) {
      id
      errorWorkbookUrl
      rows(outcome: $outcome, first: $first) {
        totalCount
        pageInfo {
          hasNextPage
        }
        edges {
          node {
            id
            rowNumber
            householdNo
            personNo
            name
            differences {
              key
              label
              before
              after
              isConflict
              choice
            }
            errors {
              column
              label
              value
              message
            }
          }
        }
      }
    }
  }
`);

type Row = NonNullable<ResultOf<typeof ImportRowsQuery>['importBatch']>['rows']['edges'][number]['node'];

const shared: readonly DataColumn<Row>[] = [
  { key: 'row', title: phrase('datasets.rowNumber'), value: ({ rowNumber }) => String(rowNumber), width: 72 },
  { key: 'name', title: phrase('datasets.name'), value: ({ name }) => name, width: 90 },
  {
    key: 'household',
    title: phrase('registerImport.householdNo'),
    value: ({ householdNo }) => householdNo,
    kind: 'quiet',
    width: 170,
  },
];

/** What would be written: a cell that was changed on both sides only when it was settled for the file. */
const written = ({ differences }: Row) =>
  differences.filter(({ isConflict, choice }) => !isConflict || choice === 'MINE');

const differenceColumn: DataColumn<Row> = {
  key: 'differences',
  title: phrase('registerImport.differences'),
  value: (row) =>
    written(row)
      .map(({ label, before, after }) => `${label}：${before ?? ''}→${after ?? ''}`)
      .join('；'),
  cell: (row) => (
    <ul className="ss-differences">
      {written(row).length === 0 && <li className="sw-note">{phrase('registerImport.nothingTaken')}</li>}
      {written(row).map(({ key, label, before, after }) => (
        <li key={key}>
          <span>{label}</span>
          {before !== null && <s>{before}</s>}
          <b>{after ?? phrase('registerImport.emptied')}</b>
        </li>
      ))}
    </ul>
  ),
};

const errorColumns: readonly DataColumn<Row>[] = [
  {
    key: 'column',
    title: phrase('datasets.column'),
    value: ({ errors }) => errors.map(({ label, column }) => label ?? column).join('、'),
    width: 150,
  },
  {
    key: 'value',
    title: phrase('datasets.valueInFile'),
    value: ({ errors }) => errors.map(({ value }) => value ?? '').join('、'),
    cell: ({ errors }) =>
      errors.map(({ column, message, value }) => (
        <span key={`${column}${message}`} className="ss-import-bad">
          {value ?? '—'}
        </span>
      )),
    width: 180,
  },
  {
    key: 'message',
    title: phrase('registerImport.whatIsWrong'),
    value: ({ errors }) => errors.map(({ message }) => message).join('；'),
  },
];

// A new row has no earlier value to differ from.
const newColumns: readonly DataColumn<Row>[] = [
  { key: 'person', title: phrase('registerImport.personNo'), value: ({ personNo }) => personNo, kind: 'quiet' },
];

const columnsOf = (outcome: string): readonly DataColumn<Row>[] => {
  if (outcome === 'REJECTED') return errorColumns;
  return outcome === 'NEW' ? newColumns : [differenceColumn];
};

const PAGE = 50;

export type ImportRowsProps = {
  readonly id: string;
  readonly outcome: string;
  /** Grows whenever the import was read or written again. */
  readonly version: number;
};

/** The rows behind a number of the preview: cell by cell what would change, or what is wrong with a rejected row. */
export function ImportRows({ id, outcome, version }: ImportRowsProps) {
  const [first, setFirst] = useState(PAGE);
  const [result, ask] = useQuery({ query: ImportRowsQuery, variables: { id, outcome, first } });
  const rows = result.data?.importBatch?.rows;
  const isRejected = outcome === 'REJECTED';
  const workbook = result.data?.importBatch?.errorWorkbookUrl;
  const title =
    findPhrase(`registerImport.rowsOf.${outcome}`, { count: formatCount(rows?.totalCount ?? 0) }) ??
    phrase('registerImport.rows');
  return (
    <Sheet
      key={version}
      flush
      title={title}
      {...(isRejected && rows?.totalCount ? { note: phrase('registerImport.rejectHint') } : {})}
      aside={
        isRejected &&
        workbook && (
          <Button look="text" icon="download" href={workbook}>
            {phrase('datasets.downloadRejects')}
          </Button>
        )
      }
    >
      <QueryGate result={result} retry={() => ask({ requestPolicy: 'network-only' })} rows={5}>
        {({ importBatch }) => (
          <DataTable
            label={title}
            columns={[...shared, ...columnsOf(outcome)]}
            rows={importBatch?.rows.edges.map(({ node }) => node) ?? []}
            rowKey={(row) => row.id}
            rememberAs={`import-${outcome}`}
            empty={<EmptyState title={phrase('datasets.noRejects')} />}
            foot={
              importBatch?.rows.pageInfo.hasNextPage && (
                <Button look="text" size="small" busy={result.fetching} onClick={() => setFirst(first + 200)}>
                  {phrase('datasets.moreRows', {
                    count: formatCount(importBatch.rows.totalCount - importBatch.rows.edges.length),
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
