import { PAPER_STATES } from '@shouwang/domain';
import { graphql, type ResultOf, useQuery } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import {
  AppLink,
  Button,
  ChoiceChips,
  CountLink,
  EmptyState,
  formatDateFull,
  Mark,
  Sheet,
  StatusWord,
} from '@shouwang/ui';
import { type DataColumn, DataTable } from '@shouwang/ui/office';
import { useState } from 'react';
import { QueryGate } from '../../states/query-gate.tsx';
import { PAPER_MARKS } from '../paper-mark.ts';
import '../lookback.css';

const LookbackMatrixQuery = graphql(`
  query LookbackMatrix($lookbackId: ID!, $areaCode: ID, $paper: String, $first: Int!, $page: Int!) {
    lookbackMatrix(lookbackId: $lookbackId, areaCode: $areaCode, paper: $paper, first: $first, page: $page) {
      totalCount
      columns {
        paper
        label
        empty
      }
      rows {
        caseId
        householdId
        headName
        areaName
        cells {
          paper
          label
          state
          stateLabel
          on
        }
      }
    }
  }
`);

type Matrix = ResultOf<typeof LookbackMatrixQuery>['lookbackMatrix'];
type Row = Matrix['rows'][number];

const PAGE = 50;

const Cell = ({ cell }: { readonly cell: Row['cells'][number] | undefined }) => {
  if (!cell || cell.state === 'NOT_DUE') return <span className="sw-note">{phrase('lookback.notDue')}</span>;
  const day = cell.on ? ` ${formatDateFull(cell.on)}` : '';
  return <Mark kind={PAPER_MARKS[cell.state] ?? 'idle'} label={`${cell.label} ${cell.stateLabel}${day}`} />;
};

const columnsOf = ({ columns }: Matrix): readonly DataColumn<Row>[] => [
  {
    key: 'who',
    title: phrase('lookback.household'),
    value: ({ headName }) => headName,
    cell: ({ householdId, headName }) => <AppLink href={`/households/${householdId}`}>{headName}</AppLink>,
    width: 92,
  },
  { key: 'where', title: phrase('lookback.village'), value: ({ areaName }) => areaName, width: 156 },
  ...columns.map(({ paper, label }): DataColumn<Row> => {
    const cellOf = ({ cells }: Row) => cells.find((cell) => cell.paper === paper);
    return {
      key: paper,
      title: label,
      value: (row) => cellOf(row)?.stateLabel ?? '',
      cell: (row) => <Cell cell={cellOf(row)} />,
      width: 98,
    };
  }),
];

const Legend = () => (
  <span className="sl-legend sw-note">
    {Object.entries(PAPER_STATES).map(([state, label]) =>
      state === 'NOT_DUE' ? (
        <span key={state}>
          {phrase('lookback.notDue')} {label}
        </span>
      ) : (
        <StatusWord key={state} kind={PAPER_MARKS[state] ?? 'idle'}>
          {label}
        </StatusWord>
      ),
    )}
  </span>
);

/** 资料矩阵: household by paper; the sums at the foot are what is still missing, each opens its households. */
export function LookbackMatrix({ lookbackId }: { readonly lookbackId: string }) {
  const [paper, setPaper] = useState<string | null>(null);
  const [page, setPage] = useState(0);
  const [result, ask] = useQuery({
    query: LookbackMatrixQuery,
    variables: { lookbackId, paper, first: PAGE, page },
    requestPolicy: 'cache-and-network',
  });
  const show = (next: string | null): void => {
    setPaper(next);
    setPage(0);
  };
  return (
    <QueryGate result={result} retry={() => ask({ requestPolicy: 'network-only' })} rows={10}>
      {({ lookbackMatrix: matrix }) => (
        <Sheet flush large title={phrase('lookback.matrix')} note={phrase('lookback.matrixNote')} aside={<Legend />}>
          <div>
            <div className="sl-pad">
              <ChoiceChips
                label={phrase('lookback.missing')}
                choices={matrix.columns.map(({ paper: value, label, empty }) => ({ value, label, count: empty }))}
                chosen={paper === null ? [] : [paper]}
                onChange={(chosen) => show(chosen === paper ? null : chosen)}
              />
            </div>
            <DataTable
              label={phrase('lookback.matrix')}
              columns={columnsOf(matrix)}
              rows={matrix.rows}
              rowKey={({ caseId }) => caseId}
              rememberAs="lookback-matrix"
              totals={{
                who: phrase('lookback.missing'),
                ...Object.fromEntries(
                  matrix.columns.map(({ paper: key, label, empty }) => [
                    key,
                    <CountLink
                      key={key}
                      value={empty}
                      label={`${label} ${phrase('lookback.missing')}`}
                      onOpen={() => show(key)}
                    />,
                  ]),
                ),
              }}
              empty={<EmptyState title={phrase(paper === null ? 'lookback.noCases' : 'lookback.nothingMissing')} />}
              foot={
                matrix.totalCount > PAGE && (
                  <>
                    {phrase('lookback.rowsOf', {
                      from: page * PAGE + 1,
                      to: Math.min((page + 1) * PAGE, matrix.totalCount),
                      n: matrix.totalCount,
                    })}
                    {page > 0 && (
                      <Button size="small" onClick={() => setPage(page - 1)}>
                        {phrase('lookback.previous')}
                      </Button>
                    )}
                    {(page + 1) * PAGE < matrix.totalCount && (
                      <Button size="small" onClick={() => setPage(page + 1)}>
                        {phrase('lookback.next')}
                      </Button>
                    )}
                  </>
                )
              }
            />
          </div>
        </Sheet>
      )}
    </QueryGate>
  );
}
