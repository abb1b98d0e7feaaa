import { graphql, type ResultOf, useQuery } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { Button, EmptyState, formatCount, formatDateShort, PageHeading, Sheet, TextBox } from '@shouwang/ui';
import { type DataColumn, DataTable, DensityPicker, FilterChips } from '@shouwang/ui/office';
import { useEffect, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { QueryGate } from '../../states/query-gate.tsx';
import { useSettled } from '../../states/use-settled.ts';
import { clueMark } from '../clue-mark.ts';
import { type ClueListFilter, clueListSearch, readClueListFilter } from '../clues-path.ts';
import { ClueCard } from './clue-card.tsx';
import { DispatchBar } from './dispatch-bar.tsx';
import '../../states/office-page.css';
import './clue-drawer.css';

const ClueListQuery = graphql(`
  query ClueList($filter: ClueFilter, $first: Int!) {
    clues(filter: $filter, first: $first) {
      totalCount
      pageInfo {
        hasNextPage
      }
      counts {
        key
        label
        count
      }
      edges {
        node {
          id
          clueNo
          headName
          areaName
          state
          stateLabel
          isUrgent
          dueOn
          isOverdue
          assignedTo
          reasons {
            id
            ruleLabel
            detail
          }
          actions {
            name
            allowed
          }
        }
      }
    }
  }
`);

const ClueAreasQuery = graphql(`
  query ClueAreas($parentCode: ID!) {
    areas(parentCode: $parentCode) {
      code
      name
    }
  }
`);

type Clue = ResultOf<typeof ClueListQuery>['clues']['edges'][number]['node'];

const canDispatch = ({ actions }: Clue): boolean => actions.some(({ name, allowed }) => name === 'dispatch' && allowed);

const whyOf = ({ reasons }: Clue): string => {
  const [first] = reasons;
  if (!first) return '';
  const why = first.ruleLabel ?? first.detail;
  return reasons.length === 1 ? why : `${why}${phrase('clues.moreReasons', { count: reasons.length })}`;
};

const columns: readonly DataColumn<Clue>[] = [
  {
    key: 'head',
    title: phrase('clues.household'),
    value: ({ headName }) => headName,
    cell: ({ headName, isUrgent }) => (
      <>
        <b>{headName}</b>
        {isUrgent && <span className="sw-note sw-tone-overdue">　{phrase('clues.urgent')}</span>}
      </>
    ),
    width: 120,
  },
  { key: 'area', title: phrase('clues.place'), value: ({ areaName }) => areaName, width: 256 },
  { key: 'why', title: phrase('clues.why'), value: whyOf },
  { key: 'state', title: phrase('datasets.state'), value: ({ stateLabel }) => stateLabel, width: 160 },
  {
    key: 'due',
    title: phrase('clues.until'),
    value: ({ dueOn }) => dueOn && formatDateShort(dueOn),
    cell: ({ dueOn, isOverdue }) =>
      dueOn && <span className={isOverdue ? 'sw-tone-overdue' : undefined}>{formatDateShort(dueOn)}</span>,
    width: 72,
  },
  {
    key: 'who',
    title: phrase('clues.worker'),
    value: ({ assignedTo }) => assignedTo ?? phrase('clues.nobody'),
    kind: 'quiet',
    width: 100,
  },
  { key: 'no', title: phrase('clues.clueNo'), value: ({ clueNo }) => clueNo, kind: 'quiet', width: 140 },
];

/** What is left of a row while a card stands open beside the list: the rest stands on the card. */
const narrowColumns = columns.filter(({ key }) => ['head', 'area', 'why', 'due'].includes(key));

const ALL = 'ALL';
const OVERDUE = 'OVERDUE';
const PAGE = 100;

export type ClueListScreenProps = {
  /** The card that stands open beside the list. */
  readonly openId: string | undefined;
  /** The viewer's area: the list can be narrowed to the areas right below it. */
  readonly areaPath: string;
};

/** 线索: the cards of one's area with filters, one open beside the list; the chosen ones are sent on together. */
export function ClueListScreen({ openId, areaPath }: ClueListScreenProps) {
  const search = useSearch();
  const [, navigate] = useLocation();
  const filter = readClueListFilter(search);
  const [first, setFirst] = useState(PAGE);
  const [picked, setPicked] = useState<readonly string[]>([]);
  const [typed, setTyped] = useState(filter.text ?? '');
  const text = useSettled(typed);
  const [result, ask] = useQuery({ query: ClueListQuery, variables: { filter, first } });
  const [areas] = useQuery({
    query: ClueAreasQuery,
    variables: { parentCode: areaPath.split('/').filter(Boolean).at(-1) ?? '' },
  });
  const go = (next: ClueListFilter, id = openId): void =>
    navigate(`${id === undefined ? '/clues' : `/clues/${id}`}${clueListSearch(next)}`, { replace: true });
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was typed goes into the address, once it stands still
  useEffect(() => {
    if (text !== (filter.text ?? '')) go({ ...filter, text });
  }, [text]);
  const reload = (): void => {
    setPicked([]);
    ask({ requestPolicy: 'network-only' });
  };
  const clues = result.data?.clues;
  const rows = clues?.edges.map(({ node }) => node) ?? [];
  const isFiltered = search !== '';
  const page = (
    <div className="ss-clue-list">
      <PageHeading title={phrase('clues.listTitle')} note={clues && formatCount(clues.totalCount)}>
        <span className="ss-clue-find">
          <TextBox
            value={typed}
            onChange={setTyped}
            placeholder={phrase('clues.findHere')}
            aria-label={phrase('clues.findHere')}
          />
        </span>
        <DensityPicker />
      </PageHeading>
      <FilterChips
        label={phrase('datasets.state')}
        choices={(clues?.counts ?? []).map(({ key, label, count }) => ({
          value: key,
          label,
          count,
          ...(key === OVERDUE && count > 0 ? { mark: 'overdue' as const } : {}),
        }))}
        chosen={filter.overdue ? OVERDUE : (filter.state ?? ALL)}
        onChange={(chosen) => {
          const { state: _state, overdue: _overdue, ...rest } = filter;
          go(chosen === OVERDUE ? { ...rest, overdue: true } : chosen === ALL ? rest : { ...rest, state: chosen });
        }}
        selects={[
          {
            key: 'area',
            label: phrase('clues.place'),
            value: filter.areaCode ?? '',
            options: [
              { value: '', label: phrase('clues.anywhere') },
              ...(areas.data?.areas ?? []).map(({ code, name }) => ({ value: code, label: name })),
            ],
            onChange: (areaCode) => go({ ...filter, areaCode }),
          },
        ]}
      />
      <div className="ss-desk-body">
        <Sheet flush>
          <QueryGate result={result} retry={reload} rows={8}>
            {() => (
              <DataTable
                label={phrase('clues.listTitle')}
                columns={openId === undefined ? columns : narrowColumns}
                rows={rows}
                rowKey={({ id }) => id}
                mark={(clue) => ({ kind: clueMark(clue), label: clue.stateLabel })}
                {...(openId === undefined ? {} : { openKey: openId })}
                onOpen={({ id }) => go(filter, id)}
                {...(rows.some(canDispatch)
                  ? {
                      picked,
                      onPick: setPicked,
                      unpickable: (clue: Clue) => (canDispatch(clue) ? null : clue.stateLabel),
                    }
                  : {})}
                rememberAs={openId === undefined ? 'clues' : 'clues-narrow'}
                empty={
                  <EmptyState
                    title={phrase('clues.noneHere')}
                    action={isFiltered && <Button href="/clues">{phrase('clues.seeAll')}</Button>}
                  />
                }
                foot={
                  clues?.pageInfo.hasNextPage && (
                    <Button look="text" size="small" busy={result.fetching} onClick={() => setFirst(first + PAGE)}>
                      {phrase('clues.moreCards', { count: formatCount(clues.totalCount - rows.length) })}
                    </Button>
                  )
                }
              />
            )}
          </QueryGate>
        </Sheet>
      </div>
      {picked.length > 0 && (
        <div className="ss-desk-foot">
          <DispatchBar what={{ clueIds: picked }} count={picked.length} refusal={undefined} onDispatched={reload} />
        </div>
      )}
    </div>
  );
  return (
    <ClueCard id={openId} page={page} onClose={() => navigate(`/clues${clueListSearch(filter)}`)} onChanged={reload} />
  );
}
