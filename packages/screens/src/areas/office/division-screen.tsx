import { shanghaiDateOf } from '@shouwang/domain';
import { graphql, useQuery } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { Button, Sheet } from '@shouwang/ui';
import { useState } from 'react';
import { OfficePage } from '../../states/office-page.tsx';
import { QueryGate } from '../../states/query-gate.tsx';
import { DivisionChanges } from './division-changes.tsx';
import { DivisionForm } from './division-form.tsx';
import { DivisionVillages } from './division-villages.tsx';
import '../../campaigns/office/campaigns.css';

const DivisionScreenQuery = graphql(`
  query DivisionScreen {
    site {
      now
    }
    divisionKinds {
      value
      label
    }
  }
`);

/** 行政区划: the tree as it stands, its changes with their papers, and proposing one. */
export function DivisionScreen() {
  const [result, ask] = useQuery({ query: DivisionScreenQuery });
  const [isProposing, setIsProposing] = useState(false);
  const [generation, setGeneration] = useState(0);
  const again = (): void => setGeneration((before) => before + 1);
  const kinds = result.data?.divisionKinds ?? [];
  return (
    <OfficePage
      title={phrase('divisions.title')}
      note={phrase('divisions.note')}
      tools={
        kinds.length > 0 && (
          <Button look={isProposing ? 'outlined' : 'filled'} onClick={() => setIsProposing(!isProposing)}>
            {phrase(isProposing ? 'rounds.cancel' : 'divisions.propose')}
          </Button>
        )
      }
    >
      <QueryGate result={result} retry={() => ask({ requestPolicy: 'network-only' })} rows={8}>
        {({ site }) => (
          <>
            {isProposing && (
              <Sheet title={phrase('divisions.propose')} large>
                <DivisionForm
                  today={shanghaiDateOf(new Date(site.now))}
                  kinds={kinds}
                  onSent={() => {
                    setIsProposing(false);
                    again();
                  }}
                />
              </Sheet>
            )}
            <DivisionChanges key={`changes ${generation}`} generation={generation} onTaken={again} />
            <DivisionVillages key={`villages ${generation}`} />
          </>
        )}
      </QueryGate>
    </OfficePage>
  );
}
