import { graphql, type ResultOf } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { Button, type Choice, ChoiceChips, EmptyState } from '@shouwang/ui';
import { ActionBar, FormHead, InboxRow, PhoneBlock, PhonePage } from '@shouwang/ui/phone';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useLocalPlace } from '../../areas/own-area.tsx';
import { markKindOf } from '../../states/mark-kind-of.ts';
import { QueryGate } from '../../states/query-gate.tsx';
import { useBack } from '../../states/use-back.ts';
import { useKeptQuery } from '../../states/use-kept-query.ts';
import '../lookback.css';

const VillageLookbackQuery = graphql(`
  query VillageLookback {
    lookbacks {
      id
      title
      state
      actions {
        name
      }
    }
  }
`);

const VillageLookbackCasesQuery = graphql(`
  query VillageLookbackCases($lookbackId: ID!, $states: [String!]) {
    lookbackCases(lookbackId: $lookbackId, states: $states, first: 100) {
      totalCount
      edges {
        node {
          id
          headName
          areaName
          categoryLabel
          stateLabel
          mark
          returnText
        }
      }
    }
  }
`);

type Case = ResultOf<typeof VillageLookbackCasesQuery>['lookbackCases']['edges'][number]['node'];

const SHOWN = {
  todo: ['NOT_STARTED', 'IN_PROGRESS'],
  sent: ['VILLAGE_DONE', 'TOWNSHIP_CHECKED', 'COUNTY_SAMPLED', 'CLOSED'],
} as const;
type Shown = keyof typeof SHOWN;

const choices = (Object.keys(SHOWN) as Shown[]).map(
  (value): Choice<Shown> => ({ value, label: phrase(`lookback.phone.${value}`) }),
);

const Row = ({ row, isFirst }: { readonly row: Case; readonly isFirst: boolean }) => {
  const [, navigate] = useLocation();
  const local = useLocalPlace();
  const open = (): void => navigate(`/lookback/cases/${row.id}`);
  return (
    <InboxRow
      mark={row.mark === 'closed' ? 'done' : markKindOf(row.mark)}
      title={row.headName}
      line={[local(row.areaName), row.categoryLabel, row.stateLabel].join('·')}
      {...(row.returnText ? { late: phrase('lookback.returned', { text: row.returnText }) } : {})}
      first={isFirst}
      onOpen={open}
      verb={{ label: phrase('lookback.look'), onPress: open }}
    />
  );
};

const Cases = ({ lookbackId }: { readonly lookbackId: string }) => {
  const [shown, setShown] = useState<Shown>('todo');
  const [result, ask] = useKeptQuery({
    query: VillageLookbackCasesQuery,
    variables: { lookbackId, states: [...SHOWN[shown]] },
    requestPolicy: 'cache-and-network',
  });
  return (
    <>
      <PhoneBlock>
        <div className="sl-pad">
          <ChoiceChips
            label={phrase('lookback.state')}
            choices={choices}
            chosen={[shown]}
            onChange={(next) => setShown(next)}
          />
        </div>
      </PhoneBlock>
      <QueryGate result={result} retry={() => ask({ requestPolicy: 'network-only' })} rows={6}>
        {({ lookbackCases: { edges, totalCount } }) => (
          <PhoneBlock>
            {edges.length === 0 ? (
              <EmptyState title={phrase(`lookback.phone.no.${shown}`)} />
            ) : (
              <>
                <FormHead title={phrase('lookback.casesTitle')} aside={totalCount} />
                <ul>
                  {edges.map(({ node }, index) => (
                    <Row key={node.id} row={node} isFirst={index === 0} />
                  ))}
                </ul>
              </>
            )}
          </PhoneBlock>
        )}
      </QueryGate>
    </>
  );
};

/** 回头看 of the village: its cases that wait, and the way to the meeting at which papers are made up for. */
export function VillageLookbackScreen() {
  const back = useBack('/new');
  const [result, ask] = useKeptQuery({ query: VillageLookbackQuery, requestPolicy: 'cache-and-network' });
  const current = result.data?.lookbacks.find(({ state }) => state === 'OPEN') ?? result.data?.lookbacks[0];
  const mayBackfill = current?.actions.some(({ name }) => name === 'backfill') ?? false;
  return (
    <PhonePage
      title={current?.title ?? phrase('lookback.title')}
      onBack={back}
      foot={
        mayBackfill && (
          <ActionBar
            actions={
              <Button look="filled" size="main" wide href="/lookback/backfill">
                {phrase('lookback.backfill')}
              </Button>
            }
          />
        )
      }
    >
      <QueryGate result={result} retry={() => ask({ requestPolicy: 'network-only' })} rows={6}>
        {() =>
          current ? (
            <Cases lookbackId={current.id} />
          ) : (
            <PhoneBlock>
              <EmptyState title={phrase('lookback.none')}>{phrase('lookback.noneHint')}</EmptyState>
            </PhoneBlock>
          )
        }
      </QueryGate>
    </PhonePage>
  );
}
