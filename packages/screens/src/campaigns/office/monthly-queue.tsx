import { graphql, type ResultOf, useQuery } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import {
  AppLink,
  Button,
  ChoiceChips,
  EmptyState,
  formatCount,
  formatDateFull,
  formatStamp,
  Sheet,
} from '@shouwang/ui';
import { type DataColumn, DataTable } from '@shouwang/ui/office';
import { useState } from 'react';
import { OfficePage } from '../../states/office-page.tsx';
import { QueryGate } from '../../states/query-gate.tsx';
import './campaigns.css';

const MonthlyQueueQuery = graphql(`
  query MonthlyQueue($month: String, $first: Int!) {
    monthlyQueueMonths {
      key
      label
      count
    }
    monthlyQueue(month: $month, first: $first) {
      totalCount
      edges {
        node {
          id
          householdId
          headName
          areaName
          month
          effectiveOn
          fieldLabels
          recordedBy
          recordedAt
        }
      }
    }
  }
`);

type Entry = ResultOf<typeof MonthlyQueueQuery>['monthlyQueue']['edges'][number]['node'];

const PAGE = 100;

const columns: readonly DataColumn<Entry>[] = [
  { key: 'area', title: phrase('rounds.place'), value: ({ areaName }) => areaName, width: 220 },
  {
    key: 'who',
    title: phrase('rounds.household'),
    value: ({ headName }) => headName,
    cell: ({ householdId, headName }) => <AppLink href={`/households/${householdId}`}>{headName}</AppLink>,
    width: 120,
  },
  { key: 'fields', title: phrase('rounds.monthly.fields'), value: ({ fieldLabels }) => fieldLabels.join('、') },
  {
    key: 'on',
    title: phrase('rounds.monthly.on'),
    value: ({ effectiveOn }) => formatDateFull(effectiveOn),
    width: 112,
  },
  {
    key: 'by',
    title: phrase('rounds.monthly.by'),
    value: ({ recordedBy, recordedAt }) => `${recordedBy}·${formatStamp(recordedAt)}`,
    kind: 'quiet',
    width: 190,
  },
];

/** 月监测: what came about after the cut-off of the round, month by month, to be entered with the monthly update. */
export function MonthlyQueueScreen() {
  const [month, setMonth] = useState<string | null>(null);
  const [first, setFirst] = useState(PAGE);
  const [result, ask] = useQuery({
    query: MonthlyQueueQuery,
    variables: { month, first },
    requestPolicy: 'cache-and-network',
  });
  return (
    <OfficePage title={phrase('rounds.monthly.title')} note={phrase('rounds.monthly.note')}>
      <QueryGate result={result} retry={() => ask({ requestPolicy: 'network-only' })} rows={8}>
        {({ monthlyQueueMonths, monthlyQueue }) => (
          <Sheet
            flush
            large
            title={phrase('rounds.monthly.month')}
            aside={
              monthlyQueueMonths.length > 1 && (
                <ChoiceChips
                  label={phrase('rounds.monthly.month')}
                  choices={monthlyQueueMonths.map(({ key, label, count }) => ({
                    value: key,
                    label: `${label} ${formatCount(count)}`,
                  }))}
                  chosen={month === null ? [] : [month]}
                  onChange={(chosen) => setMonth(chosen === month ? null : chosen)}
                />
              )
            }
          >
            <DataTable
              label={phrase('rounds.monthly.title')}
              columns={columns}
              rows={monthlyQueue.edges.map(({ node }) => node)}
              rowKey={({ id }) => id}
              rememberAs="monthly-queue"
              empty={<EmptyState title={phrase('rounds.monthly.none')}>{phrase('rounds.monthly.noneHint')}</EmptyState>}
              foot={
                monthlyQueue.totalCount > first && (
                  <Button size="small" onClick={() => setFirst(first + PAGE)}>
                    {phrase('rounds.monthly.more', { n: formatCount(monthlyQueue.totalCount - first) })}
                  </Button>
                )
              }
            />
          </Sheet>
        )}
      </QueryGate>
    </OfficePage>
  );
}
