import { shanghaiDateOf } from '@shouwang/domain';
import { graphql, type ResultOf, useQuery } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import {
  AppLink,
  Button,
  EmptyState,
  FigureRow,
  formatDateShort,
  formatDay,
  formatStamp,
  KeyHint,
  PageHeading,
  Sheet,
  StageBar,
  useHotkeys,
} from '@shouwang/ui';
import { useRef } from 'react';
import { QueryGate } from '../../states/query-gate.tsx';
import { listPath } from '../list-path.ts';
import { stagesOfRound } from '../stages.ts';
import { deskPath } from './desk-path.ts';
import { InboxRow, InboxRowItem } from './inbox-row.tsx';
import './inbox-page.css';

const InboxPageQuery = graphql(
  `
    query InboxPage {
      inbox {
        asOf
        groups {
          key
          label
          totalCount
          items {
            id
            ...InboxRow_InboxItem
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
  [InboxRowItem],
);

type Inbox = ResultOf<typeof InboxPageQuery>['inbox'];

const NothingToDo = ({ next }: { readonly next: Inbox['nextDeadline'] }) => (
  <Sheet>
    <EmptyState
      title={phrase('inbox.empty')}
      action={next && <Button href={deskPath(next.target)}>{next.verb}</Button>}
    >
      {next?.dueAt
        ? phrase('inbox.nextDeadline', {
            date: formatDateShort(new Date(Date.parse(next.dueAt) - 1)),
            what: next.title,
          })
        : phrase('inbox.noNextDeadline')}
    </EmptyState>
  </Sheet>
);

const Groups = ({ groups }: { readonly groups: Inbox['groups'] }) =>
  groups.map((group, groupIndex) => {
    const left = group.totalCount - group.items.length;
    return (
      <Sheet key={group.key} flush title={group.label} note={String(group.totalCount)}>
        <ul>
          {group.items.map((item, index) => (
            <InboxRow key={item.id} item={item} isFirst={groupIndex === 0 && index === 0} />
          ))}
        </ul>
        {left > 0 && (
          <p className="so-inbox-more">
            <AppLink href={listPath(group.key)}>{phrase('inbox.more', { n: left })}</AppLink>
          </p>
        )}
      </Sheet>
    );
  });

const Sums = ({ inbox }: { readonly inbox: Inbox }) => {
  const round = stagesOfRound(inbox.stages, shanghaiDateOf(new Date(inbox.asOf)));
  if (!round && inbox.sums.length === 0) return null;
  return (
    <Sheet>
      <div className="so-inbox-sums">
        {round && <StageBar {...round} />}
        {inbox.sums.length > 0 && (
          <FigureRow
            items={inbox.sums.map(({ key, label, count }) => ({ label, value: count, href: listPath(key) }))}
          />
        )}
      </div>
    </Sheet>
  );
};

/** 今日 at a desk: the stage of the round, the sums, and one list of what waits, most urgent first. */
export function InboxPage() {
  const [result, ask] = useQuery({ query: InboxPageQuery });
  const page = useRef<HTMLDivElement>(null);
  const move = (by: 1 | -1): void => {
    const buttons = [...(page.current?.querySelectorAll<HTMLElement>('[data-inbox-row] > .sw-button') ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLElement);
    const next = buttons[at === -1 ? 0 : at + by];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  };
  useHotkeys([
    { keys: 'J', label: phrase('desk.next'), run: () => move(1) },
    { keys: 'K', label: phrase('desk.previous'), run: () => move(-1) },
  ]);
  const inbox = result.data?.inbox;
  const count = inbox?.groups.reduce((sum, group) => sum + group.totalCount, 0);
  return (
    <div ref={page} className="so-inbox">
      <PageHeading title={phrase('inbox.today')} note={inbox && formatDay(inbox.asOf)}>
        {count !== undefined && count > 0 && <KeyHint keys={['J', 'K', 'Enter']}>{phrase('desk.moveAndOpen')}</KeyHint>}
        {inbox && <span className="sw-note">{phrase('desk.asOf', { at: formatStamp(inbox.asOf) })}</span>}
      </PageHeading>
      <div className="so-inbox-body">
        <QueryGate result={result} retry={() => ask({ requestPolicy: 'network-only' })} rows={8}>
          {(data) => {
            const groups = data.inbox.groups.filter(({ items }) => items.length > 0);
            return (
              <>
                <Sums inbox={data.inbox} />
                {groups.length > 0 ? <Groups groups={groups} /> : <NothingToDo next={data.inbox.nextDeadline} />}
              </>
            );
          }}
        </QueryGate>
      </div>
    </div>
  );
}
