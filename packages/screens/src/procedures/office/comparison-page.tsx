import { graphql, type ResultOf, useQuery } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { Button, KeyHint, NotFound, PageHeading, Sheet, useHotkeys } from '@shouwang/ui';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { findAction, refusalOf } from '../../states/find-action.ts';
import { QueryGate } from '../../states/query-gate.tsx';
import {
  cellKey,
  comparisonData,
  EMPTY_CELL,
  isOpen,
  proposalsOf,
  proposedDraft,
  restIsNoHit,
} from '../comparison-draft.ts';
import { ComparisonTable, type SheetMember, type SheetSource } from './comparison-table.tsx';
import { StepFailure } from './step-failure.tsx';
import { StepPapers } from './step-papers.tsx';
import { useStepPapers } from './use-step-papers.ts';
import { useTakeStep } from './use-take-step.ts';
import './case-page.css';

/** The step whose form this is. */
export const COMPARISON_STEP = 'recordComparison';

const ComparisonQuery = graphql(`
  query RecordComparison($id: ID!) {
    procedureCase(id: $id) {
      id
      procedure
      stateLabel
      version
      versionHash
      headName
      areaName
      requiredEvidence {
        kind
        have
      }
      actions {
        name
        label
        allowed
        refusals {
          sentence
        }
      }
      household {
        id
        members {
          id
          name
          age
          relationToHead
          idNumberMasked
          isActiveMember
        }
      }
      comparison {
        sources {
          key
          label
          departmentLabel
          file {
            fileName
            period
            uploadedBy
            uploadedAt
            rejectedRows
          }
        }
        answers {
          personId
          source
          outcome
          doubt
          rows {
            rowNumber
            text
            otherName
          }
        }
      }
    }
  }
`);

type ComparedCase = NonNullable<ResultOf<typeof ComparisonQuery>['procedureCase']>;
type ComparisonSheet = NonNullable<ComparedCase['comparison']>;

/** What is still to be done before the table can be handed in: the first open cell, by name. */
const firstOpen = (
  draft: ReturnType<typeof proposedDraft>,
  members: readonly SheetMember[],
  sources: readonly SheetSource[],
): string | undefined => {
  for (const { id, name } of members) {
    for (const { key, label } of sources) {
      const cell = draft[cellKey(id, key)] ?? EMPTY_CELL;
      if (cell.outcome === null) return phrase('desk.sheet.openCell', { name, source: label });
      if (isOpen(cell)) return phrase('desk.sheet.openDetail', { name, source: label });
    }
  }
  return undefined;
};

type FormProps = {
  readonly of: ComparedCase;
  readonly sheet: ComparisonSheet;
  readonly onReload: () => void;
};

const Form = ({ of, sheet: { sources, answers }, onReload }: FormProps) => {
  const { id, procedure, version, versionHash } = of;
  const [, navigate] = useLocation();
  const members = of.household.members.filter(({ isActiveMember }) => isActiveMember);
  const proposals = proposalsOf(answers, sources);
  const [draft, setDraft] = useState(() => proposedDraft(proposals));
  const { send, isBusy, outcome, forget } = useTakeStep();
  const label = findAction(of.actions, COMPARISON_STEP)?.label ?? '';
  const papers = useStepPapers(id, COMPARISON_STEP);
  const missing = papers.isFiling ? phrase('desk.paperUnderWay') : firstOpen(draft, members, sources);
  const keys = members.flatMap((member) => sources.map((source) => cellKey(member.id, source.key)));
  const count = (is: (key: string) => boolean): number => keys.filter(is).length;

  const take = async (): Promise<void> => {
    if (missing || isBusy) return;
    const data = comparisonData(
      draft,
      members.map((member) => member.id),
      sources.map(({ key }) => key),
    );
    const ended = await send({ caseId: id, version, versionHash, step: COMPARISON_STEP, data });
    if (ended.kind === 'accepted') navigate(`/cases/${id}`, { replace: true });
  };
  const rest = (): void => setDraft((now) => restIsNoHit(now, keys));
  useHotkeys([
    { keys: 'Ctrl+S', label, whileTyping: true, run: () => void take() },
    { keys: '0', label: phrase('desk.sheet.restNoHit'), run: rest },
  ]);

  return (
    <div className="so-comparison">
      <Sheet>
        <ComparisonTable
          members={members}
          sources={sources}
          draft={draft}
          proposals={proposals}
          doubts={new Map(answers.map(({ personId, source, doubt }) => [cellKey(personId, source), doubt]))}
          onChange={(key, cell) => setDraft((now) => ({ ...now, [key]: cell }))}
        />
        <div className="so-sheet-foot">
          <span aria-live="polite">
            {phrase('desk.sheet.counts', {
              answered: count((key) => !isOpen(draft[key] ?? EMPTY_CELL)),
              all: keys.length,
              hits: count((key) => draft[key]?.outcome === 'HIT'),
            })}
          </span>
          <KeyHint keys={['↑', '↓', '1', '2', '3']}>{phrase('desk.sheet.keys')}</KeyHint>
          <Button hotkey="0" onClick={rest}>
            {phrase('desk.sheet.restNoHit')}
          </Button>
        </div>
      </Sheet>
      <Sheet>
        <div className="so-case-reading">
          <StepPapers
            procedure={procedure}
            step={COMPARISON_STEP}
            papers={papers}
            haveOf={(kind) => of.requiredEvidence.find((paper) => paper.kind === kind)?.have ?? 0}
          />
          <p className="sw-second">{phrase('desk.sheet.hitsFollow')}</p>
          <StepFailure
            outcome={outcome}
            onRetry={() => void take()}
            onReload={() => {
              forget();
              onReload();
            }}
          />
          <div className="so-buttons">
            <Button
              look="filled"
              hotkey="Ctrl+S"
              busy={isBusy}
              onClick={() => void take()}
              {...(missing ? { refusal: missing } : {})}
            >
              {label}
            </Button>
            <Button href={`/cases/${id}`}>{phrase('procedures.backToCase')}</Button>
          </div>
        </div>
      </Sheet>
    </div>
  );
};

/**
 * 登记比对结果: every member against every source in one table, answered beforehand as far as published files of the
 * departments answer, and honest where they do not.
 */
export function ComparisonPage({ id }: { readonly id: string }) {
  // What files say is asked anew: one may have been published a minute ago.
  const [result, ask] = useQuery({ query: ComparisonQuery, variables: { id }, requestPolicy: 'network-only' });
  const reload = (): void => ask({ requestPolicy: 'network-only' });
  return (
    <QueryGate result={result} retry={reload} rows={8}>
      {({ procedureCase: of }) => {
        const action = of && findAction(of.actions, COMPARISON_STEP);
        if (!of?.comparison || !action) {
          return (
            <NotFound
              title={of ? phrase('procedures.notNow', { state: of.stateLabel }) : phrase('errors.recordNotFound')}
              action={<Button href={of ? `/cases/${of.id}` : '/cases'}>{phrase('procedures.backToCase')}</Button>}
            >
              {action && refusalOf(action)}
            </NotFound>
          );
        }
        return (
          <>
            <PageHeading title={action.label} note={`${of.headName}·${of.areaName}`} />
            <Form key={`${of.id} ${of.version}`} of={of} sheet={of.comparison} onReload={reload} />
          </>
        );
      }}
    </QueryGate>
  );
}
