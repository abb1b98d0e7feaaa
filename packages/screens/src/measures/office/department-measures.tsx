import { shanghaiDateOf } from '@shouwang/domain';
import { graphql, type ResultOf, useQuery } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { Button, ChoiceChips, EmptyState, formatCount, Sheet } from '@shouwang/ui';
import { useState } from 'react';
import { OfficePage } from '../../states/office-page.tsx';
import { QueryGate } from '../../states/query-gate.tsx';
import { useWrite } from '../../states/use-write.ts';
import { WriteNotice } from '../../states/write-notice.tsx';
import { RecordDeliveries, VerifyMeasures } from '../help-writes.ts';
import { MeasureRow, MeasureRowMeasure } from '../measure-row.tsx';
import { PasteTable } from './paste-table.tsx';
import '../../states/form-grid.css';
import '../measures.css';

const DepartmentMeasuresQuery = graphql(
  `
    query DepartmentMeasures($filter: MeasureFilter, $first: Int!) {
      site {
        now
      }
      assistanceMeasures(filter: $filter, first: $first) {
        totalCount
        edges {
          node {
            id
            version
            headName
            areaName
            actions {
              name
              allowed
            }
            ...MeasureRow_AssistanceMeasure
          }
        }
      }
    }
  `,
  [MeasureRowMeasure],
);

type Measure = ResultOf<typeof DepartmentMeasuresQuery>['assistanceMeasures']['edges'][number]['node'];

const PAGE = 50;
/** What can be verified: it has begun, and nobody has verified it since. */
const WAITING = { states: ['ACTIVE', 'DONE'], isVerified: false };

const canVerify = ({ actions }: Measure): boolean => actions.some(({ name, allowed }) => name === 'verify' && allowed);

const VerifyShown = ({ measures, again }: { readonly measures: readonly Measure[]; readonly again: () => void }) => {
  const { state, send } = useWrite(VerifyMeasures);
  const ready = measures.filter(canVerify);
  if (ready.length < 2) return null;
  const verify = async (): Promise<void> => {
    if (await send({ measures: ready.map(({ id, version }) => ({ id, version })) })) again();
  };
  return (
    <div className="ss-steps">
      <Button busy={state.kind === 'busy'} onClick={() => void verify()}>
        {phrase('measures.department.verifyShown', { n: formatCount(ready.length) })}
      </Button>
      <WriteNotice state={state} onRetry={() => void verify()} onReload={again} />
    </div>
  );
};

/** 帮扶落实: the measures that a department gives; it verifies them one by one or together, or pastes its own table. */
export function DepartmentMeasures() {
  const [isWaiting, setIsWaiting] = useState(true);
  const [first, setFirst] = useState(PAGE);
  const [result, ask] = useQuery({
    query: DepartmentMeasuresQuery,
    variables: { filter: isWaiting ? WAITING : null, first },
    requestPolicy: 'cache-and-network',
  });
  const again = (): void => ask({ requestPolicy: 'network-only' });
  return (
    <OfficePage title={phrase('measures.department.title')} note={phrase('measures.department.note')}>
      <QueryGate result={result} retry={again} rows={8}>
        {({ site, assistanceMeasures: { edges, totalCount } }) => {
          const measures = edges.map(({ node }) => node);
          return (
            <div className="sm-help">
              <Sheet
                title={phrase('measures.title')}
                aside={
                  <ChoiceChips
                    label={phrase('measures.department.title')}
                    choices={[
                      { value: 'waiting', label: phrase('measures.department.waiting') },
                      { value: 'all', label: phrase('measures.department.all') },
                    ]}
                    chosen={[isWaiting ? 'waiting' : 'all']}
                    onChange={(chosen) => setIsWaiting(chosen === 'waiting')}
                  />
                }
              >
                <VerifyShown measures={measures} again={again} />
                {measures.length === 0 ? (
                  <EmptyState title={phrase('measures.department.none')}>
                    {phrase('measures.department.noneHint')}
                  </EmptyState>
                ) : (
                  <ul className="sm-rows">
                    {measures.map((measure) => (
                      <MeasureRow
                        key={`${measure.id} ${measure.version}`}
                        measure={measure}
                        of={`${measure.areaName} ${measure.headName}`}
                        today={shanghaiDateOf(new Date(site.now))}
                        onTaken={again}
                      />
                    ))}
                  </ul>
                )}
                {totalCount > first && (
                  <div className="ss-steps">
                    <Button size="small" onClick={() => setFirst(first + PAGE)}>
                      {phrase('measures.department.more', { n: formatCount(totalCount - first) })}
                    </Button>
                  </div>
                )}
              </Sheet>
              <PasteTable
                document={RecordDeliveries}
                title={phrase('measures.department.paste')}
                help={phrase('measures.department.pasteHelp')}
                label={phrase('measures.department.record')}
                onRecorded={again}
              />
            </div>
          );
        }}
      </QueryGate>
    </OfficePage>
  );
}
