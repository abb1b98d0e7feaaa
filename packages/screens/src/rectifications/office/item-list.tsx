import { graphql, type ResultOf, useQuery } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { Button, EmptyState, formatCount, formatDateShort, PageHeading, Sheet } from '@shouwang/ui';
import { type DataColumn, DataTable, FilterChips } from '@shouwang/ui/office';
import { useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { QueryGate } from '../../states/query-gate.tsx';
import { itemMark } from '../item-mark.ts';
import { ItemCard } from './item-card.tsx';
import '../../states/office-page.css';

const ItemListQuery = graphql(`
  query RectificationList($state: String, $kind: String, $first: Int!) {
    rectificationItems(state: $state, kind: $kind, first: $first) {
      totalCount
      pageInfo {
        hasNextPage
      }
      edges {
        node {
          id
          itemNo
          kindLabel
          subjectName
          areaName
          departmentLabel
          description
          state
          stateLabel
          dueOn
          isOverdue
        }
      }
    }
  }
`);

type Item = ResultOf<typeof ItemListQuery>['rectificationItems']['edges'][number]['node'];

const columns: readonly DataColumn<Item>[] = [
  {
    key: 'subject',
    title: phrase('rectifications.subject'),
    value: ({ subjectName }) => subjectName,
    cell: ({ subjectName }) => <b>{subjectName}</b>,
    width: 110,
  },
  { key: 'area', title: phrase('clues.place'), value: ({ areaName }) => areaName, width: 180 },
  { key: 'kind', title: phrase('rectifications.kind'), value: ({ kindLabel }) => kindLabel, width: 130 },
  { key: 'what', title: phrase('rectifications.what'), value: ({ description }) => description },
  {
    key: 'owner',
    title: phrase('rectifications.owner'),
    value: ({ departmentLabel }) => departmentLabel ?? phrase('rectifications.villageOwns'),
    width: 140,
  },
  { key: 'state', title: phrase('datasets.state'), value: ({ stateLabel }) => stateLabel, width: 150 },
  { key: 'due', title: phrase('clues.until'), value: ({ dueOn }) => dueOn && formatDateShort(dueOn), width: 72 },
  { key: 'no', title: phrase('clues.clueNo'), value: ({ itemNo }) => itemNo, kind: 'quiet', width: 130 },
];

/** What is left of a row while an item stands open beside the list: the rest stands on the item. */
const narrowColumns = columns.filter(({ key }) => ['subject', 'kind', 'what', 'due'].includes(key));

const STATES = ['OPEN', 'REOPENED', 'FIXED', 'RECHECKED', 'CLOSED'] as const;
const KINDS = ['REGISTER_CORRECTION', 'DEPARTMENT_DATA', 'POLICY_DELIVERY', 'UPPER_FEEDBACK'] as const;
const ALL = '';
const PAGE = 100;

export type ItemListScreenProps = {
  /** To a department they are 疑点反馈, to the areas 整改事项. */
  readonly audience: 'department' | 'area';
  /** The item that stands open beside the list. */
  readonly openId: string | undefined;
};

/** 整改事项: what has to be put right, by whom and until when; one open beside the list, where it is answered. */
export function ItemListScreen({ audience, openId }: ItemListScreenProps) {
  const title = phrase(audience === 'department' ? 'rectifications.departmentTitle' : 'rectifications.title');
  const search = useSearch();
  const [, navigate] = useLocation();
  const params = new URLSearchParams(search);
  const state = params.get('state');
  const kind = params.get('kind');
  const [first, setFirst] = useState(PAGE);
  const [result, ask] = useQuery({ query: ItemListQuery, variables: { state, kind, first } });
  const reload = (): void => ask({ requestPolicy: 'network-only' });
  const pathOf = (id: string | undefined, next = search): string =>
    `/rectifications${id === undefined ? '' : `/${id}`}${next && `?${next}`}`;
  const narrow = (key: 'state' | 'kind', value: string): void => {
    const next = new URLSearchParams(search);
    if (value === ALL) next.delete(key);
    else next.set(key, value);
    navigate(pathOf(openId, next.toString()), { replace: true });
  };
  const items = result.data?.rectificationItems;
  const page = (
    <div className="ss-desk">
      <PageHeading title={title} note={items && formatCount(items.totalCount)} />
      <FilterChips
        label={phrase('datasets.state')}
        choices={[
          { value: ALL, label: phrase('clues.all') },
          ...STATES.map((value) => ({ value: value as string, label: phrase(`rectifications.state.${value}`) })),
        ]}
        chosen={state ?? ALL}
        onChange={(value) => narrow('state', value)}
        selects={[
          {
            key: 'kind',
            label: phrase('rectifications.kind'),
            value: kind ?? ALL,
            options: [
              { value: ALL, label: phrase('clues.all') },
              ...KINDS.map((value) => ({ value, label: phrase(`rectifications.kind.${value}`) })),
            ],
            onChange: (value) => narrow('kind', value),
          },
        ]}
      />
      <div className="ss-desk-body">
        <Sheet flush>
          <QueryGate result={result} retry={reload} rows={6}>
            {({ rectificationItems: { edges, totalCount, pageInfo } }) => (
              <DataTable
                label={title}
                columns={openId === undefined ? columns : narrowColumns}
                rows={edges.map(({ node }) => node)}
                rowKey={({ id }) => id}
                mark={(item) => ({ kind: itemMark(item), label: item.stateLabel })}
                {...(openId === undefined ? {} : { openKey: openId })}
                onOpen={({ id }) => navigate(pathOf(id), { replace: openId !== undefined })}
                rememberAs={openId === undefined ? 'rectifications' : 'rectifications-narrow'}
                empty={<EmptyState title={phrase('rectifications.none')} />}
                foot={
                  pageInfo.hasNextPage && (
                    <Button look="text" size="small" onClick={() => setFirst(first + PAGE)}>
                      {phrase('rectifications.more', { count: formatCount(totalCount - edges.length) })}
                    </Button>
                  )
                }
              />
            )}
          </QueryGate>
        </Sheet>
      </div>
    </div>
  );
  return <ItemCard id={openId} page={page} onClose={() => navigate(pathOf(undefined))} onChanged={reload} />;
}
