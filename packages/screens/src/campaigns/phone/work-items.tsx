import { graphql, type ResultOf } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { Button, type Choice, ChoiceChips, EmptyState } from '@shouwang/ui';
import { ActionBar, FormHead, InboxRow, PhoneBlock, PhonePage } from '@shouwang/ui/phone';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { markKindOf } from '../../states/mark-kind-of.ts';
import { QueryGate } from '../../states/query-gate.tsx';
import { useBack } from '../../states/use-back.ts';
import { useKeptQuery } from '../../states/use-kept-query.ts';
import { useWrite } from '../../states/use-write.ts';
import { WriteNotice } from '../../states/write-notice.tsx';
import { MoveItems } from '../round-writes.ts';

const WorkItemsQuery = graphql(`
  query WorkItems($states: [String!]) {
    campaign {
      id
      title
      lockOn
    }
    campaignItems(filter: { states: $states }, first: 100) {
      totalCount
      edges {
        node {
          id
          kind
          kindLabel
          state
          stateLabel
          mark
          householdId
          headName
          groupName
          returnText
          actions {
            name
            label
            allowed
          }
        }
      }
    }
  }
`);

type Item = ResultOf<typeof WorkItemsQuery>['campaignItems']['edges'][number]['node'];

const shown = {
  todo: ['TODO', 'RETURNED'],
  collected: ['DRAFT'],
  sent: ['VILLAGE_CONFIRMED', 'TOWNSHIP_OK', 'LOCKED'],
} as const;
type Shown = keyof typeof shown;

const choices = (Object.keys(shown) as Shown[]).map(
  (value): Choice<Shown> => ({ value, label: phrase(`rounds.phone.${value}`) }),
);

/** Items of one household are one row: whoever is there does all of them at one visit. */
type Subject = { readonly key: string; readonly title: string; readonly items: readonly Item[] };

const subjectsOf = (items: readonly Item[]): readonly Subject[] => {
  const keyOf = (item: Item): string => item.householdId ?? item.id;
  const keys = [...new Set(items.map(keyOf))];
  return keys.map((key) => {
    const own = items.filter((item) => keyOf(item) === key);
    return { key, title: own[0]?.headName ?? own[0]?.kindLabel ?? '', items: own };
  });
};

const groupOf = (item: Item): string =>
  item.householdId ? (item.groupName ?? phrase('rounds.phone.noGroup')) : phrase('rounds.phone.village');

const mayCollect = ({ actions }: Item): boolean => actions.some(({ name, allowed }) => name === 'collect' && allowed);

/** Where the work of a row is done: the yearly form of a household. */
const workPathOf = ({ items }: Subject): string | undefined => {
  const [first] = items;
  return first?.householdId ? `/collection/${first.householdId}` : undefined;
};

const Group = ({
  name,
  subjects,
  onCollect,
}: {
  readonly name: string;
  readonly subjects: readonly Subject[];
  readonly onCollect: (ids: readonly string[]) => void;
}) => {
  const [, navigate] = useLocation();
  return (
    <PhoneBlock>
      <FormHead title={name} aside={subjects.length} />
      <ul>
        {subjects.map((subject) => {
          const { key, title, items } = subject;
          const open = items.filter(mayCollect).map(({ id }) => id);
          const path = workPathOf(subject);
          const returned = items.find(({ returnText }) => returnText)?.returnText;
          return (
            <InboxRow
              key={key}
              mark={markKindOf(items[0]?.mark ?? 'todo')}
              title={title}
              line={items.map(({ kindLabel }) => kindLabel).join('·')}
              {...(returned ? { late: phrase('rounds.phone.returned', { text: returned }) } : {})}
              {...(path ? { onOpen: () => navigate(path) } : {})}
              {...(open.length > 0
                ? { verb: { label: phrase('rounds.phone.collect'), onPress: () => onCollect(open) } }
                : { tag: items[0]?.stateLabel ?? '' })}
            />
          );
        })}
      </ul>
    </PhoneBlock>
  );
};

/** 采集任务: what the village has to bring in this round, group by group; one press when it was looked at. */
export function WorkItemsScreen() {
  const back = useBack('/');
  const [kind, setKind] = useState<Shown>('todo');
  const [result, ask] = useKeptQuery({ query: WorkItemsQuery, variables: { states: [...shown[kind]] } });
  const { state, send } = useWrite(MoveItems);
  const reload = (): void => ask({ requestPolicy: 'network-only' });
  const [last, setLast] = useState<readonly string[]>([]);
  const collect = async (ids: readonly string[]): Promise<void> => {
    setLast(ids);
    if (await send({ ids: [...ids], step: 'collect', text: null })) reload();
  };
  return (
    <PhonePage
      title={phrase('rounds.phone.title')}
      onBack={back}
      foot={
        <ActionBar
          actions={
            <Button look="filled" size="main" wide href="/joint-review">
              {phrase('rounds.phone.toReview')}
            </Button>
          }
        >
          <WriteNotice state={state} onRetry={() => void collect(last)} onReload={reload} />
        </ActionBar>
      }
    >
      <PhoneBlock>
        <ChoiceChips
          label={phrase('rounds.state')}
          choices={choices}
          chosen={[kind]}
          onChange={(next) => setKind(next)}
        />
        <Button look="text" size="small" href="/monthly">
          {phrase('rounds.monthly.see')}
        </Button>
      </PhoneBlock>
      <QueryGate result={result} retry={reload} rows={6}>
        {({ campaign, campaignItems: { edges, totalCount } }) => {
          const items = edges.map(({ node }) => node);
          const groups = [...new Set(items.map(groupOf))];
          if (!campaign) {
            return (
              <PhoneBlock>
                <EmptyState title={phrase('rounds.none')}>{phrase('rounds.noneHint')}</EmptyState>
              </PhoneBlock>
            );
          }
          return items.length === 0 ? (
            <PhoneBlock>
              <EmptyState title={phrase(`rounds.phone.no.${kind}`)} />
            </PhoneBlock>
          ) : (
            <>
              {groups.map((name) => (
                <Group
                  key={name}
                  name={name}
                  subjects={subjectsOf(items.filter((item) => groupOf(item) === name))}
                  onCollect={(ids) => void collect(ids)}
                />
              ))}
              {totalCount > items.length && (
                <PhoneBlock>
                  <p className="sw-note">{phrase('rounds.phone.more', { n: totalCount - items.length })}</p>
                </PhoneBlock>
              )}
            </>
          );
        }}
      </QueryGate>
    </PhonePage>
  );
}
