import { graphql, type ResultOf, useQuery } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { EmptyState, formatDateFull, type MarkKind, Sheet } from '@shouwang/ui';
import { type DataColumn, DataTable } from '@shouwang/ui/office';
import { QueryGate } from '../../states/query-gate.tsx';
import { StepButtons } from '../../states/step-buttons.tsx';
import { useWrite } from '../../states/use-write.ts';
import { TakeDivisionStep } from '../division-writes.ts';

const DivisionChangesQuery = graphql(`
  query DivisionChanges {
    divisionChanges {
      id
      kindLabel
      areaName
      state
      stateLabel
      effectiveOn
      document
      proposedBy
      decidedBy
      decidedAt
      households
      people
      version
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
`);

type Change = ResultOf<typeof DivisionChangesQuery>['divisionChanges'][number];

const MARKS: Readonly<Record<string, MarkKind>> = {
  PROPOSED: 'todo',
  IN_FORCE: 'done',
  REFUSED: 'returned',
  WITHDRAWN: 'idle',
};

const Steps = ({ change, onTaken }: { readonly change: Change; readonly onTaken: () => void }) => {
  const { state, send } = useWrite(TakeDivisionStep);
  const { id, version } = change;
  const actions = change.actions.filter(({ name, allowed }) => allowed || name !== 'withdraw');
  if (actions.length === 0) return null;
  return (
    <StepButtons
      key={version}
      isQuiet
      actions={actions}
      state={state}
      onTake={(step, text) => void send({ changeId: id, version, step, text }).then((sent) => sent && onTaken())}
      onReload={onTaken}
    />
  );
};

const columns = (onTaken: () => void): readonly DataColumn<Change>[] => [
  { key: 'kind', title: phrase('divisions.kind'), value: ({ kindLabel }) => kindLabel, width: 140 },
  { key: 'area', title: phrase('divisions.title'), value: ({ areaName }) => areaName, width: 180 },
  {
    key: 'on',
    title: phrase('divisions.effectiveOn'),
    value: ({ effectiveOn }) => formatDateFull(effectiveOn),
    width: 108,
  },
  { key: 'document', title: phrase('divisions.document'), value: ({ document }) => document },
  {
    key: 'moved',
    title: '',
    value: ({ households, people }) =>
      households === null ? '' : phrase('divisions.moved', { households, people: people ?? 0 }),
    width: 120,
  },
  {
    key: 'who',
    title: '',
    value: ({ proposedBy, decidedBy }) => [...new Set([proposedBy, decidedBy])].filter(Boolean).join('，'),
    kind: 'quiet',
    width: 130,
  },
  {
    key: 'steps',
    title: '',
    value: ({ stateLabel }) => stateLabel,
    cell: (change) =>
      change.actions.length > 0 ? <Steps change={change} onTaken={onTaken} /> : <span>{change.stateLabel}</span>,
    width: 240,
  },
];

export type DivisionChangesProps = {
  /** Grows when a change was proposed elsewhere on the page. */
  readonly generation: number;
  /** A change was decided: what the page shows beside may be another. */
  readonly onTaken: () => void;
};

/** 调整记录: what was proposed and decided, with the paper that orders it, the newest first. */
export function DivisionChanges({ generation, onTaken }: DivisionChangesProps) {
  const [result, ask] = useQuery({
    query: DivisionChangesQuery,
    requestPolicy: generation === 0 ? 'cache-and-network' : 'network-only',
  });
  const reload = (): void => {
    ask({ requestPolicy: 'network-only' });
    onTaken();
  };
  return (
    <Sheet flush large title={phrase('divisions.changes')}>
      <QueryGate result={result} retry={reload} rows={3}>
        {({ divisionChanges }) => (
          <DataTable
            label={phrase('divisions.changes')}
            columns={columns(reload)}
            rows={divisionChanges}
            rowKey={({ id }) => id}
            mark={({ state, stateLabel }) => ({ kind: MARKS[state] ?? 'idle', label: stateLabel })}
            rememberAs="division-changes"
            empty={<EmptyState title={phrase('divisions.noChanges')} />}
          />
        )}
      </QueryGate>
    </Sheet>
  );
}
