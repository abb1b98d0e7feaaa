import { graphql, type ResultOf, useQuery } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { AppLink, Button, ChoiceChips, EmptyState, formatCount, Sheet } from '@shouwang/ui';
import { type DataColumn, DataTable } from '@shouwang/ui/office';
import { useState } from 'react';
import { OfficePage } from '../../states/office-page.tsx';
import { QueryGate } from '../../states/query-gate.tsx';
import { RecordPairings } from '../help-writes.ts';
import { PasteTable } from './paste-table.tsx';
import '../measures.css';

const HelpGapsQuery = graphql(`
  query HelpGaps($gap: String, $first: Int!) {
    helpGaps(gap: $gap, first: $first) {
      totalCount
      mayPair
      counts {
        key
        label
        count
      }
      households {
        householdId
        headName
        areaName
        gaps {
          key
          label
        }
      }
    }
  }
`);

type Line = ResultOf<typeof HelpGapsQuery>['helpGaps']['households'][number];

const PAGE = 100;

const columns: readonly DataColumn<Line>[] = [
  { key: 'area', title: phrase('measures.place'), value: ({ areaName }) => areaName, width: 220 },
  {
    key: 'who',
    title: phrase('measures.household'),
    value: ({ headName }) => headName,
    cell: ({ householdId, headName }) => <AppLink href={`/households/${householdId}`}>{headName}</AppLink>,
    width: 120,
  },
  {
    key: 'gaps',
    title: phrase('measures.gap.missing'),
    value: ({ gaps }) => gaps.map(({ label }) => label).join('、'),
  },
];

/** 帮扶缺项: monitored households in whose help something is missing; each figure opens its list. */
export function HelpGapsScreen() {
  const [gap, setGap] = useState<string | null>(null);
  const [first, setFirst] = useState(PAGE);
  const [result, ask] = useQuery({
    query: HelpGapsQuery,
    variables: { gap, first },
    requestPolicy: 'cache-and-network',
  });
  const again = (): void => ask({ requestPolicy: 'network-only' });
  return (
    <OfficePage title={phrase('measures.gap.title')} note={phrase('measures.gap.note')}>
      <QueryGate result={result} retry={again} rows={8}>
        {({ helpGaps: { counts, households, totalCount, mayPair } }) => (
          <div className="sm-help">
            <Sheet
              flush
              large
              title={phrase('measures.gap.missing')}
              aside={
                <ChoiceChips
                  label={phrase('measures.gap.missing')}
                  choices={counts.map(({ key, label, count }) => ({ value: key, label, count }))}
                  chosen={gap === null ? [] : [gap]}
                  onChange={(chosen) => setGap(chosen === gap ? null : chosen)}
                />
              }
            >
              <DataTable
                label={phrase('measures.gap.title')}
                columns={columns}
                rows={households}
                rowKey={({ householdId }) => householdId}
                rememberAs="help-gaps"
                empty={<EmptyState title={phrase('measures.gap.none')}>{phrase('measures.gap.noneHint')}</EmptyState>}
                foot={
                  totalCount > first && (
                    <Button size="small" onClick={() => setFirst(first + PAGE)}>
                      {phrase('measures.gap.more', { n: formatCount(totalCount - first) })}
                    </Button>
                  )
                }
              />
            </Sheet>
            {mayPair && (
              <PasteTable
                document={RecordPairings}
                title={phrase('measures.pairings.paste')}
                help={phrase('measures.pairings.pasteHelp')}
                label={phrase('measures.pairings.record')}
                onRecorded={again}
              />
            )}
          </div>
        )}
      </QueryGate>
    </OfficePage>
  );
}
