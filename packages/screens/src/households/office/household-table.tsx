import { RISK_TYPE } from '@shouwang/domain';
import { graphql, type ResultOf, useQuery } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { AmountText, Button, EmptyState, formatCount, GlyphChips, PageHeading, TextBox } from '@shouwang/ui';
import { type DataColumn, DataTable, DensityPicker, FilterChips } from '@shouwang/ui/office';
import { useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { QueryGate } from '../../states/query-gate.tsx';
import { useSettled } from '../../states/use-settled.ts';
import { householdGlyphs } from '../household-glyphs.ts';
import { HOUSEHOLD_KINDS, type HouseholdKind, householdKindChoices, isHouseholdKind } from '../household-kinds.ts';
import { monitoringMark, monitoringWord } from '../monitoring-word.ts';
import { placeOf } from '../place-words.ts';
import './household-table.css';

const HouseholdTableQuery = graphql(`
  query HouseholdTable($filter: HouseholdFilter, $first: Int!, $after: String) {
    households(filter: $filter, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          headName
          areaName
          groupName
          householdTypeLabel
          monitoringStatus
          category
          categoryLabel
          risks
          memberCount
          netIncomePerCapita
          monitoringLine
        }
      }
    }
  }
`);

const AreaChoicesQuery = graphql(`
  query HouseholdTableAreas {
    viewer {
      account {
        areaCode
      }
    }
  }
`);

const AreasBelowQuery = graphql(`
  query AreasBelow($parentCode: ID!) {
    areas(parentCode: $parentCode) {
      code
      name
    }
  }
`);

type Row = ResultOf<typeof HouseholdTableQuery>['households']['edges'][number]['node'];

const rowsAPage = 50;
const everywhere = '';

const columns: readonly DataColumn<Row>[] = [
  {
    key: 'head',
    title: phrase('register.head'),
    width: 190,
    value: ({ headName }) => headName,
    cell: ({ headName, category, risks, monitoringStatus }) => (
      <span className="so-household-name">
        <b>{headName}</b>
        <GlyphChips glyphs={householdGlyphs(category, risks, monitoringStatus === 'OPEN')} />
      </span>
    ),
  },
  {
    key: 'area',
    title: phrase('register.area'),
    width: 280,
    value: ({ areaName, groupName }) => placeOf(areaName, groupName),
  },
  { key: 'type', title: phrase('register.type'), width: 150, value: ({ householdTypeLabel }) => householdTypeLabel },
  {
    key: 'category',
    title: phrase('register.category'),
    value: ({ categoryLabel }) => categoryLabel ?? '',
  },
  {
    key: 'status',
    title: phrase('register.monitoring'),
    width: 110,
    value: ({ monitoringStatus }) => monitoringWord(monitoringStatus) ?? '',
  },
  {
    key: 'members',
    title: phrase('register.members'),
    width: 76,
    kind: 'figure',
    value: ({ memberCount }) => memberCount,
  },
  {
    key: 'income',
    title: phrase('register.incomePerHead'),
    width: 130,
    kind: 'figure',
    value: ({ netIncomePerCapita }) => (netIncomePerCapita === null ? '' : Number(netIncomePerCapita)),
    cell: ({ netIncomePerCapita, monitoringLine }) =>
      netIncomePerCapita === null ? null : (
        <AmountText
          value={Number(netIncomePerCapita)}
          {...(Number(netIncomePerCapita) < Number(monitoringLine) ? { tone: 'todo' as const } : {})}
        />
      ),
  },
];

const useAreas = (): ReadonlyArray<{ value: string; label: string }> => {
  const [{ data: who }] = useQuery({ query: AreaChoicesQuery });
  const code = who?.viewer?.account.areaCode;
  const [{ data }] = useQuery({ query: AreasBelowQuery, variables: { parentCode: code ?? '' }, pause: !code });
  return [
    { value: everywhere, label: phrase('desk.all') },
    ...(data?.areas ?? []).map((area) => ({ value: area.code, label: area.name })),
  ];
};

const risks = [
  { value: '', label: phrase('desk.all') },
  ...RISK_TYPE.items.map(({ en, zh }) => ({ value: en, label: zh })),
];

export type HouseholdTableProps = {
  /** May bring cells of a spreadsheet into the register. */
  readonly mayPaste: boolean;
};

/** 户档案: the register of the viewer's area, narrowed by kind, place, risk or a typed name. */
export function HouseholdTable({ mayPaste }: HouseholdTableProps) {
  const [, navigate] = useLocation();
  const search = new URLSearchParams(useSearch());
  const [text, setText] = useState(search.get('text') ?? '');
  const asked = search.get('kind') ?? '';
  const kind: HouseholdKind = isHouseholdKind(asked) ? asked : 'all';
  const areaCode = search.get('area') ?? everywhere;
  const risk = search.get('risk') ?? '';
  const [before, setBefore] = useState<readonly string[]>([]);
  const settled = useSettled(text.trim());
  const areas = useAreas();
  const filter = {
    ...HOUSEHOLD_KINDS[kind],
    ...(areaCode && { areaCode }),
    ...(risk && { risk }),
    ...(settled && { text: settled }),
  };
  const after = before.at(-1);
  const [result, ask] = useQuery({
    query: HouseholdTableQuery,
    variables: { filter, first: rowsAPage, ...(after === undefined ? {} : { after }) },
  });
  // Kept in the address, so that the way back from a household leads to the same list.
  const narrow = (next: Readonly<Record<string, string>>): void => {
    const merged = { kind, area: areaCode, risk, text, ...next };
    const query = new URLSearchParams(Object.entries(merged).filter(([, value]) => value !== '' && value !== 'all'));
    setBefore([]);
    navigate(`/households${query.size > 0 ? `?${query}` : ''}`, { replace: true });
  };
  const total = result.data?.households.totalCount;

  return (
    <div className="so-list-page">
      <PageHeading
        title={phrase('households.page')}
        note={total !== undefined && phrase('households.total', { n: total })}
      >
        {mayPaste && (
          <Button size="small" href="/paste">
            {phrase('paste.title')}
          </Button>
        )}
        <DensityPicker />
      </PageHeading>
      <div className="so-list-filters">
        <FilterChips
          label={phrase('households.kind')}
          choices={householdKindChoices}
          chosen={kind}
          onChange={(chosen) => narrow({ kind: chosen })}
          selects={[
            {
              key: 'area',
              label: phrase('register.area'),
              value: areaCode,
              options: areas,
              onChange: (area) => narrow({ area }),
            },
            {
              key: 'risk',
              label: phrase('register.risk'),
              value: risk,
              options: risks,
              onChange: (code) => narrow({ risk: code }),
            },
          ]}
        />
        <span className="so-list-search">
          <TextBox
            value={text}
            aria-label={phrase('shell.searchHint')}
            placeholder={phrase('shell.searchHint')}
            onChange={(typed) => {
              setText(typed);
              narrow({ text: typed });
            }}
          />
        </span>
      </div>
      <div className="so-list-body">
        <QueryGate result={result} retry={() => ask({ requestPolicy: 'network-only' })} rows={12}>
          {({ households: { edges, pageInfo, totalCount } }) => (
            <DataTable
              label={phrase('households.page')}
              columns={columns}
              rows={edges.map(({ node }) => node)}
              rowKey={({ id }) => id}
              mark={({ monitoringStatus }) => ({ kind: monitoringMark(monitoringStatus) })}
              onOpen={({ id }) => navigate(`/households/${id}`)}
              rememberAs="households"
              empty={
                <EmptyState
                  title={
                    settled ? phrase('households.notFound', { text: settled }) : phrase('households.noneOfThisKind')
                  }
                  action={
                    <Button
                      onClick={() => {
                        setText('');
                        narrow({ kind: 'all', area: everywhere, risk: '', text: '' });
                      }}
                    >
                      {phrase('register.seeAll')}
                    </Button>
                  }
                />
              }
              foot={
                <>
                  {phrase('shell.rangeOfTotal', {
                    from: formatCount(Math.min(totalCount, before.length * rowsAPage + 1)),
                    to: formatCount(before.length * rowsAPage + edges.length),
                    total: formatCount(totalCount),
                  })}
                  {before.length > 0 && (
                    <Button size="small" look="text" onClick={() => setBefore(before.slice(0, -1))}>
                      {phrase('shell.previousPage')}
                    </Button>
                  )}
                  {pageInfo.hasNextPage && pageInfo.endCursor && (
                    <Button size="small" look="text" onClick={() => setBefore([...before, pageInfo.endCursor ?? ''])}>
                      {phrase('shell.nextPage')}
                    </Button>
                  )}
                </>
              }
            />
          )}
        </QueryGate>
      </div>
    </div>
  );
}
