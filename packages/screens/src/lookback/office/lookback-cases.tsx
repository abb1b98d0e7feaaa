import { LOOKBACK_CASE } from '@shouwang/domain';
import { graphql, type ResultOf, useQuery } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { Button, ChoiceChips, EmptyState, Field, Sheet, StatusWord, TextBox } from '@shouwang/ui';
import { type DataColumn, DataTable, DetailDrawer } from '@shouwang/ui/office';
import { useState } from 'react';
import { markKindOf } from '../../states/mark-kind-of.ts';
import { QueryGate } from '../../states/query-gate.tsx';
import { useWrite } from '../../states/use-write.ts';
import { WriteNotice } from '../../states/write-notice.tsx';
import { type BatchRefusal, BatchRefusals } from '../batch-refusals.tsx';
import { TakeLookbackSteps } from '../lookback-writes.ts';
import { LookbackCaseDetail } from './lookback-case-detail.tsx';
import '../../states/form-grid.css';
import '../lookback.css';

const LookbackCasesQuery = graphql(`
  query LookbackCases($lookbackId: ID!, $areaCode: ID, $states: [String!], $isDrawn: Boolean) {
    lookbackCases(lookbackId: $lookbackId, areaCode: $areaCode, states: $states, isDrawn: $isDrawn, first: 100) {
      totalCount
      edges {
        node {
          id
          version
          headName
          areaName
          categoryLabel
          isEliminated
          state
          stateLabel
          mark
          isDrawn
          returnText
        }
      }
    }
  }
`);

type Case = ResultOf<typeof LookbackCasesQuery>['lookbackCases']['edges'][number]['node'];

/** Which cases are listed. */
export type CaseFilter = {
  readonly areaCode?: string;
  readonly states?: readonly string[];
  readonly isDrawn?: boolean;
};

/** Which step the acting person takes of cases in which state, and what sends them back. */
const DESKS = {
  check: { state: 'VILLAGE_DONE', pass: 'check', back: 'sendBack' },
  sample: { state: 'TOWNSHIP_CHECKED', pass: 'passSample', back: 'returnSample' },
} as const;
export type LookbackDesk = keyof typeof DESKS;

const labelOf = (step: string): string => LOOKBACK_CASE.steps.find(({ key }) => key === step)?.label ?? step;

const columns: readonly DataColumn<Case>[] = [
  { key: 'who', title: phrase('lookback.household'), value: ({ headName }) => headName, width: 110 },
  { key: 'where', title: phrase('lookback.village'), value: ({ areaName }) => areaName, width: 170 },
  { key: 'category', title: phrase('lookback.category'), value: ({ categoryLabel }) => categoryLabel, width: 130 },
  {
    key: 'status',
    title: phrase('lookback.monitoring'),
    value: ({ isEliminated }) => phrase(isEliminated ? 'lookback.eliminated' : 'lookback.monitored'),
    width: 96,
  },
  {
    key: 'state',
    title: phrase('lookback.state'),
    value: ({ stateLabel }) => stateLabel,
    cell: ({ stateLabel, mark, returnText }) => (
      <StatusWord kind={mark === 'closed' ? 'done' : markKindOf(mark)}>
        {returnText ? `${stateLabel}（${returnText}）` : stateLabel}
      </StatusWord>
    ),
  },
  {
    key: 'drawn',
    title: phrase('lookback.drawn'),
    value: ({ isDrawn }) => (isDrawn ? phrase('lookback.isDrawn') : ''),
    width: 72,
  },
];

const STATES = Object.entries(LOOKBACK_CASE.states).map(([value, { label }]) => ({ value, label }));

type DeskProps = {
  readonly desk: LookbackDesk;
  readonly picked: readonly Case[];
  readonly onDone: () => void;
};

