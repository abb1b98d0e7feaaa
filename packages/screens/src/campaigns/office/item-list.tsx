import { graphql, type ResultOf, useQuery } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { AppLink, Button, EmptyState, Field, formatDateShort, Sheet, TextBox } from '@shouwang/ui';
import { type DataColumn, DataTable } from '@shouwang/ui/office';
import { useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { markKindOf } from '../../states/mark-kind-of.ts';
import { OfficePage } from '../../states/office-page.tsx';
import { QueryGate } from '../../states/query-gate.tsx';
import { useWrite } from '../../states/use-write.ts';
import { WriteNotice } from '../../states/write-notice.tsx';
import { itemsOfPath } from '../items-path.ts';
import { MoveItems } from '../round-writes.ts';
import '../../states/form-grid.css';

const ItemListQuery = graphql(`
  query ItemList($filter: CampaignItemFilter, $after: String) {
    campaignItems(filter: $filter, first: 100, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          kindLabel
          state
          stateLabel
          mark
          areaName
          householdId
          headName
          groupName
          collectedOn
          collectedBy
          returnText
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
    }
  }
`);

type Item = ResultOf<typeof ItemListQuery>['campaignItems']['edges'][number]['node'];

const columns: readonly DataColumn<Item>[] = [
  { key: 'area', title: phrase('rounds.place'), value: ({ areaName }) => areaName, width: 200 },
  { key: 'group', title: phrase('rounds.group'), value: ({ groupName }) => groupName ?? '', width: 110 },
  {
    key: 'who',
    title: phrase('rounds.household'),
    value: ({ headName }) => headName ?? '',
    cell: ({ householdId, headName }) =>
      householdId ? <AppLink href={`/households/${householdId}`}>{headName}</AppLink> : null,
    width: 110,
  },
  { key: 'kind', title: phrase('rounds.kind'), value: ({ kindLabel }) => kindLabel, width: 140 },
  { key: 'state', title: phrase('rounds.state'), value: ({ stateLabel }) => stateLabel, width: 100 },
  {
    key: 'collected',
    title: phrase('rounds.collectedBy'),
    value: ({ collectedBy, collectedOn }) =>
      collectedBy && collectedOn ? `${collectedBy}·${formatDateShort(collectedOn)}` : '',
    kind: 'quiet',
    width: 140,
  },
  { key: 'return', title: phrase('rounds.returnText'), value: ({ returnText }) => returnText ?? '' },
];

const mayStep = (item: Item, step: string): boolean =>
  item.actions.some(({ name, allowed }) => name === step && allowed);

/** The step that every picked item allows; the county's form and the village's items have steps of their own. */
const stepsOf = (items: readonly Item[]) =>
  (items[0]?.actions ?? []).filter(({ name }) => items.every((item) => mayStep(item, name)));

type MoveProps = { readonly items: readonly Item[]; readonly onMoved: () => void };

const MoveBar = ({ items, onMoved }: MoveProps) => {
  const [text, setText] = useState('');
  const { state, send } = useWrite(MoveItems);
  const move = async (step: string): Promise<void> => {
    if (await send({ ids: items.map(({ id }) => id), step, text: text.trim() || null })) onMoved();
  };
  const steps = stepsOf(items);
  const returns = steps.some(({ name }) => name.startsWith('sendBack'));
  return (
    <div className="ss-steps">
      {returns && (
        <Field label={phrase('rounds.returnReason')} required>
          {(control) => <TextBox {...control} maxLength={1000} value={text} onChange={setText} />}
        </Field>
      )}
      {steps.map(({ name, label }) => (
        <Button
          key={name}
          look="filled"
          busy={state.kind === 'busy'}
          refusal={name.startsWith('sendBack') && text.trim() === '' ? phrase('rounds.textMissing') : undefined}
          onClick={() => void move(name)}
        >
          {phrase('rounds.moveCount', { what: label, n: items.length })}
        </Button>
      ))}
      {steps.length === 0 && <span className="sw-note">{phrase('rounds.nothingToMove')}</span>}
      <WriteNotice state={state} onRetry={() => undefined} onReload={onMoved} />
    </div>
  );
};

/** 任务清单: the items behind a figure; ticked, they are sent back or passed. */
export function ItemListScreen() {
  const search = useSearch();
  const [, navigate] = useLocation();
  const { areaCode, states, kind, reviewId } = itemsOfPath(search);
  const [picked, setPicked] = useState<readonly string[]>([]);
  const [after, setAfter] = useState<string | null>(null);
  const [result, ask] = useQuery({
    query: ItemListQuery,
    variables: {
      filter: {
        areaCode: areaCode ?? null,
        states: states ? [...states] : null,
        kind: kind ?? null,
        reviewId: reviewId ?? null,
      },
      after,
    },
    requestPolicy: 'cache-and-network',
  });
  const reload = (): void => {
    setPicked([]);
    ask({ requestPolicy: 'network-only' });
  };
  return (
    <OfficePage
      title={phrase('rounds.items')}
      note={result.data && phrase('rounds.itemCount', { n: result.data.campaignItems.totalCount })}
      tools={<Button onClick={() => navigate('/progress')}>{phrase('rounds.backToProgress')}</Button>}
    >
      <QueryGate result={result} retry={reload} rows={12}>
        {({ campaignItems: { edges, pageInfo } }) => {
          const items = edges.map(({ node }) => node);
          const chosen = items.filter(({ id }) => picked.includes(id));
          return (
            <>
              {chosen.length > 0 && (
                <Sheet>
                  <MoveBar items={chosen} onMoved={reload} />
                </Sheet>
              )}
              <Sheet flush>
                <DataTable
                  label={phrase('rounds.items')}
                  columns={columns}
                  rows={items}
                  rowKey={({ id }) => id}
                  mark={({ mark, stateLabel }) => ({ kind: markKindOf(mark), label: stateLabel })}
                  picked={picked}
                  onPick={setPicked}
                  unpickable={({ actions }) =>
                    actions.some(({ allowed }) => allowed) ? null : phrase('rounds.nothingToMove')
                  }
                  rememberAs="round-items"
                  empty={<EmptyState title={phrase('rounds.noItems')} />}
                  foot={
                    pageInfo.hasNextPage && (
                      <Button size="small" onClick={() => setAfter(pageInfo.endCursor)}>
                        {phrase('rounds.nextPage')}
                      </Button>
                    )
                  }
                />
              </Sheet>
            </>
          );
        }}
      </QueryGate>
    </OfficePage>
  );
}
