import { graphql, type ResultOf, useQuery } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { Button, ChoiceChips, EmptyState, formatCount, Sheet } from '@shouwang/ui';
import { type DataColumn, DataTable } from '@shouwang/ui/office';
import { useState } from 'react';
import { QueryGate } from '../../states/query-gate.tsx';
import { useWrite } from '../../states/use-write.ts';
import { WriteNotice } from '../../states/write-notice.tsx';
import { SettleConflicts } from '../import-steps.ts';
import './import.css';

const ImportConflictsQuery = graphql(`
  query ImportConflicts($id: ID!, $first: Int!) {
    importBatch(id: $id) {
      id
      rows(outcome: "CONFLICT", first: $first) {
        totalCount
        pageInfo {
          hasNextPage
        }
        edges {
          node {
            id
            rowNumber
            name
            differences {
              key
              label
              before
              after
              exported
              isConflict
              choice
            }
          }
        }
      }
    }
  }
`);

type Row = NonNullable<ResultOf<typeof ImportConflictsQuery>['importBatch']>['rows']['edges'][number]['node'];
type Cell = Row['differences'][number] & {
  readonly rowId: string;
  readonly rowNumber: number;
  readonly name: string | null;
};

type Choose = (choice: 'MINE' | 'THEIRS', cell?: Cell) => void;

const cellsOf = ({ id, rowNumber, name, differences }: Row): Cell[] =>
  differences.filter(({ isConflict }) => isConflict).map((cell) => ({ ...cell, rowId: id, rowNumber, name }));

const shown = (text: string | null) => text ?? <span className="sw-note">{phrase('registerImport.emptied')}</span>;

const isChoice = (choice: string | null): choice is 'MINE' | 'THEIRS' => choice === 'MINE' || choice === 'THEIRS';

const columnsFor = (choose: Choose | undefined): readonly DataColumn<Cell>[] => [
  { key: 'row', title: phrase('datasets.rowNumber'), value: ({ rowNumber }) => String(rowNumber), width: 72 },
  { key: 'name', title: phrase('datasets.name'), value: ({ name }) => name, width: 90 },
  { key: 'label', title: phrase('registerImport.cell'), value: ({ label }) => label, width: 170 },
  {
    key: 'exported',
    title: phrase('registerImport.exported'),
    value: ({ exported }) => exported,
    cell: ({ exported }) =>
      exported === null ? <span className="sw-note">{phrase('registerImport.unknown')}</span> : shown(exported || null),
    kind: 'quiet',
  },
  {
    key: 'file',
    title: phrase('registerImport.inFile'),
    value: ({ after }) => after,
    cell: ({ after, choice }) => <b className={choice === 'THEIRS' ? 'ss-not-taken' : ''}>{shown(after)}</b>,
  },
  {
    key: 'now',
    title: phrase('registerImport.now'),
    value: ({ before }) => before,
    cell: ({ before, choice }) => <b className={choice === 'MINE' ? 'ss-not-taken' : ''}>{shown(before)}</b>,
  },
  {
    key: 'choice',
    title: phrase('registerImport.takeWhich'),
    width: 210,
    value: ({ choice }) => (isChoice(choice) ? phrase(`registerImport.choice.${choice}`) : ''),
    cell: (cell) =>
      choose ? (
        <ChoiceChips
          label={`${cell.name ?? ''} ${cell.label} ${phrase('registerImport.takeWhich')}`}
          choices={(['MINE', 'THEIRS'] as const).map((value) => ({
            value,
            label: phrase(`registerImport.choice.${value}`),
          }))}
          chosen={isChoice(cell.choice) ? [cell.choice] : []}
          onChange={(choice) => choose(choice, cell)}
        />
      ) : (
        isChoice(cell.choice) && phrase(`registerImport.choice.${cell.choice}`)
      ),
  },
];

const PAGE = 50;

export type ImportConflictsProps = {
  readonly id: string;
  readonly version: number;
  readonly openConflicts: number;
  /** Nothing was written yet: cells can still be settled. */
  readonly canSettle: boolean;
  readonly onSettled: () => void;
};

/** The cells that were changed on both sides since the export: three values each, and whose is taken (XLS-6). */
export function ImportConflicts({ id, version, openConflicts, canSettle, onSettled }: ImportConflictsProps) {
  const [first, setFirst] = useState(PAGE);
  const [result, ask] = useQuery({ query: ImportConflictsQuery, variables: { id, first } });
  const { state, send } = useWrite(SettleConflicts);
  const reload = (): void => {
    ask({ requestPolicy: 'network-only' });
    onSettled();
  };
  const choose: Choose = (choice, cell) =>
    void send({ id, version, choice, ...(cell && { rowId: cell.rowId, key: cell.key }) }).then(reload);
  const title = phrase('registerImport.conflicts', { count: formatCount(openConflicts) });
  return (
    <Sheet
      flush
      title={openConflicts > 0 ? title : phrase('registerImport.conflictsSettled')}
      note={phrase('registerImport.conflictsNote')}
      aside={
        canSettle && (
          <span className="ss-settle-all">
            {(['MINE', 'THEIRS'] as const).map((choice) => (
              <Button key={choice} size="small" busy={state.kind === 'busy'} onClick={() => choose(choice)}>
                {phrase(`registerImport.all.${choice}`)}
              </Button>
            ))}
          </span>
        )
      }
    >
      <WriteNotice state={state} onRetry={reload} onReload={reload} />
      <QueryGate result={result} retry={reload} rows={4}>
        {({ importBatch }) => (
          <DataTable
            label={title}
            columns={columnsFor(canSettle ? choose : undefined)}
            rows={importBatch?.rows.edges.flatMap(({ node }) => cellsOf(node)) ?? []}
            rowKey={({ rowId, key }) => `${rowId} ${key}`}
            mark={({ choice }) => ({ kind: isChoice(choice) ? 'done' : 'conflict' })}
            rememberAs="import-conflicts"
            empty={<EmptyState title={phrase('registerImport.noConflicts')} />}
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
