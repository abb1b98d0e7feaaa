import { shanghaiDateOf } from '@shouwang/domain';
import { graphql, useQuery } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { Button, EmptyState, LoadingState, NotFound, UndoBar, useHotkeys } from '@shouwang/ui';
import { SplitPane } from '@shouwang/ui/office';
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { QueryGate } from '../../states/query-gate.tsx';
import { CaseCourse } from './case-course.tsx';
import { CaseHead } from './case-head.tsx';
import { CasePapers } from './case-papers.tsx';
import { CaseReading } from './case-reading.tsx';
import { type Decision, DeskActions } from './desk-actions.tsx';
import { DeskCaseQuery } from './desk-case.ts';
import { isUnder, type QueueFilter, QueueRowCase, ReviewQueue } from './review-queue.tsx';
import { useUndoStep } from './use-take-step.ts';
import './review-desk.css';

const ReviewDeskQuery = graphql(
  `
    query ReviewDesk {
      site {
        now
      }
      procedureCases(filter: { waiting: true }, first: 50) {
        totalCount
        edges {
          node {
            id
            ...ReviewQueue_ProcedureCase
          }
        }
      }
    }
  `,
  [QueueRowCase],
);

export type ReviewDeskProps = {
  /** The case that stands open; without one the first of the queue opens. */
  readonly id?: string;
};

/** The step has its own word in the past for the bar that takes it back. */
const doneSentence = ({ label, headName }: Decision): string => phrase('desk.done', { what: label, name: headName });

/** 审核台: the queue, one case in full with its evidence beside it, and the decision under it. The next opens by itself. */
export function ReviewDesk({ id }: ReviewDeskProps) {
  const [queue, askQueue] = useQuery({ query: ReviewDeskQuery });
  const [, navigate] = useLocation();
  const [filter, setFilter] = useState<QueueFilter>('all');
  const [last, setLast] = useState<Decision>();
  const [undoRefusal, setUndoRefusal] = useState<string>();
  const undo = useUndoStep();

  const queued = queue.data?.procedureCases.edges.map(({ node }) => node) ?? [];
  const ids = queued.filter((one) => isUnder(filter, one)).map((one) => one.id);
  const open = id ?? ids[0];
  const [opened, askCase] = useQuery({
    query: DeskCaseQuery,
    variables: { id: open ?? '' },
    pause: open === undefined,
  });
  const show = (next: string | undefined): void =>
    navigate(next === undefined ? '/review' : `/review/${next}`, { replace: true });
  const move = (by: 1 | -1): void => {
    const next = ids[(open === undefined ? -1 : ids.indexOf(open)) + by];
    if (next !== undefined) show(next);
  };

  const takeBack = async (): Promise<void> => {
    if (!last) return;
    setLast(undefined);
    const ended = await undo(last.caseId, last.version);
    if (ended.kind === 'accepted') show(last.caseId);
    else
      setUndoRefusal(
        ended.kind === 'refused' ? ended.refusals.map((line) => line.sentence).join('') : phrase('desk.notUndone'),
      );
  };
  const onDone = (decision: Decision): void => {
    setLast(decision);
    setUndoRefusal(undefined);
    const at = ids.indexOf(decision.caseId);
    show(ids[at + 1] ?? ids[at - 1]);
  };
  useHotkeys([
    { keys: 'J', label: phrase('desk.next'), run: () => move(1) },
    { keys: 'K', label: phrase('desk.previous'), run: () => move(-1) },
    ...(last ? [{ keys: 'Ctrl+Z', label: phrase('desk.undo'), run: () => void takeBack() }] : []),
  ]);
  useEffect(() => {
    if (open) document.querySelector('.sw-queue-row[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [open]);

  const today = shanghaiDateOf(new Date(queue.data?.site.now ?? Date.now()));
  const found = opened.data?.procedureCase;
  const current = found && found.id === open ? found : undefined;
  const notice = (
    <QueryGate result={opened} retry={() => askCase({ requestPolicy: 'network-only' })} rows={10}>
      {({ procedureCase }) =>
        procedureCase === null ? <NotFound title={phrase('errors.recordNotFound')} /> : <LoadingState rows={10} />
      }
    </QueryGate>
  );
  return (
    <>
      <QueryGate result={queue} retry={() => askQueue({ requestPolicy: 'network-only' })} rows={12}>
        {({ procedureCases }) =>
          open === undefined ? (
            <div className="so-empty">
              <EmptyState
                title={phrase('desk.empty')}
                action={<Button href="/cases">{phrase('desk.seeCases')}</Button>}
              >
                {phrase('desk.emptyHint')}
              </EmptyState>
            </div>
          ) : (
            <SplitPane
              listLabel={phrase('desk.queue')}
              list={
                <ReviewQueue
                  cases={procedureCases.edges.map(({ node }) => node)}
                  totalCount={procedureCases.totalCount}
                  filter={filter}
                  onFilter={setFilter}
                  openId={open}
                  onOpen={show}
                  today={today}
                />
              }
              caseLabel={phrase('procedures.case')}
              header={current && <CaseHead procedureCase={current} today={today} />}
              actions={
                current && (
                  <DeskActions
                    key={`${current.id} ${current.state}`}
                    of={current}
                    onDone={onDone}
                    onReload={() => askCase({ requestPolicy: 'network-only' })}
                  />
                )
              }
              asideLabel={phrase('procedures.papers')}
              aside={
                current && (
                  <>
                    <CasePapers key={current.id} procedureCase={current} />
                    <CaseCourse procedureCase={current} />
                  </>
                )
              }
            >
              {current ? <CaseReading of={current} /> : notice}
            </SplitPane>
          )
        }
      </QueryGate>
      {last && (
        <UndoBar
          key={`${last.caseId} ${last.version}`}
          onUndo={() => void takeBack()}
          onExpire={() => setLast(undefined)}
        >
          {doneSentence(last)}
        </UndoBar>
      )}
      {undoRefusal && (
        <div className="so-conflict so-undo-refused" role="alert">
          <span>{undoRefusal}</span>
          <Button size="small" onClick={() => setUndoRefusal(undefined)}>
            {phrase('shell.close')}
          </Button>
        </div>
      )}
    </>
  );
}
