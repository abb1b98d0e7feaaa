import { graphql } from '@shouwang/graphql-client';
import { findPhrase, phrase } from '@shouwang/phrases';
import { EmptyState } from '@shouwang/ui';
import { PhoneBlock, PhonePage } from '@shouwang/ui/phone';
import { useSearch } from 'wouter';
import { ListTotal } from '../../layout/phone/list-total.tsx';
import { QueryGate } from '../../states/query-gate.tsx';
import { useBack } from '../../states/use-back.ts';
import { useKeptQuery } from '../../states/use-kept-query.ts';
import { caseListOf } from '../case-lists.ts';
import { CaseRow, CaseRowCase } from './case-row.tsx';

const CaseListQuery = graphql(
  `
    query PhoneCases($filter: CaseFilter) {
      procedureCases(filter: $filter, first: 100) {
        totalCount
        edges {
          node {
            id
            state
            ...CaseRow_ProcedureCase
          }
        }
      }
    }
  `,
  [CaseRowCase],
);

/** The cases behind a sum of the first page; without one, those that wait for this person. */
export function CaseListScreen() {
  const list = new URLSearchParams(useSearch()).get('list') ?? 'waiting';
  const { filter, states } = caseListOf(list);
  const [result, ask] = useKeptQuery({ query: CaseListQuery, variables: { filter } });
  const back = useBack('/');
  return (
    <PhonePage title={findPhrase(`procedures.list.${list}`) ?? phrase('procedures.list.waiting')} onBack={back}>
      <QueryGate result={result} retry={() => ask({ requestPolicy: 'network-only' })} rows={6}>
        {({ procedureCases: { edges, totalCount } }) => {
          const shown = states ? edges.filter(({ node }) => states.includes(node.state)) : edges;
          return (
            <PhoneBlock>
              {shown.length === 0 ? (
                <EmptyState title={phrase('procedures.noneInList')} />
              ) : (
                <>
                  <ul>
                    {shown.map(({ node }) => (
                      <CaseRow key={node.id} procedureCase={node} />
                    ))}
                  </ul>
                  <ListTotal count={states ? shown.length : totalCount} />
                </>
              )}
            </PhoneBlock>
          );
        }}
      </QueryGate>
    </PhonePage>
  );
}
