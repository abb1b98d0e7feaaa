import { PROCEDURE_TEMPLATES, shanghaiDateOf } from '@shouwang/domain';
import { graphql, type ResultOf, useQuery } from '@shouwang/graphql-client';
import { findPhrase, phrase } from '@shouwang/phrases';
import { Button, EmptyState, formatCount, formatDateFull, GlyphChips, PageHeading, TextBox } from '@shouwang/ui';
import { type DataColumn, DataTable, DensityPicker, FilterChips } from '@shouwang/ui/office';
import { useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { householdGlyphs } from '../../households/household-glyphs.ts';
import { markKindOf } from '../../states/mark-kind-of.ts';
import { QueryGate } from '../../states/query-gate.tsx';
import { useSettled } from '../../states/use-settled.ts';
import { deadlineWord } from '../deadline-word.ts';
import '../../households/office/household-table.css';

const CaseTableQuery = graphql(`
  query CaseTable($filter: CaseFilter, $first: Int!, $after: String) {
    site {
      now
    }
    procedureCases(filter: $filter, first: $first, after: $after) {
      totalCount
      counts {
        key
        label
        count
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          caseNo
          procedure
          procedureLabel
          headName
          areaName
          category
          risks
          mark
          stateLabel
          deadlineAt
          startedOn
          closedAt
        }
      }
    }
  }
`);

type Row = ResultOf<typeof CaseTableQuery>['procedureCases']['edges'][number]['node'];

const lists = {
  open: { open: true },
  waiting: { waiting: true },
  returned: { isReturned: true, open: true },
  closed: { open: false },
} as const;

type List = keyof typeof lists;

const isList = (text: string): text is List => Object.hasOwn(lists, text);

const choices = (Object.keys(lists) as List[]).map((value) => ({ value, label: phrase(`desk.list.${value}`) }));

const procedures = [
  { value: '', label: phrase('desk.all') },
  ...PROCEDURE_TEMPLATES.map(({ key, label }) => ({ value: key, label })),
];

const rowsAPage = 50;

const columnsOn = (today: string): readonly DataColumn<Row>[] => [
  {
    key: 'head',
    title: phrase('register.head'),
    width: 170,
    value: ({ headName }) => headName,
    cell: ({ headName, category, risks }) => (
      <span className="so-household-name">
        <b>{headName}</b>
        <GlyphChips glyphs={householdGlyphs(category, risks)} />
      </span>
    ),
  },
  { key: 'area', title: phrase('register.area'), width: 256, value: ({ areaName }) => areaName },
  {
    key: 'procedure',
    title: phrase('desk.procedure'),
    width: 120,
    value: ({ procedure, procedureLabel }) => findPhrase(`desk.procedure.${procedure}`) ?? procedureLabel,
  },
  { key: 'state', title: phrase('desk.state'), value: ({ stateLabel }) => stateLabel },
  {
    key: 'due',
    title: phrase('desk.due'),
    width: 110,
    value: ({ deadlineAt, closedAt }) => (closedAt ? '' : deadlineWord(deadlineAt, today).word),
    cell: ({ deadlineAt, closedAt, mark }) => (
      <span className={mark === 'overdue' ? 'sw-tone-overdue' : undefined}>
        {closedAt ? '' : deadlineWord(deadlineAt, today).word}
      </span>
    ),
  },
  {
    key: 'started',
    title: phrase('desk.started'),
    width: 120,
    kind: 'quiet',
    value: ({ startedOn }) => formatDateFull(startedOn),
  },
  { key: 'no', title: phrase('desk.caseNo'), width: 176, kind: 'quiet', value: ({ caseNo }) => caseNo },
];

/** 办件: the cases of the viewer's area, open or closed, by state, procedure or name. */
export function CaseTable() {
  const [, navigate] = useLocation();
  const search = new URLSearchParams(useSearch());
  const asked = search.get('list') ?? '';
  const list: List = isList(asked) ? asked : 'open';
  const state = search.get('state') ?? '';
  const procedure = search.get('procedure') ?? '';
  const areaCode = search.get('area') ?? '';
  const [text, setText] = useState(search.get('text') ?? '');
  const [before, setBefore] = useState<readonly string[]>([]);
  const settled = useSettled(text.trim());
  const after = before.at(-1);
  const [result, ask] = useQuery({
    query: CaseTableQuery,
    variables: {
      filter: {
        ...lists[list],
        ...(state && { state }),
        ...(procedure && { procedure }),
        ...(areaCode && { areaCode }),
        ...(settled && { text: settled }),
      },
      first: rowsAPage,
      ...(after === undefined ? {} : { after }),
    },
  });
  const narrow = (next: Readonly<Record<string, string>>): void => {
    const merged = { list, state, procedure, text, ...next };
    const query = new URLSearchParams(Object.entries(merged).filter(([, value]) => value !== ''));
    setBefore([]);
    navigate(`/cases?${query}`, { replace: true });
  };
  const counts = result.data?.procedureCases.counts ?? [];
  const today = shanghaiDateOf(new Date(result.data?.site.now ?? Date.now()));
  return (
    <div className="so-list-page">
      <PageHeading
        title={phrase('desk.cases')}
        note={result.data && phrase('desk.caseCount', { n: result.data.procedureCases.totalCount })}
      >
        <DensityPicker />
      </PageHeading>
      <div className="so-list-filters">
        <FilterChips
          label={phrase('desk.cases')}
          choices={choices}
          chosen={list}
          onChange={(chosen) => narrow({ list: chosen, state: '' })}
          selects={[
            {
              key: 'state',
              label: phrase('desk.state'),
              value: state,
              options: [
                { value: '', label: phrase('desk.all') },
                ...counts.map(({ key, label, count }) => ({ value: key, label: `${label} ${count}` })),
              ],
              onChange: (chosen) => narrow({ state: chosen }),
            },
            {
              key: 'procedure',
              label: phrase('desk.procedure'),
              value: procedure,
              options: procedures,
              onChange: (chosen) => narrow({ procedure: chosen }),
            },
          ]}
        />
        <span className="so-list-search">
          <TextBox
            value={text}
            aria-label={phrase('desk.searchCases')}
            placeholder={phrase('desk.searchCases')}
            onChange={(typed) => {
              setText(typed);
              narrow({ text: typed });
            }}
          />
        </span>
      </div>
      <div className="so-list-body">
        <QueryGate result={result} retry={() => ask({ requestPolicy: 'network-only' })} rows={12}>
          {({ procedureCases: { edges, pageInfo, totalCount } }) => (
            <DataTable
              label={phrase('desk.cases')}
              columns={columnsOn(today)}
              rows={edges.map(({ node }) => node)}
              rowKey={({ id }) => id}
              mark={({ mark }) => ({ kind: markKindOf(mark) })}
              onOpen={({ id }) => navigate(`/cases/${id}`)}
              rememberAs="cases"
              empty={<EmptyState title={phrase('desk.noCases')} />}
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
