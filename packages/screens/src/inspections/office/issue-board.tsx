import { graphql, type ResultOf, useQuery } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { Button, CountLink, EmptyState, formatStamp, Sheet } from '@shouwang/ui';
import { type DataColumn, DataTable } from '@shouwang/ui/office';
import { OfficePage } from '../../states/office-page.tsx';
import { QueryGate } from '../../states/query-gate.tsx';
import { type IssueListFilter, issuesPath } from '../issues-path.ts';
import './issue-list.css';

const IssueBoardQuery = graphql(`
  query IssueBoard {
    issueBoard {
      asOf
      byTownship {
        key
        label
        open
        due
        overdue
        closed
      }
      byCategory {
        key
        label
        open
        due
        overdue
        closed
      }
    }
  }
`);

type Row = ResultOf<typeof IssueBoardQuery>['issueBoard']['byTownship'][number];

/** Each figure is the total of the list of its heap. */
const figures = [
  { key: 'open', bucket: 'open', title: 'issues.column.open' },
  { key: 'due', bucket: 'dueSoon', title: 'issues.column.due3' },
  { key: 'overdue', bucket: 'overdue', title: 'issues.column.overdue' },
  { key: 'closed', bucket: 'closed', title: 'issues.column.closed' },
] as const;

type TableProps = {
  readonly title: string;
  readonly head: string;
  readonly rows: readonly Row[];
  /** How a row narrows the list that its figures open. */
  readonly filterOf: (row: Row) => IssueListFilter;
};

const BoardTable = ({ title, head, rows, filterOf }: TableProps) => {
  const columns: readonly DataColumn<Row>[] = [
    { key: 'label', title: head, value: ({ label }) => label },
    ...figures.map(
      ({ key, bucket, title: name }): DataColumn<Row> => ({
        key,
        title: phrase(name),
        value: (row) => row[key],
        cell: (row) => (
          <CountLink
            value={row[key]}
            label={`${row.label} ${phrase(name)}`}
            href={issuesPath({ ...filterOf(row), bucket })}
          />
        ),
        kind: 'figure',
        width: 96,
      }),
    ),
  ];
  const totals = Object.fromEntries(
    figures.map(({ key, bucket, title: name }) => [
      key,
      <CountLink
        key={key}
        value={rows.reduce((sum, row) => sum + row[key], 0)}
        label={`${phrase('issues.total')} ${phrase(name)}`}
        href={issuesPath({ bucket })}
      />,
    ]),
  );
  return (
    <DataTable
      label={title}
      columns={columns}
      rows={rows}
      rowKey={({ key }) => key}
      totals={{ label: phrase('issues.total'), ...totals }}
      empty={<EmptyState title={phrase('issues.none')} />}
    />
  );
};

/** 问题分布: by township in the order of the division codes, and by category. It shows where help is needed. */
export function IssueBoardScreen() {
  const [result, ask] = useQuery({ query: IssueBoardQuery, requestPolicy: 'cache-and-network' });
  const asOf = result.data?.issueBoard.asOf;
  return (
    <OfficePage
      title={phrase('issues.boardTitle')}
      tools={
        <>
          {asOf && <span className="sw-note">{phrase('issues.asOf', { at: formatStamp(asOf) })}</span>}
          <Button href="/issues">{phrase('issues.backToList')}</Button>
        </>
      }
    >
      <QueryGate result={result} retry={() => ask({ requestPolicy: 'network-only' })} rows={12}>
        {({ issueBoard: { byTownship, byCategory } }) => (
          <div className="si-boards">
            <Sheet flush title={phrase('issues.byTownship')} note={phrase('issues.byTownshipNote')}>
              <BoardTable
                title={phrase('issues.byTownship')}
                head={phrase('issues.column.township')}
                rows={byTownship}
                filterOf={({ key }) => ({ areaCode: key })}
              />
            </Sheet>
            <Sheet flush title={phrase('issues.byCategory')}>
              <BoardTable
                title={phrase('issues.byCategory')}
                head={phrase('issues.column.category')}
                rows={byCategory}
                filterOf={({ key }) => ({ category: key })}
              />
            </Sheet>
          </div>
        )}
      </QueryGate>
    </OfficePage>
  );
}
