import { shanghaiDateOf } from '@shouwang/domain';
import { graphql, type ResultOf } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { Button, EmptyState, FigureRow, formatDateShort, formatDay, StageBar, useDisplayMode } from '@shouwang/ui';
import { FoldRow, InboxGroup, PhoneBlock, PhoneHeading, PhonePage } from '@shouwang/ui/phone';
import { useLocation } from 'wouter';
import { QueryGate } from '../../states/query-gate.tsx';
import { useKeptQuery } from '../../states/use-kept-query.ts';
import { listPath } from '../list-path.ts';
import { stagesOfRound } from '../stages.ts';
import { workPath } from '../work-path.ts';
import { TodayRow, TodayRowItem } from './today-row.tsx';
import { WaitingPill } from './waiting-pill.tsx';

const TodayQuery = graphql(
  `
    query Today {
      inbox {
        asOf
        groups {
          key
          label
          totalCount
          items {
            id
            ...TodayRow_InboxItem
          }
        }
        sums {
          key
          label
          count
        }
        nextDeadline {
          title
          dueAt
          verb
          target {
            kind
            id
          }
        }
        stages {
          key
          label
          startsOn
          endsOn
          isCurrent
        }
      }
    }
  `,
  [TodayRowItem],
);

type Inbox = ResultOf<typeof TodayQuery>['inbox'];

const NothingToDo = ({ next }: { readonly next: Inbox['nextDeadline'] }) => (
  <EmptyState title={phrase('inbox.empty')} action={next && <Button href={workPath(next.target)}>{next.verb}</Button>}>
    {next?.dueAt
      ? phrase('inbox.nextDeadline', { date: formatDateShort(next.dueAt), what: next.title })
      : phrase('inbox.noNextDeadline')}
  </EmptyState>
);

const Groups = ({ groups }: { readonly groups: Inbox['groups'] }) => {
  const [, navigate] = useLocation();
  const shown = groups.filter(({ items }) => items.length > 0);
  return shown.map((group, groupIndex) => {
    const left = group.totalCount - group.items.length;
    return (
      <div key={group.key}>
        <InboxGroup
          title={group.label}
          count={group.totalCount}
          {...(group.key === 'overdue' ? { tone: 'overdue' as const } : {})}
        >
          {group.items.map((item, index) => (
            <TodayRow key={item.id} item={item} group={group.key} isFirst={groupIndex === 0 && index === 0} />
          ))}
        </InboxGroup>
        {left > 0 && (
          <PhoneBlock>
            <FoldRow label={phrase('inbox.more', { n: left })} onOpen={() => navigate(listPath(group.key))} />
          </PhoneBlock>
        )}
      </div>
    );
  });
};

export type TodayScreenProps = {
  /** Where the person works. */
  readonly areaName: string;
  /** Which of the server's sums stand under the heading, in this order; a phone has room for three. */
  readonly sums: readonly string[];
};

const Head = ({ areaName, sums, inbox }: TodayScreenProps & { readonly inbox: Inbox | undefined }) => {
  const { elder } = useDisplayMode();
  const today = shanghaiDateOf(new Date(inbox?.asOf ?? Date.now()));
  const round = inbox && stagesOfRound(inbox.stages, today);
  const shown = sums.flatMap((wanted) => inbox?.sums.find(({ key }) => key === wanted) ?? []);
  const count = inbox?.groups.reduce((sum, group) => sum + group.totalCount, 0) ?? 0;
  return (
    <PhoneHeading
      title={elder && count > 0 ? phrase('inbox.todayWithCount', { n: count }) : phrase('inbox.today')}
      aside={<WaitingPill />}
      line={`${areaName}·${formatDay(today)}`}
    >
      {round && <StageBar {...round} look="compact" />}
      {shown.length > 0 && (
        <FigureRow items={shown.map(({ key, label, count: value }) => ({ label, value, href: listPath(key) }))} />
      )}
    </PhoneHeading>
  );
};

/** 今日: the one list of what waits for this person, most urgent first, under the stage of the round and the sums. */
export function TodayScreen(props: TodayScreenProps) {
  const [result, ask] = useKeptQuery({ query: TodayQuery });
  const inbox = result.data?.inbox;
  return (
    <PhonePage head={<Head {...props} inbox={inbox} />}>
      <QueryGate result={result} retry={() => ask({ requestPolicy: 'network-only' })} rows={6}>
        {({ inbox: { groups, nextDeadline } }) =>
          groups.some(({ items }) => items.length > 0) ? (
            <Groups groups={groups} />
          ) : (
            <PhoneBlock>
              <NothingToDo next={nextDeadline} />
            </PhoneBlock>
          )
        }
      </QueryGate>
    </PhonePage>
  );
}
