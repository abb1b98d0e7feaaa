import { ISSUE_CATEGORY, ISSUE_SOURCE, shanghaiDateOf } from '@shouwang/domain';
import { graphql, type ResultOf, useQuery } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { Button, CountLink, EmptyState, type MarkKind, PageHeading, TextBox } from '@shouwang/ui';
import { type DataColumn, DataTable, DensityPicker, FilterChips } from '@shouwang/ui/office';
import { useEffect, useMemo, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { markKindOf } from '../../states/mark-kind-of.ts';
import { QueryGate } from '../../states/query-gate.tsx';
import { useSettled } from '../../states/use-settled.ts';
import { type IssueListFilter, issueListSearch, issuesPath, readIssueListFilter, shownFilter } from '../issues-path.ts';
import { dueWord } from './due-word.ts';
import { ExportIssues } from './export-issues.tsx';
import { IssueDrawer } from './issue-drawer.tsx';
import './issue-list.css';

const IssueListQuery = graphql(`
  query IssueList($filter: IssueFilter, $mine: IssueFilter, $drafts: IssueFilter, $first: Int!) {
    site {
      now
    }
    issues(filter: $filter, first: $first) {
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
          issueNo
          title
          objectLabel
          sourceLabel
          responsibleLabel
          dueOn
          daysLate
          state
          stateLabel
          mark
        }
      }
    }
    mine: issues(filter: $mine, first: 1) {
      totalCount
    }
    drafts: issues(filter: $drafts, first: 1) {
      totalCount
    }
  }
`);

const IssueAreasQuery = graphql(`
  query IssueAreas($parentCode: ID!) {
    areas(parentCode: $parentCode) {
      code
      name
    }
  }
`);

type Issue = ResultOf<typeof IssueListQuery>['issues']['edges'][number]['node'];

const source: DataColumn<Issue> = {
  key: 'source',
  title: phrase('issues.column.source'),
  value: ({ sourceLabel }) => sourceLabel,
  kind: 'quiet',
  width: 170,
};

/** Beside an open issue, which names its source, the columns are fewer. */
const columnsOn = (today: string, isNarrow: boolean): readonly DataColumn<Issue>[] => [
  { key: 'no', title: phrase('issues.column.no'), value: ({ issueNo }) => issueNo, kind: 'quiet', width: 108 },
  { key: 'title', title: phrase('issues.column.title'), value: ({ title }) => title },
  {
    key: 'object',
    title: phrase('issues.column.object'),
    value: ({ objectLabel }) => objectLabel,
    width: isNarrow ? 140 : 200,
  },
  ...(isNarrow ? [] : [source]),
  { key: 'unit', title: phrase('issues.column.unit'), value: ({ responsibleLabel }) => responsibleLabel, width: 96 },
  {
    key: 'due',
    title: phrase('issues.column.due'),
    value: (issue) => dueWord(issue, today).word,
    cell: (issue) => {
      const { word, tone } = dueWord(issue, today);
      return <span className={tone && `sw-tone-${tone}`}>{word}</span>;
    },
    width: 72,
  },
  {
    key: 'state',
    title: phrase('issues.column.state'),
    value: ({ stateLabel }) => stateLabel,
    cell: ({ stateLabel, mark }) => <span className={`sw-tone-${markKindOf(mark)}`}>{stateLabel}</span>,
    width: 104,
  },
];

/** The heaps on the chips, in the order of the work, with the mark of what is in them. */
const CHIPS: readonly { readonly key: string; readonly mark?: MarkKind; readonly always?: true }[] = [
  { key: 'open', always: true },
  { key: 'overdue', mark: 'overdue', always: true },
  { key: 'toAccept', mark: 'idle', always: true },
  { key: 'disputed', mark: 'todo' },
  { key: 'rectifying', mark: 'doing', always: true },
  { key: 'toVerify', mark: 'todo', always: true },
  { key: 'closed', mark: 'done', always: true },
];

const PAGE = 50;

export type IssueListScreenProps = {
  /** The issue that stands open beside the list. */
  readonly openId: string | undefined;
  /** Whose list it is: who follows issues until they are closed, or who puts them right. */
  readonly work: 'supervise' | 'rectify';
  /** The viewer's area: the list can be narrowed to the areas right below it. */
  readonly areaPath: string;
  /** The list spans several areas, of which one can be picked. */
  readonly picksArea?: boolean;
  readonly mayRaise: boolean;
  readonly mayExport: boolean;
};

/** 问题清单: chips with counts, the table, one issue beside it; every filter stands in the address. */
export function IssueListScreen({ openId, work, areaPath, picksArea, mayRaise, mayExport }: IssueListScreenProps) {
  const search = useSearch();
  const title = phrase(work === 'supervise' ? 'issues.title' : 'issues.ownTitle');
  const [, navigate] = useLocation();
  const filter = readIssueListFilter(search);
  const shown = shownFilter(filter);
  const { bucket: _bucket, state: _state, ...narrowed } = filter;
  const [first, setFirst] = useState(PAGE);
  const [isExporting, setIsExporting] = useState(false);
  const [typed, setTyped] = useState(filter.text ?? '');
  const text = useSettled(typed);
  const [result, ask] = useQuery({
    query: IssueListQuery,
    variables: {
      filter: shown,
      mine: { ...narrowed, bucket: 'waiting' },
      drafts: { ...narrowed, state: 'DRAFT' },
      first,
    },
    requestPolicy: 'cache-and-network',
  });
  const [areas] = useQuery({
    query: IssueAreasQuery,
    variables: { parentCode: areaPath.split('/').filter(Boolean).at(-1) ?? '' },
    pause: !picksArea,
  });
  const go = (next: IssueListFilter, id = openId): void =>
    navigate(`${id === undefined ? '/issues' : `/issues/${id}`}${issueListSearch(next)}`, { replace: true });
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was typed goes into the address, once it stands still
  useEffect(() => {
    if (text !== (filter.text ?? '')) go({ ...filter, text });
  }, [text]);
  const reload = (): void => ask({ requestPolicy: 'network-only' });

  const { data } = result;
  const today = shanghaiDateOf(new Date(data?.site.now ?? Date.now()));
  const columns = useMemo(() => columnsOn(today, openId !== undefined), [today, openId]);
  const rows = data?.issues.edges.map(({ node }) => node) ?? [];
  const countOf = (key: string) => data?.issues.counts.find((count) => count.key === key);
  const chosen = shown.state === 'DRAFT' ? 'drafts' : (shown.bucket ?? '');
  const choices = [
    ...CHIPS.flatMap(({ key, mark, always }) => {
      const heap = countOf(key);
      if (!heap || !(always || heap.count > 0 || chosen === key)) return [];
      return [{ value: key, label: heap.label, count: heap.count, ...(mark && { mark }) }];
    }),
    ...(data && (data.drafts.totalCount > 0 || chosen === 'drafts')
      ? [{ value: 'drafts', label: phrase('issues.draft'), count: data.drafts.totalCount, mark: 'idle' as const }]
      : []),
    ...(data && (data.mine.totalCount > 0 || chosen === 'waiting')
      ? [{ value: 'waiting', label: phrase('issues.waiting'), count: data.mine.totalCount, mark: 'lamp' as const }]
      : []),
  ];
  const all = { value: '', label: phrase('issues.all') };
  const page = (
    <div className="si-list">
      <PageHeading
        title={title}
        note={
          data && (
            <>
              {phrase('issues.openCount')}{' '}
              <CountLink
                value={countOf('open')?.count ?? 0}
                label={phrase('issues.openCount')}
                href={issuesPath({ ...narrowed, bucket: 'open' })}
              />
              ，{phrase('issues.closedThisWeek')}{' '}
              <CountLink
                value={countOf('closedThisWeek')?.count ?? 0}
                label={phrase('issues.closedThisWeek')}
                href={issuesPath({ ...narrowed, bucket: 'closedThisWeek' })}
              />
            </>
          )
        }
      >
        <span className="si-list-find">
          <TextBox
            value={typed}
            onChange={setTyped}
            placeholder={phrase('issues.find')}
            aria-label={phrase('issues.find')}
          />
        </span>
        {openId === undefined && <DensityPicker />}
        <Button href="/issues/board">{phrase('issues.board')}</Button>
        {mayExport && <Button onClick={() => setIsExporting(true)}>{phrase('issues.export')}</Button>}
        {mayRaise && (
          <Button look={openId === undefined ? 'filled' : 'outlined'} href="/issues/new">
            {phrase('issues.raise')}
          </Button>
        )}
      </PageHeading>
      <FilterChips
        label={phrase('issues.column.state')}
        choices={choices}
        chosen={chosen}
        onChange={(next) => go(next === 'drafts' ? { ...narrowed, state: 'DRAFT' } : { ...narrowed, bucket: next })}
        selects={[
          {
            key: 'source',
            label: phrase('issues.sourceFilter'),
            value: filter.source ?? '',
            options: [all, ...ISSUE_SOURCE.items.map(({ en, zh }) => ({ value: en, label: zh }))],
            onChange: (source) => go({ ...filter, source }),
          },
          {
            key: 'category',
            label: phrase('issues.categoryFilter'),
            value: filter.category ?? '',
            options: [all, ...ISSUE_CATEGORY.items.map(({ en, zh }) => ({ value: en, label: zh }))],
            onChange: (category) => go({ ...filter, category }),
          },
          ...(picksArea
            ? [
                {
                  key: 'area',
                  label: phrase('issues.areaFilter'),
                  value: filter.areaCode ?? '',
                  options: [
                    all,
                    ...(areas.data?.areas ?? []).map(({ code, name }) => ({ value: String(code), label: name })),
                  ],
                  onChange: (areaCode: string) => go({ ...filter, areaCode }),
                },
              ]
            : []),
        ]}
      />
      <QueryGate result={result} retry={reload} rows={12}>
        {({ issues }) => (
          <DataTable
            label={title}
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
            mark={({ mark, stateLabel }) => ({ kind: markKindOf(mark), label: stateLabel })}
            {...(openId === undefined ? {} : { openKey: openId })}
            onOpen={({ id }) => go(filter, id)}
            rememberAs="issues"
            empty={
              <EmptyState
                title={phrase('issues.none')}
                action={search !== '' && <Button href="/issues">{phrase('issues.seeOpen')}</Button>}
              />
            }
            foot={
              issues.pageInfo.hasNextPage && (
                <Button look="text" size="small" busy={result.fetching} onClick={() => setFirst(first + PAGE)}>
                  {phrase('issues.more', { n: issues.totalCount - rows.length })}
                </Button>
              )
            }
          />
        )}
      </QueryGate>
      {isExporting && <ExportIssues filter={shown} onClose={() => setIsExporting(false)} />}
    </div>
  );
  return (
    <IssueDrawer
      id={openId}
      page={page}
      today={today}
      onClose={() => navigate(`/issues${search && `?${search.replace(/^\?/u, '')}`}`, { replace: true })}
      onChanged={reload}
    />
  );
}
