import { type FragmentOf, graphql, readFragment } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { Button, EmptyState } from '@shouwang/ui';
import { InboxGroup, PhoneBlock, PhonePage } from '@shouwang/ui/phone';
import { QueryGate } from '../../states/query-gate.tsx';
import { useBack } from '../../states/use-back.ts';
import { useKeptQuery } from '../../states/use-kept-query.ts';
import { ClueRow, ClueRowClue } from './clue-row.tsx';

const ClueGroupConnection = graphql(
  `
    fragment ClueGroup_ClueConnection on ClueConnection {
      totalCount
      edges {
        node {
          id
          stateLabel
          ...ClueRow_Clue
        }
      }
    }
  `,
  [ClueRowClue],
);

const ClueListQuery = graphql(
  `
    query PhoneClues {
      assigned: clues(filter: { state: "ASSIGNED" }, first: 50) {
        ...ClueGroup_ClueConnection
      }
      verifying: clues(filter: { state: "VERIFYING" }, first: 50) {
        ...ClueGroup_ClueConnection
      }
      verified: clues(filter: { state: "VERIFIED" }, first: 50) {
        ...ClueGroup_ClueConnection
      }
      fresh: clues(filter: { state: "NEW" }, first: 50) {
        ...ClueGroup_ClueConnection
      }
      dispatched: clues(filter: { state: "DISPATCHED" }, first: 50) {
        ...ClueGroup_ClueConnection
      }
    }
  `,
  [ClueGroupConnection],
);

const ClueGroup = ({ clues }: { readonly clues: FragmentOf<typeof ClueGroupConnection> }) => {
  const { edges, totalCount } = readFragment(ClueGroupConnection, clues);
  const [first] = edges;
  if (!first) return null;
  return (
    <InboxGroup title={first.node.stateLabel} count={totalCount}>
      {edges.map(({ node }) => (
        <ClueRow key={node.id} clue={node} />
      ))}
    </InboxGroup>
  );
};

/** Every open clue card of the village, those to be verified first. */
export function ClueListScreen() {
  const [result, ask] = useKeptQuery({ query: ClueListQuery });
  const back = useBack('/');
  return (
    <PhonePage title={phrase('clues.title')} onBack={back}>
      <QueryGate result={result} retry={() => ask({ requestPolicy: 'network-only' })} rows={6}>
        {({ assigned, verifying, verified, fresh, dispatched }) => {
          const groups = { assigned, verifying, verified, fresh, dispatched };
          const isEmpty = Object.values(groups).every(
            (clues) => readFragment(ClueGroupConnection, clues).edges.length === 0,
          );
          if (!isEmpty) {
            return Object.entries(groups).map(([key, clues]) => <ClueGroup key={key} clues={clues} />);
          }
          return (
            <PhoneBlock>
              <EmptyState
                title={phrase('clues.noneOpen')}
                action={<Button href="/clues/new">{phrase('clues.register')}</Button>}
              />
            </PhoneBlock>
          );
        }}
      </QueryGate>
    </PhonePage>
  );
}
