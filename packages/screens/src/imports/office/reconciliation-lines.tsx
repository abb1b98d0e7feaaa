import { graphql, type ResultOf, useQuery } from '@shouwang/graphql-client';
import { findPhrase, phrase } from '@shouwang/phrases';
import { Button, EmptyState, formatCount, Sheet } from '@shouwang/ui';
import { type DataColumn, DataTable } from '@shouwang/ui/office';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { QueryGate } from '../../states/query-gate.tsx';
import { useWrite } from '../../states/use-write.ts';
import { WriteNotice } from '../../states/write-notice.tsx';
import { ExportReconciliation } from '../start-reconciliation.ts';
import './import.css';

const ReconciliationLinesQuery = graphql(`
  query ReconciliationLines($id: ID!, $kind: String, $areaCode: ID, $first: Int!) {
    reconciliation(id: $id) {
      id
      lines(kind: $kind, areaCode: $areaCode, first: $first) {
        totalCount
        pageInfo {
          hasNextPage
        }
        edges {
          node {
            id
            kind
            householdId
            householdNo
            personNo
            name
            rowNumber
            areaName
            fields {
              key
              label
              ours
              theirs
            }
          }
        }
      }
    }
  }
`);

type Line = NonNullable<ResultOf<typeof ReconciliationLinesQuery>['reconciliation']>['lines']['edges'][number]['node'];

const nothing = <span className="sw-note">{phrase('registerImport.emptied')}</span>;

const columns: readonly DataColumn<Line>[] = [
  { key: 'name', title: phrase('datasets.name'), value: ({ name }) => name, width: 100 },
  { key: 'area', title: phrase('register.area'), value: ({ areaName }) => areaName, width: 240 },
  {
    key: 'numbers',
    title: phrase('reconciliation.numbers'),
    value: ({ householdNo, personNo }) => [householdNo, personNo].filter(Boolean).join(' / '),
    kind: 'quiet',
    width: 270,
  },
  {
    key: 'fields',
    title: phrase('reconciliation.what'),
    value: ({ fields }) =>
      fields.map(({ label, ours, theirs }) => `${label}：${ours ?? ''}｜${theirs ?? ''}`).join('；'),
    cell: ({ kind, fields, personNo, rowNumber }) =>
      kind === 'DIFFERENT' ? (
        <ul className="ss-books">
          {fields.map(({ key, label, ours, theirs }) => (
            <li key={key}>
              <span>{label}</span>
              <b>{ours ?? nothing}</b>
              <b>{theirs ?? nothing}</b>
            </li>
          ))}
        </ul>
      ) : (
        <span className="sw-note">
          {kind === 'MISSING_HERE'
            ? phrase('reconciliation.atRow', { row: rowNumber ?? 0 })
            : phrase(personNo === null ? 'reconciliation.noNumber' : 'reconciliation.numberNotThere')}
        </span>
      ),
  },
];

const PAGE = 50;

export type ReconciliationLinesProps = {
  readonly id: string;
  readonly kind: string;
  readonly areaCode: string | undefined;
  readonly areaName: string | undefined;
};

/** The people behind a figure: who is missing on which side, and which fields differ. */
export function ReconciliationLines({ id, kind, areaCode, areaName }: ReconciliationLinesProps) {
  const [first, setFirst] = useState(PAGE);
  const [, navigate] = useLocation();
  const [result, ask] = useQuery({
    query: ReconciliationLinesQuery,
    variables: { id, kind, first, ...(areaCode && { areaCode }) },
  });
  const { state, send } = useWrite(ExportReconciliation);
  const take = async (): Promise<void> => {
    const ordered = await send({ id, kind, purpose: phrase('reconciliation.title') });
    if (ordered) navigate('/exports');
  };
  const lines = result.data?.reconciliation?.lines;
  const word = findPhrase(`reconciliation.kind.${kind}`) ?? kind;
  const title = `${areaName ? `${areaName}　` : ''}${word} ${formatCount(lines?.totalCount ?? 0)} ${phrase('reconciliation.people')}`;
  return (
    <Sheet
      flush
      title={title}
      note={findPhrase(`reconciliation.todo.${kind}`) ?? ''}
      aside={
        (lines?.totalCount ?? 0) > 0 && (
          <Button size="small" icon="download" busy={state.kind === 'busy'} onClick={() => void take()}>
            {phrase('reconciliation.takeList')}
          </Button>
        )
      }
    >
      <WriteNotice state={state} onRetry={() => void take()} />
      <QueryGate result={result} retry={() => ask({ requestPolicy: 'network-only' })} rows={6}>
        {({ reconciliation }) => (
          <DataTable
            label={title}
            columns={columns}
            rows={reconciliation?.lines.edges.map(({ node }) => node) ?? []}
            rowKey={(line) => line.id}
            onOpen={({ householdId }) => {
              if (householdId) navigate(`/households/${householdId}`);
            }}
            rememberAs="reconciliation-lines"
            empty={<EmptyState title={phrase('reconciliation.nobody')} />}
            foot={
              reconciliation?.lines.pageInfo.hasNextPage && (
                <Button look="text" size="small" busy={result.fetching} onClick={() => setFirst(first + 50)}>
                  {phrase('datasets.moreRows', {
                    count: formatCount(reconciliation.lines.totalCount - reconciliation.lines.edges.length),
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
