import { graphql } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { EmptyState, formatDateShort } from '@shouwang/ui';
import { FormHead, InboxRow, PhoneBlock, PhonePage } from '@shouwang/ui/phone';
import { useLocation } from 'wouter';
import { QueryGate } from '../../states/query-gate.tsx';
import { useBack } from '../../states/use-back.ts';
import { useKeptQuery } from '../../states/use-kept-query.ts';

const VillageMonthlyQueueQuery = graphql(`
  query VillageMonthlyQueue {
    monthlyQueueMonths {
      key
      label
      count
    }
    monthlyQueue(first: 100) {
      edges {
        node {
          id
          householdId
          headName
          month
          effectiveOn
          fieldLabels
          recordedBy
        }
      }
    }
  }
`);

/** 月监测 on the phone: what the village has reported that belongs to a month after the round's cut-off. */
export function MonthlyQueuePhone() {
  const [, navigate] = useLocation();
  const back = useBack('/items');
  const [result, ask] = useKeptQuery({ query: VillageMonthlyQueueQuery, variables: {} });
  return (
    <PhonePage title={phrase('rounds.monthly.title')} onBack={back}>
      <QueryGate result={result} retry={() => ask({ requestPolicy: 'network-only' })} rows={6}>
        {({ monthlyQueueMonths, monthlyQueue }) =>
          monthlyQueueMonths.length === 0 ? (
            <PhoneBlock>
              <EmptyState title={phrase('rounds.monthly.none')}>{phrase('rounds.monthly.noneHint')}</EmptyState>
            </PhoneBlock>
          ) : (
            monthlyQueueMonths.map(({ key, label, count }) => (
              <PhoneBlock key={key}>
                <FormHead title={label} aside={count} />
                <ul>
                  {monthlyQueue.edges
                    .map(({ node }) => node)
                    .filter(({ month }) => month === key)
                    .map(({ id, householdId, headName, effectiveOn, fieldLabels, recordedBy }) => (
                      <InboxRow
                        key={id}
                        mark="doing"
                        title={headName}
                        line={[fieldLabels.join('、'), formatDateShort(effectiveOn), recordedBy].join('·')}
                        onOpen={() => navigate(`/households/${householdId}`)}
                      />
                    ))}
                </ul>
              </PhoneBlock>
            ))
          )
        }
      </QueryGate>
    </PhonePage>
  );
}