const DeskActs = ({ desk, picked, onDone }: DeskProps) => {
  const { pass, back } = DESKS[desk];
  const { state, send } = useWrite(TakeLookbackSteps);
  const [text, setText] = useState('');
  const [last, setLast] = useState<string>(pass);
  const [refusals, setRefusals] = useState<readonly BatchRefusal[]>([]);
  const take = async (step: string): Promise<void> => {
    setLast(step);
    const cases = picked.map(({ id, version }) => ({ caseId: id, version }));
    const answer = await send({ step, text: step === back ? text.trim() : null, cases });
    setRefusals(answer?.refusals ?? []);
    if (!answer || answer.refusals.length > 0) return;
    setText('');
    onDone();
  };
  const nobody = picked.length === 0 ? phrase('lookback.pickFirst') : undefined;
  return (
    <div className="ss-steps sl-pad">
      <Button look="filled" busy={state.kind === 'busy'} refusal={nobody} onClick={() => void take(pass)}>
        {phrase('lookback.stepOf', { step: labelOf(pass), n: picked.length })}
      </Button>
      {picked.length > 0 && (
        <>
          <Field label={phrase('lookback.why')}>
            {(control) => <TextBox {...control} maxLength={400} value={text} onChange={setText} />}
          </Field>
          <Button busy={state.kind === 'busy'} onClick={() => void take(back)}>
            {labelOf(back)}
          </Button>
        </>
      )}
      <BatchRefusals refusals={refusals} />
      <WriteNotice state={state} onRetry={() => void take(last)} onReload={onDone} />
    </div>
  );
};

export type LookbackCasesProps = {
  readonly lookbackId: string;
  readonly filter: CaseFilter;
  readonly onFilter: (filter: CaseFilter) => void;
  /** What the acting person does with cases here; undefined for whoever only reads. */
  readonly desk: LookbackDesk | undefined;
  readonly onChanged: () => void;
};

/** 逐户: the cases of the look-back; a press opens the checklist, ticked ones pass or go back together. */
export function LookbackCases({ lookbackId, filter, onFilter, desk, onChanged }: LookbackCasesProps) {
  const [open, setOpen] = useState<string | null>(null);
  const [picked, setPicked] = useState<readonly string[]>([]);
  const { areaCode = null, states = null, isDrawn = null } = filter;
  const [result, ask] = useQuery({
    query: LookbackCasesQuery,
    variables: { lookbackId, areaCode, states: states && [...states], isDrawn },
    requestPolicy: 'cache-and-network',
  });
  const reload = (): void => {
    setPicked([]);
    ask({ requestPolicy: 'network-only' });
    onChanged();
  };
  const own = desk && DESKS[desk];
  const mayPick = (row: Case): boolean => row.state === own?.state && (desk !== 'sample' || row.isDrawn);
  return (
    <QueryGate result={result} retry={reload} rows={8}>
      {({ lookbackCases: { edges, totalCount } }) => {
        const rows = edges.map(({ node }) => node);
        return (
          <DetailDrawer
            open={open !== null}
            onClose={() => setOpen(null)}
            title={rows.find(({ id }) => id === open)?.headName ?? ''}
            page={
              <Sheet
                flush
                large
                title={phrase('lookback.casesTitle')}
                note={phrase('lookback.shown', { n: rows.length, total: totalCount })}
                aside={
                  <ChoiceChips
                    label={phrase('lookback.state')}
                    choices={STATES}
                    chosen={states ?? []}
                    onChange={(state) =>
                      onFilter(states?.length === 1 && states[0] === state ? {} : { ...filter, states: [state] })
                    }
                  />
                }
              >
                {own && <DeskActs desk={desk} picked={rows.filter(({ id }) => picked.includes(id))} onDone={reload} />}
                <DataTable
                  label={phrase('lookback.casesTitle')}
                  columns={columns}
                  rows={rows}
                  rowKey={({ id }) => id}
                  rememberAs="lookback-cases"
                  onOpen={({ id }) => setOpen(id)}
                  {...(open !== null && { openKey: open })}
                  {...(own && {
                    picked,
                    onPick: (keys: string[]) => setPicked(keys),
                    unpickable: (row: Case) => (mayPick(row) ? null : phrase('lookback.notHere')),
                  })}
                  empty={<EmptyState title={phrase('lookback.noCases')} />}
                />
              </Sheet>
            }
          >
            {open !== null && <LookbackCaseDetail caseId={open} />}
          </DetailDrawer>
        );
      }}
    </QueryGate>
  );
}
