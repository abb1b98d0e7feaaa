import { shanghaiDateOf } from '@shouwang/domain';
import { graphql, type ResultOf, useQuery } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import {
  Button,
  EmptyState,
  FactList,
  formatDateFull,
  formatStamp,
  type MarkKind,
  Sheet,
  StageBar,
  StatusWord,
  Timeline,
} from '@shouwang/ui';
import { stagesOfRound } from '../../inbox/stages.ts';
import { isJobUnderWay, JobProgress, JobProgressJob } from '../../states/job-progress.tsx';
import { OfficePage } from '../../states/office-page.tsx';
import { QueryGate } from '../../states/query-gate.tsx';
import { StepButtons } from '../../states/step-buttons.tsx';
import { usePolling } from '../../states/use-polling.ts';
import { useWrite } from '../../states/use-write.ts';
import { RefreshItems, TakeRoundStep } from '../round-writes.ts';
import { FunctionWindows } from './function-windows.tsx';
import '../../states/form-grid.css';

const RoundQuery = graphql(
  `
    query Round {
      site {
        now
      }
      campaign {
        id
        title
        state
        stateLabel
        document
        cutoffOn
        incomeStart
        incomeEnd
        lockOn
        forms
        parameters {
          key
          label
          value
          document
        }
        stages {
          key
          label
          startsOn
          endsOn
          isCurrent
        }
        job {
          id
          status
          ...JobProgress_Job
        }
        events {
          label
          at
          actorName
          text
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
      }
    }
  `,
  [JobProgressJob],
);

type Round = NonNullable<ResultOf<typeof RoundQuery>['campaign']>;

const marks: Readonly<Record<string, MarkKind>> = {
  DRAFT: 'idle',
  PROPOSED: 'todo',
  RUNNING: 'doing',
  LOCKED: 'locked',
  CLOSED: 'done',
};

const Facts = ({ round }: { readonly round: Round }) => (
  <FactList
    facts={[
      { label: phrase('rounds.document'), value: round.document },
      { label: phrase('rounds.cutoff'), value: phrase('rounds.cutoffValue', { on: formatDateFull(round.cutoffOn) }) },
      {
        label: phrase('rounds.income'),
        value: phrase('rounds.days', { from: formatDateFull(round.incomeStart), to: formatDateFull(round.incomeEnd) }),
      },
      { label: phrase('rounds.lock'), value: phrase('rounds.lockValue', { on: formatDateFull(round.lockOn) }) },
      { label: phrase('rounds.forms'), value: round.forms.map((form) => `《${form}》`).join('') },
      ...round.parameters.map(({ label, value, document }) => ({
        label,
        value: phrase('rounds.parameter', { value: String(value), document }),
      })),
    ]}
  />
);

/** Days of the calendar beside the bar, in words: the bar is only drawn while the round has a present stage. */
const Calendar = ({ round, today }: { readonly round: Round; readonly today: string }) => {
  const bar = stagesOfRound(round.stages, today);
  return bar ? (
    <StageBar {...bar} />
  ) : (
    <FactList
      facts={round.stages.map(({ label, startsOn, endsOn }) => ({
        label,
        value: phrase('rounds.days', { from: formatDateFull(startsOn), to: formatDateFull(endsOn) }),
      }))}
    />
  );
};

type PageProps = {
  readonly round: Round;
  readonly today: string;
  readonly reload: () => void;
  readonly mayPlan: boolean;
  readonly ownAreaCode: string;
};

const RoundSheets = ({ round, today, reload, mayPlan, ownAreaCode }: PageProps) => {
  const { state, send } = useWrite(TakeRoundStep);
  const refresh = useWrite(RefreshItems);
  const { id, version, actions, job } = round;
  usePolling(isJobUnderWay(job?.status), reload);
  const take = async (step: string, text: string | null): Promise<void> => {
    if (await send({ campaignId: id, version, step, text })) reload();
  };
  const steps = actions.filter(({ name }) => name !== 'edit');
  const isRunning = round.state === 'RUNNING' || round.state === 'LOCKED';
  return (
    <>
      <Sheet>
        <Calendar round={round} today={today} />
      </Sheet>
      <Sheet
        title={round.title}
        aside={<StatusWord kind={marks[round.state] ?? 'idle'}>{round.stateLabel}</StatusWord>}
        large
      >
        <Facts round={round} />
        {job && <JobProgress job={job} onStopped={reload} />}
        <div className="ss-steps">
          {steps.length > 0 && (
            <StepButtons
              key={version}
              actions={steps}
              state={state}
              onTake={(step, text) => void take(step, text)}
              onReload={reload}
              withoutText={['close']}
            />
          )}
          {actions.some(({ name }) => name === 'edit') && (
            <Button href="/campaign/plan">{phrase('rounds.editPlan')}</Button>
          )}
          {isRunning && <Button href="/progress">{phrase('rounds.progress')}</Button>}
          {round.state === 'RUNNING' && mayPlan && (
            <Button
              busy={refresh.state.kind === 'busy'}
              onClick={() => void refresh.send({ campaignId: id }).then((sent) => sent && reload())}
            >
              {phrase('rounds.refreshItems')}
            </Button>
          )}
        </div>
      </Sheet>
      {isRunning && <FunctionWindows today={today} lockOn={round.lockOn} ownAreaCode={ownAreaCode} />}
      <Sheet title={phrase('rounds.course')}>
        <Timeline
          items={round.events.map(({ label, at, actorName, text }, index) => ({
            key: `${index}`,
            mark: 'done' as const,
            date: formatStamp(at),
            title: label,
            note: text ? `${actorName}：${text}` : actorName,
          }))}
        />
      </Sheet>
    </>
  );
};

export type RoundScreenProps = {
  /** May draft the plan of a round. */
  readonly mayPlan: boolean;
  /** The area for which the viewer asks for functions. */
  readonly ownAreaCode: string;
};

/** 规则与活动: the round of the year, its calendar, its rules, its windows, and who published it. */
export function RoundScreen({ mayPlan, ownAreaCode }: RoundScreenProps) {
  const [result, ask] = useQuery({ query: RoundQuery, requestPolicy: 'cache-and-network' });
  const reload = (): void => ask({ requestPolicy: 'network-only' });
  const draft = mayPlan && (
    <Button look="filled" href="/campaign/plan">
      {phrase('rounds.draft')}
    </Button>
  );
  const isOver = result.data?.campaign?.state === 'CLOSED';
  return (
    <OfficePage title={phrase('rounds.title')} tools={isOver ? draft : undefined}>
      <QueryGate result={result} retry={reload} rows={10}>
        {({ campaign, site }) =>
          campaign ? (
            <RoundSheets
              round={campaign}
              today={shanghaiDateOf(new Date(site.now))}
              reload={reload}
              mayPlan={mayPlan}
              ownAreaCode={ownAreaCode}
            />
          ) : (
            <Sheet>
              <EmptyState title={phrase('rounds.none')} action={draft}>
                {phrase('rounds.noneHint')}
              </EmptyState>
            </Sheet>
          )
        }
      </QueryGate>
    </OfficePage>
  );
}
