import { graphql, type ResultOf, useQuery } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { Button, CountLink, EmptyState, formatDateShort, formatStamp, type MarkKind, Sheet } from '@shouwang/ui';
import { type DataColumn, DataTable } from '@shouwang/ui/office';
import { useLocation } from 'wouter';
import { cluesPath } from '../../clues/clues-path.ts';
import { findAction, refusalOf } from '../../states/find-action.ts';
import { OfficePage } from '../../states/office-page.tsx';
import { QueryGate } from '../../states/query-gate.tsx';
import { useWrite } from '../../states/use-write.ts';
import { WriteNotice } from '../../states/write-notice.tsx';
import { comparisonMark, isLate } from '../dataset-mark.ts';
import { StartComparisonRun } from '../run-steps.ts';
import { DatasetHistory } from './dataset-history.tsx';

const CountyComparisonsQuery = graphql(`
  query CountyComparisons {
    datasetKinds {
      key
      label
      departmentLabel
      requiredBy
      lastDataset {
        id
        fileName
        status
        statusLabel
        submittedAt
        run {
          id
          status
        }
        actions {
          name
          label
          allowed
          refusals {
            sentence
          }
        }
      }
    }
    comparisonRuns(first: 30) {
      edges {
        node {
          id
          runNo
          datasetLabel
          departmentLabel
          status
          statusLabel
          startedAt
          findingCount
          householdCount
          closure {
            total
            closed
            overdue
            undispatched
          }
        }
      }
    }
  }
`);

type Answer = ResultOf<typeof CountyComparisonsQuery>;
type Kind = Answer['datasetKinds'][number];
type Run = Answer['comparisonRuns']['edges'][number]['node'];

const markOf = ({ lastDataset, requiredBy }: Kind): { kind: MarkKind; label?: string } => {
  const isHandedIn = lastDataset?.status === 'SUBMITTED' || lastDataset?.status === 'PUBLISHED';
  if (isHandedIn) return { kind: lastDataset.run ? 'done' : 'todo' };
  if (isLate(requiredBy)) return { kind: 'overdue', label: phrase('datasets.late') };
  return { kind: lastDataset ? comparisonMark(lastDataset.status) : 'idle' };
};

const kindColumns: readonly DataColumn<Kind>[] = [
  {
    key: 'department',
    title: phrase('datasets.department'),
    value: ({ departmentLabel }) => departmentLabel,
    width: 160,
  },
  {
    key: 'label',
    title: phrase('datasets.kind'),
    value: ({ label }) => label,
    cell: ({ label }) => <b>{label}</b>,
    width: 150,
  },
  {
    key: 'requiredBy',
    title: phrase('datasets.due'),
    value: ({ requiredBy }) => requiredBy && formatDateShort(requiredBy),
    cell: ({ requiredBy }) =>
      requiredBy && (
        <span className={isLate(requiredBy) ? 'sw-tone-overdue' : undefined}>{formatDateShort(requiredBy)}</span>
      ),
    width: 72,
  },
  {
    key: 'last',
    title: phrase('datasets.last'),
    value: ({ lastDataset }) => lastDataset?.fileName ?? phrase('datasets.never'),
    cell: ({ lastDataset }) =>
      lastDataset ? (
        <Button look="text" size="small" href={`/datasets/${lastDataset.id}`}>
          {lastDataset.fileName}
        </Button>
      ) : (
        <span className="sw-note">{phrase('datasets.never')}</span>
      ),
  },
  {
    key: 'status',
    title: phrase('datasets.state'),
    value: ({ lastDataset }) => lastDataset?.statusLabel ?? '',
    width: 130,
  },
];

const sumOf = (run: Run, key: 'total' | 'closed' | 'overdue' | 'undispatched'): number =>
  run.closure.reduce((sum, township) => sum + township[key], 0);

