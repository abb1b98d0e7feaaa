import { graphql, type ResultOf, useQuery } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { AppLink, Button, EmptyState, formatDateFull, Sheet } from '@shouwang/ui';
import { type DataColumn, DataTable } from '@shouwang/ui/office';
import { useSearch } from 'wouter';
import { OfficePage } from '../../states/office-page.tsx';
import { QueryGate } from '../../states/query-gate.tsx';

const SummaryDetailQuery = graphql(`
  query SummaryDetail($villageCode: ID, $column: String) {
    adjustmentDetails(villageCode: $villageCode, column: $column) {
      householdId
      headName
      villageName
      columnLabel
      people
      on
    }
  }
`);

type Detail = ResultOf<typeof SummaryDetailQuery>['adjustmentDetails'][number];

const columns: readonly DataColumn<Detail>[] = [
  { key: 'village', title: phrase('rounds.village'), value: ({ villageName }) => villageName, width: 160 },
  {
    key: 'who',
    title: phrase('rounds.household'),
    value: ({ headName }) => headName,
    cell: ({ headName, householdId }) => <AppLink href={`/households/${householdId}`}>{headName}</AppLink>,
    width: 140,
  },
  { key: 'column', title: phrase('rounds.adjusted'), value: ({ columnLabel }) => columnLabel },
  { key: 'people', title: phrase('rounds.people'), value: ({ people }) => people, kind: 'figure', width: 90 },
  { key: 'on', title: phrase('rounds.on'), value: ({ on }) => formatDateFull(on), width: 120 },
];

/** The households behind a cell of the table: the same rows that it counts. */
export function SummaryDetailScreen() {
  const query = new URLSearchParams(useSearch());
  const [result, ask] = useQuery({
    query: SummaryDetailQuery,
    variables: { villageCode: query.get('village'), column: query.get('column') },
  });
  return (
    <OfficePage
      title={phrase('rounds.detail')}
      tools={<Button href="/summaries">{phrase('rounds.backToSummaries')}</Button>}
    >
      <QueryGate result={result} retry={() => ask({ requestPolicy: 'network-only' })} rows={8}>
        {({ adjustmentDetails }) => (
          <Sheet flush>
            <DataTable
              label={phrase('rounds.detail')}
              columns={columns}
              rows={adjustmentDetails}
              rowKey={({ householdId, columnLabel, on }) => `${householdId} ${columnLabel} ${on}`}
              rememberAs="summary-detail"
              empty={<EmptyState title={phrase('rounds.nothingAdjusted')} />}
            />
          </Sheet>
        )}
      </QueryGate>
    </OfficePage>
  );
}
