import { graphql, type ResultOf, useQuery } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { Button, CountLink, EmptyState, FigureRow, formatStamp, NotFound, Sheet, StatusWord } from '@shouwang/ui';
import { DataTable } from '@shouwang/ui/office';
import { useState } from 'react';
import { DispatchBar } from '../../clues/office/dispatch-bar.tsx';
import { findAction, refusalOf } from '../../states/find-action.ts';
import { isJobUnderWay, JobProgress, JobProgressJob } from '../../states/job-progress.tsx';
import { OfficePage } from '../../states/office-page.tsx';
import { QueryGate } from '../../states/query-gate.tsx';
import { usePolling } from '../../states/use-polling.ts';
import { useWrite } from '../../states/use-write.ts';
import { WriteNotice } from '../../states/write-notice.tsx';
import { comparisonMark } from '../dataset-mark.ts';
import { PublishComparisonRun } from '../run-steps.ts';
import { ClosureTable, ClosureTableRun } from './closure-table.tsx';
import { FindingTable } from './finding-table.tsx';
import './comparison.css';

const RunQuery = graphql(
  `
    query ComparisonRun($id: ID!) {
      comparisonRun(id: $id) {
        id
        runNo
        datasetLabel
        departmentLabel
        status
        statusLabel
        startedAt
        finishedAt
        publishedAt
        findingCount
        suppressedCount
        householdCount
        facts {
          key
          label
          added
          changed
          equal
          conflicting
          isTaken
        }
        byRule {
          key
          label
          count
        }
        closure {
          undispatched
        }
        dataset {
          id
          fileName
        }
        job {
          id
          status
          ...JobProgress_Job
        }
        version
        actions {
          name
          label
          allowed
          refusals {
            sentence
          }
        }
        ...ClosureTable_ComparisonRun
      }
    }
  `,
  [JobProgressJob, ClosureTableRun],
);

type Run = NonNullable<ResultOf<typeof RunQuery>['comparisonRun']>;

const Foot = ({ run, reload }: { readonly run: Run; readonly reload: () => void }) => {
  const { id, version, status, actions, householdCount, closure } = run;
  const publish = findAction(actions, 'publish');
  const dispatch = findAction(actions, 'dispatch');
  const publication = useWrite(PublishComparisonRun);
  const runPublish = (): void => void publication.send({ id, version }).then(reload);
  const waiting = closure.reduce((sum, { undispatched }) => sum + undispatched, 0);
  return (
    <>
      {publish && status !== 'PUBLISHED' && (
        <Button
          look="filled"
          busy={publication.state.kind === 'busy'}
          refusal={refusalOf(publish)}
          onClick={runPublish}
        >
          {phrase('comparing.publishCount', { count: householdCount })}
        </Button>
      )}
      {status === 'PUBLISHED' && waiting === 0 && (
        <StatusWord kind="done">{phrase('comparing.allDispatched')}</StatusWord>
      )}
      {dispatch && status === 'PUBLISHED' && waiting > 0 && (
        <DispatchBar what={{ runId: id }} count={waiting} refusal={refusalOf(dispatch)} onDispatched={reload} />
      )}
      <WriteNotice state={publication.state} onRetry={runPublish} onReload={reload} />
      {status === 'DONE' && <span className="sw-note">{phrase('comparing.publishHint')}</span>}
    </>
  );
};

const ByRule = ({ run, onRule }: { readonly run: Run; readonly onRule: (ruleId: string) => void }) => (
  <Sheet flush title={phrase('comparing.byRule')}>
    <DataTable
      label={phrase('comparing.byRule')}
      columns={[
        { key: 'label', title: phrase('comparing.check'), value: ({ label }) => label },
        { key: 'id', title: phrase('comparing.checkNo'), value: ({ key }) => key, kind: 'quiet', width: 100 },
        {
          key: 'count',
          title: phrase('comparing.people'),
          value: ({ count }) => count,
          kind: 'figure',
          width: 80,
          cell: ({ key, label, count }) => <CountLink value={count} label={label} onOpen={() => onRule(key)} />,
        },
      ]}
      rows={run.byRule}
      rowKey={({ key }) => key}
      empty={<EmptyState title={phrase('comparing.noFindings')} />}
    />
  </Sheet>
);

