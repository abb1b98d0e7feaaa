import { graphql } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { Button, EmptyState } from '@shouwang/ui';
import { InboxRow, PhoneBlock, PhonePage } from '@shouwang/ui/phone';
import { Redirect, useLocation, useSearch } from 'wouter';
import { QueryGate } from '../../states/query-gate.tsx';
import { useBack } from '../../states/use-back.ts';
import { useKeptQuery } from '../../states/use-kept-query.ts';

const PublicityListQuery = graphql(`
  query PublicityList {
    publicityRounds(open: true) {
      id
      roundNo
      endsOn
      daysLeft
      openObjections
      cases {
        id
      }
    }
  }
`);

/** The lists that hang in the village; asked for a case, straight to the list it is on. */
export function PublicityListScreen() {
  const caseId = new URLSearchParams(useSearch()).get('caseId');
  const [, navigate] = useLocation();
  const back = useBack('/');
  const [result, ask] = useKeptQuery({ query: PublicityListQuery });
  return (
    <PhonePage title={phrase('procedures.postedLists')} onBack={back}>
      <QueryGate result={result} retry={() => ask({ requestPolicy: 'network-only' })}>
        {({ publicityRounds }) => {
          const asked = publicityRounds.find(({ cases }) => cases.some(({ id }) => id === caseId));
          if (asked) return <Redirect replace to={`/publicity/${asked.id}`} />;
          return (
            <PhoneBlock>
              {publicityRounds.length === 0 ? (
                <EmptyState
                  title={phrase('procedures.nothingPosted')}
                  action={<Button href="/publicity/new">{phrase('procedures.publicity')}</Button>}
                />
              ) : (
                <ul>
                  {publicityRounds.map(({ id, roundNo, daysLeft, openObjections, cases }) => (
                    <InboxRow
                      key={id}
                      mark={daysLeft > 0 ? 'doing' : 'todo'}
                      title={phrase('procedures.publicityRound', { n: roundNo })}
                      line={[
                        phrase('procedures.householdsPosted', { n: cases.length }),
                        openObjections > 0 && phrase('procedures.openObjections', { n: openObjections }),
                      ]
                        .filter(Boolean)
                        .join('·')}
                      tag={
                        daysLeft > 0
                          ? phrase('procedures.daysLeft', { n: daysLeft })
                          : phrase('procedures.publicityToClose')
                      }
                      onOpen={() => navigate(`/publicity/${id}`)}
                    />
                  ))}
                </ul>
              )}
            </PhoneBlock>
          );
        }}
      </QueryGate>
    </PhonePage>
  );
}
