import { graphql, useQuery } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { Button } from '@shouwang/ui';
import { useState } from 'react';
import { QueryGate } from '../../states/query-gate.tsx';
import './chain-check.css';
import { ChainVerdict } from './chain-verdict.tsx';

const ChainsQuery = graphql(`
  query AuditChains {
    auditVerification {
      chains
      entries
      verifiedAt
      faults {
        chain
        seq
        reason
      }
    }
  }
`);

/** 核对留痕: recomputes every chain of the trail; a broken one is said aloud, with the place and what to do. */
export function ChainCheck() {
  const [isAsked, setAsked] = useState(false);
  const [result, ask] = useQuery({ query: ChainsQuery, pause: !isAsked, requestPolicy: 'network-only' });
  const check = (): void => {
    if (isAsked) ask({ requestPolicy: 'network-only' });
    setAsked(true);
  };
  return (
    <div className="sa-chains">
      <Button look="text" size="small" busy={result.fetching} onClick={check}>
        {phrase(result.fetching ? 'admin.verifyChainsBusy' : 'admin.verifyChains')}
      </Button>
      {isAsked && !result.fetching && (
        <QueryGate result={result} retry={check} rows={1}>
          {({ auditVerification }) => <ChainVerdict {...auditVerification} />}
        </QueryGate>
      )}
    </div>
  );
}
