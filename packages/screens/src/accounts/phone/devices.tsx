import { graphql } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { formatStamp } from '@shouwang/ui';
import { InboxRow, PhoneBlock, PhonePage } from '@shouwang/ui/phone';
import { QueryGate } from '../../states/query-gate.tsx';
import { useBack } from '../../states/use-back.ts';
import { useKeptQuery } from '../../states/use-kept-query.ts';

const DevicesQuery = graphql(`
  query Devices {
    viewer {
      sessions {
        id
        createdAt
        lastSeenAt
        userAgent
        address
        isCurrent
      }
    }
  }
`);

/** Where this account is signed in, the device in the hand first. */
export function DevicesScreen() {
  const [result, ask] = useKeptQuery({ query: DevicesQuery, requestPolicy: 'network-only' });
  const back = useBack('/me');
  return (
    <PhonePage title={phrase('accounts.devices')} onBack={back}>
      <QueryGate result={result} retry={() => ask({ requestPolicy: 'network-only' })}>
        {({ viewer }) => (
          <>
            <PhoneBlock>
              <ul>
                {[...(viewer?.sessions ?? [])]
                  .sort((one, other) => Number(other.isCurrent) - Number(one.isCurrent))
                  .map(({ id, userAgent, address, lastSeenAt, isCurrent }) => (
                    <InboxRow
                      key={id}
                      mark={isCurrent ? 'lamp' : 'idle'}
                      title={userAgent ?? phrase('accounts.unknownDevice')}
                      line={[phrase('accounts.lastSeen', { at: formatStamp(lastSeenAt) }), address]
                        .filter(Boolean)
                        .join('·')}
                      {...(isCurrent ? { tag: phrase('accounts.thisDevice') } : {})}
                    />
                  ))}
              </ul>
            </PhoneBlock>
            <PhoneBlock padded>
              <p className="sw-second">{phrase('accounts.signOutEverywhereHint')}</p>
            </PhoneBlock>
          </>
        )}
      </QueryGate>
    </PhonePage>
  );
}
