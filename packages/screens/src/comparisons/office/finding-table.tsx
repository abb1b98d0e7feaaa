import { graphql, type ResultOf, useQuery } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { Button, EmptyState, formatCount, Sheet } from '@shouwang/ui';
import { type DataColumn, DataTable } from '@shouwang/ui/office';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { QueryGate } from '../../states/query-gate.tsx';

const FindingsQuery = graphql(`
  query ComparisonFindings($id: ID!, $ruleId: String, $first: Int!) {
    comparisonRun(id: $id) {
      id
      findings(ruleId: $ruleId, first: $first) {
        totalCount
        pageInfo {
          hasNextPage
        }
        edges {
          node {
            id
            ruleId
            ruleLabel
            headName
            personName
            areaName
            detail
            isSuppressed
            clueId
          }
        }
      }
    }
  }
`);

type Finding = NonNullable<ResultOf<typeof FindingsQuery>['comparisonRun']>['findings']['edges'][number]['node'];

const columns: readonly DataColumn<Finding>[] = [
  { key: 'head', title: phrase('comparing.household'), value: ({ headName }) => headName, width: 90 },
  { key: 'person', title: phrase('comparing.person'), value: ({ personName }) => personName, width: 90 },
  { key: 'area', title: phrase('comparing.place'), value: ({ areaName }) => areaName, width: 190 },
  { key: 'detail', title: phrase('comparing.found'), value: ({ detail }) => detail },
  {
    key: 'rule',
    title: phrase('comparing.check'),
    value: ({ ruleLabel, ruleId }) => `${ruleLabel} ${ruleId}`,
    kind: 'quiet',
    width: 260,
  },
  {
    key: 'clue',
    title: phrase('clues.title'),
    value: ({ isSuppressed, clueId }) =>
      isSuppressed ? phrase('comparing.suppressed') : clueId ? phrase('comparing.hasClue') : phrase('comparing.noClue'),
    kind: 'quiet',
    width: 110,
  },
];

const PAGE = 50;

export type FindingTableProps = {
  readonly runId: string;
  readonly ruleId: string | undefined;
  /** Shows the findings of all checks again. */
  readonly onAll: () => void;
};

/** What a run has found, person by person; a row opens its clue card. */
export function FindingTable({ runId, ruleId, onAll }: FindingTableProps) {
  const [first, setFirst] = useState(PAGE);
  const [result, ask] = useQuery({ query: FindingsQuery, variables: { id: runId, ruleId: ruleId ?? null, first } });
  const [, navigate] = useLocation();
  const found = result.data?.comparisonRun?.findings;
  return (
    <Sheet
      flush
      title={phrase('comparing.findings', { count: formatCount(found?.totalCount ?? 0) })}
      {...(ruleId === undefined ? {} : { note: ruleId })}
      aside={
        ruleId !== undefined && (
          <Button look="text" onClick={onAll}>
            {phrase('comparing.allChecks')}
          </Button>
        )
      }
    >
      <QueryGate result={result} retry={() => ask({ requestPolicy: 'network-only' })} rows={5}>
        {({ comparisonRun }) => (
          <DataTable
            label={phrase('comparing.findingsLabel')}
            columns={columns}
            rows={comparisonRun?.findings.edges.map(({ node }) => node) ?? []}
            rowKey={({ id }) => id}
            mark={({ isSuppressed, clueId }) => ({ kind: isSuppressed ? 'idle' : clueId ? 'doing' : 'todo' })}
            isGone={({ isSuppressed }) => isSuppressed}
            onOpen={({ clueId }) => clueId && navigate(`/clues/${clueId}?runId=${runId}`)}
            rememberAs="comparison-findings"
            empty={<EmptyState title={phrase('comparing.noFindings')} />}
            foot={
              comparisonRun?.findings.pageInfo.hasNextPage && (
                <Button look="text" size="small" busy={result.fetching} onClick={() => setFirst(first + 200)}>
                  {phrase('datasets.moreRows', {
                    count: formatCount(comparisonRun.findings.totalCount - comparisonRun.findings.edges.length),
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