const runColumns: readonly DataColumn<Run>[] = [
  { key: 'no', title: phrase('comparing.runNo'), value: ({ runNo }) => runNo, width: 130 },
  {
    key: 'what',
    title: phrase('datasets.kind'),
    value: ({ departmentLabel, datasetLabel }) => `${departmentLabel}·${datasetLabel}`,
  },
  { key: 'status', title: phrase('datasets.state'), value: ({ statusLabel }) => statusLabel, width: 130 },
  {
    key: 'found',
    title: phrase('comparing.people'),
    value: ({ findingCount }) => findingCount,
    kind: 'figure',
    width: 80,
  },
  {
    key: 'households',
    title: phrase('comparing.households'),
    value: ({ householdCount }) => householdCount,
    kind: 'figure',
    width: 80,
  },
  {
    key: 'undispatched',
    title: phrase('comparing.closure.undispatched'),
    value: (run) => sumOf(run, 'undispatched'),
    cell: (run) => (
      <CountLink
        value={sumOf(run, 'undispatched')}
        label={phrase('comparing.closure.undispatched')}
        href={cluesPath({ runId: run.id, state: 'NEW' })}
      />
    ),
    kind: 'figure',
    width: 80,
  },
  {
    key: 'closed',
    title: phrase('comparing.closed'),
    value: (run) => `${sumOf(run, 'closed')}/${sumOf(run, 'total')}`,
    cell: (run) => (
      <>
        <CountLink
          value={sumOf(run, 'closed')}
          label={phrase('comparing.closure.closed')}
          href={cluesPath({ runId: run.id, state: 'CLOSED' })}
        />
        {' / '}
        <CountLink
          value={sumOf(run, 'total')}
          label={phrase('comparing.closure.total')}
          href={cluesPath({ runId: run.id })}
        />
      </>
    ),
    kind: 'figure',
    width: 110,
  },
  {
    key: 'at',
    title: phrase('comparing.startedAt'),
    value: ({ startedAt }) => formatStamp(startedAt),
    kind: 'quiet',
    width: 110,
  },
];

/** 部门比对: who has handed in what, the comparisons that were made of it, and how far their clues are. */
export function CountyComparisonsScreen() {
  const [result, ask] = useQuery({ query: CountyComparisonsQuery });
  const [, navigate] = useLocation();
  const { state, send, clear } = useWrite(StartComparisonRun);
  const start = async (datasetId: string): Promise<void> => {
    const run = await send({ datasetId });
    if (run) navigate(`/runs/${run.id}`);
  };
  const work: DataColumn<Kind> = {
    key: 'work',
    title: phrase('datasets.todo'),
    value: () => '',
    width: 130,
    cell: ({ label, lastDataset }) => {
      if (!lastDataset) return null;
      if (lastDataset.run) {
        return (
          <Button
            look="tinted"
            size="small"
            href={`/runs/${lastDataset.run.id}`}
            aria-label={`${phrase('comparing.seeResult')} ${label}`}
          >
            {phrase('comparing.seeResult')}
          </Button>
        );
      }
      const action = findAction(lastDataset.actions, 'startRun');
      if (!action || refusalOf(action) !== undefined) return null;
      return (
        <Button
          look="tinted"
          size="small"
          busy={state.kind === 'busy'}
          aria-label={`${action.label} ${label}`}
          onClick={() => void start(lastDataset.id)}
        >
          {action.label}
        </Button>
      );
    },
  };
  return (
    <OfficePage title={phrase('comparing.title')}>
      <WriteNotice state={state} onRetry={clear} />
      <QueryGate result={result} retry={() => ask({ requestPolicy: 'network-only' })} rows={8}>
        {({ datasetKinds, comparisonRuns: { edges } }) => (
          <>
            <Sheet flush title={phrase('comparing.departments')}>
              <DataTable
                label={phrase('comparing.departments')}
                columns={[...kindColumns, work]}
                rows={datasetKinds}
                rowKey={({ key }) => key}
                mark={markOf}
                rememberAs="county-dataset-kinds"
                empty={<EmptyState title={phrase('datasets.noKinds')} />}
              />
            </Sheet>
            <Sheet flush title={phrase('comparing.runs')}>
              <DataTable
                label={phrase('comparing.runs')}
                columns={runColumns}
                rows={edges.map(({ node }) => node)}
                rowKey={({ id }) => id}
                mark={(run) => ({
                  kind:
                    run.status === 'PUBLISHED'
                      ? sumOf(run, 'overdue') > 0
                        ? 'overdue'
                        : 'doing'
                      : comparisonMark(run.status),
                  label: run.statusLabel,
                })}
                onOpen={({ id }) => navigate(`/runs/${id}`)}
                rememberAs="comparison-runs"
                empty={<EmptyState title={phrase('comparing.noRuns')} />}
              />
            </Sheet>
          </>
        )}
      </QueryGate>
      <DatasetHistory withDepartment />
    </OfficePage>
  );
}
