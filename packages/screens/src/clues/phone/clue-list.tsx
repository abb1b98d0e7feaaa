import { graphql, useQuery } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { Button, EmptyState } from '@shouwang/ui';
import { PhoneBlock, PhonePage } from '@shouwang/ui/phone';
import { QueryGate } from '../../states/query-gate.tsx';
import { useBack } from '../../states/use-back.ts';
import { ClueRow, ClueRowClue } from './clue-row.tsx';

const ClueListQuery = graphql(
  `
    query PhoneClues {
      clues(filter: { mine: true }, first: 100) {
        totalCount
        edges {
          node {
            id
            ...ClueRow_Clue
          }
        }
      }
    }
  `,
  [ClueRowClue],
);

/** The clue cards that wait for this person. */
export function ClueListScreen() {
  const [result, ask] = useQuery({ query: ClueListQuery });
  const back = useBack('/');
  return (
    <PhonePage title={phrase('clues.title')} onBack={back}>
      <QueryGate result={result} retry={() => ask({ requestPolicy: 'network-only' })} rows={6}>
        {({ clues: { edges } }) => (
          <PhoneBlock>
            {edges.length === 0 ? (
              <EmptyState
                title={phrase('clues.noneOpen')}
                action={<Button href="/clues/new">{phrase('clues.register')}</Button>}
              />
            ) : (
              <ul>
                {edges.map(({ node }) => (
                  <ClueRow key={node.id} clue={node} />
                ))}
              </ul>
            )}
          </PhoneBlock>
        )}
      </QueryGate>
    </PhonePage>
  );
}
