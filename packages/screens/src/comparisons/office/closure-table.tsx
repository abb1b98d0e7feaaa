import { type FragmentOf, graphql, type ResultOf, readFragment } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { CountLink, EmptyState, formatCount, type MarkKind, Sheet } from '@shouwang/ui';
import { type DataColumn, DataTable } from '@shouwang/ui/office';
import { type ClueListFilter, cluesPath } from '../../clues/clues-path.ts';

export const ClosureTableRun = graphql(`
  fragment ClosureTable_ComparisonRun on ComparisonRun {
    id
    closure {
      areaCode
      areaName
      total
      closed
      overdue
      undispatched
    }
  }
`);

type Closure = ResultOf<typeof ClosureTableRun>['closure'][number];
type Figure = 'total' | 'undispatched' | 'overdue' | 'closed';

const filterOf: Readonly<Record<Figure, ClueListFilter>> = {
  total: {},
  undispatched: { state: 'NEW' },
  overdue: { overdue: true },
  closed: { state: 'CLOSED' },
};

const markOf = ({ total, closed, overdue }: Closure): { kind: MarkKind } => {
  if (overdue > 0) return { kind: 'overdue' };
  if (total === 0) return { kind: 'idle' };
  return { kind: closed === total ? 'done' : 'todo' };
};

/** 县级闭合: per township, in the order of their codes, how many cards are out, late and closed; each number opens them. */
export function ClosureTable({ run }: { readonly run: FragmentOf<typeof ClosureTableRun> }) {
  const { id: runId, closure } = readFragment(ClosureTableRun, run);
  const sumOf = (key: Figure): number => closure.reduce((sum, row) => sum + row[key], 0);
  const figure = (key: Figure): DataColumn<Closure> => ({
    key,
    title: phrase(`comparing.closure.${key}`),
    value: (row) => row[key],
    kind: 'figure',
    width: 96,
    cell: (row) => (
      <CountLink
        value={row[key]}
        label={`${row.areaName} ${phrase(`comparing.closure.${key}`)}`}
        href={cluesPath({ runId, areaCode: row.areaCode, ...filterOf[key] })}
      />
    ),
  });
  const total = (key: Figure) => (
    <CountLink
      value={sumOf(key)}
      label={`${phrase('comparing.county')} ${phrase(`comparing.closure.${key}`)}`}
      href={cluesPath({ runId, ...filterOf[key] })}
    />
  );
  return (
    <Sheet
      flush
      title={phrase('comparing.closureTitle')}
      note={phrase('comparing.closureNote', {
        closed: formatCount(sumOf('closed')),
        total: formatCount(sumOf('total')),
      })}
    >
      <DataTable
        label={phrase('comparing.closureTitle')}
        columns={[
          { key: 'area', title: phrase('comparing.township'), value: ({ areaName }) => areaName },
          figure('total'),
          figure('undispatched'),
          figure('overdue'),
          figure('closed'),
        ]}
        rows={closure}
        rowKey={({ areaCode }) => areaCode}
        mark={markOf}
        totals={{
          area: phrase('comparing.county'),
          total: total('total'),
          undispatched: total('undispatched'),
          overdue: total('overdue'),
          closed: total('closed'),
        }}
        empty={<EmptyState title={phrase('comparing.noClosure')} />}
      />
    </Sheet>
  );
}