/** What publishing does to the register, before anybody publishes. */
const Facts = ({ facts }: { readonly facts: Run['facts'] }) => (
  <Sheet flush title={phrase('comparing.facts')}>
    <DataTable
      label={phrase('comparing.facts')}
      columns={[
        { key: 'label', title: phrase('comparing.indicator'), value: ({ label }) => label },
        ...(['added', 'changed', 'equal', 'conflicting'] as const).map((key) => ({
          key,
          title: phrase(`comparing.fact.${key}`),
          value: (fact: Run['facts'][number]) => fact[key],
          kind: 'figure' as const,
          width: 150,
        })),
        {
          key: 'isTaken',
          title: phrase('comparing.factRule'),
          value: ({ isTaken }) => phrase(isTaken ? 'comparing.factTaken' : 'comparing.factBeside'),
          kind: 'quiet',
        },
      ]}
      rows={facts}
      rowKey={({ key }) => key}
      empty={<EmptyState title={phrase('comparing.noFacts')} />}
    />
  </Sheet>
);

const RunPage = ({ run, reload }: { readonly run: Run; readonly reload: () => void }) => {
  const [ruleId, setRuleId] = useState<string | undefined>();
  const isOver = run.status === 'DONE' || run.status === 'PUBLISHED';
  return (
    <OfficePage
      title={phrase('comparing.runTitle', { label: run.datasetLabel })}
      note={[run.departmentLabel, run.runNo, formatStamp(run.startedAt)].join('　')}
      tools={
        <>
          <Button look="text" href={`/datasets/${run.dataset.id}`}>
            {run.dataset.fileName}
          </Button>
          <StatusWord kind={run.status === 'PUBLISHED' ? 'done' : comparisonMark(run.status)}>
            {run.statusLabel}
          </StatusWord>
        </>
      }
      foot={isOver && <Foot run={run} reload={reload} />}
    >
      {run.job && !isOver && (
        <Sheet>
          <JobProgress job={run.job} title={phrase('comparing.running')} onStopped={reload} />
        </Sheet>
      )}
      {isOver && (
        <>
          <Sheet>
            <FigureRow
              items={[
                { label: phrase('comparing.findingCount'), value: run.findingCount },
                { label: phrase('comparing.householdCount'), value: run.householdCount },
                { label: phrase('comparing.suppressedCount'), value: run.suppressedCount },
              ]}
            />
          </Sheet>
          {run.facts.length > 0 && <Facts facts={run.facts} />}
          <div className="ss-compare ss-compare-even">
            <ByRule run={run} onRule={setRuleId} />
            {run.status === 'PUBLISHED' && <ClosureTable run={run} />}
          </div>
          <FindingTable key={ruleId ?? ''} runId={run.id} ruleId={ruleId} onAll={() => setRuleId(undefined)} />
        </>
      )}
    </OfficePage>
  );
};

/** One comparison: what it found by check, publishing and dispatching its cards, and how far each township is. */
export function RunScreen({ id }: { readonly id: string }) {
  const [result, ask] = useQuery({ query: RunQuery, variables: { id } });
  const reload = (): void => ask({ requestPolicy: 'network-only' });
  usePolling(isJobUnderWay(result.data?.comparisonRun?.job?.status), reload);
  return (
    <QueryGate result={result} retry={reload} rows={8}>
      {({ comparisonRun }) =>
        comparisonRun ? (
          <RunPage run={comparisonRun} reload={reload} />
        ) : (
          <NotFound title={phrase('errors.recordNotFound')} />
        )
      }
    </QueryGate>
  );
}
