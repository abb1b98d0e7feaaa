import { graphql, type ResultOf, useQuery } from '@shouwang/graphql-client';
import { findPhrase, phrase, phrasesOf } from '@shouwang/phrases';
import { Button, EmptyState, formatDateFull, formatTime, PageHeading, TextBox } from '@shouwang/ui';
import { type DataColumn, DataTable, DensityPicker, FilterChips } from '@shouwang/ui/office';
import { useState } from 'react';
import { DayField } from '../../states/day-field.tsx';
import { QueryGate } from '../../states/query-gate.tsx';
import { useSettled } from '../../states/use-settled.ts';
import '../../inspections/office/issue-list.css';
import { ChainCheck } from './chain-check.tsx';

const AuditQuery = graphql(`
  query Audit(
    $actor: String
    $action: String
    $from: Date
    $to: Date
    $objectType: String
    $objectId: String
    $first: Int!
    $after: String
  ) {
    auditEntries(
      actor: $actor
      action: $action
      from: $from
      to: $to
      objectType: $objectType
      objectId: $objectId
      first: $first
      after: $after
    ) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          chain
          seq
          at
          actorName
          actorRoleLabel
          actionLabel
          objectType
          objectId
          areaName
          purpose
        }
      }
    }
  }
`);

type Entry = ResultOf<typeof AuditQuery>['auditEntries']['edges'][number]['node'];

const objectTypes = [
  'Account',
  'Household',
  'Person',
  'ProcedureCase',
  'Clue',
  'Dataset',
  'ComparisonRun',
  'ImportBatch',
  'InspectionMission',
  'Issue',
  'StoredFile',
] as const;

const objectName = (type: string): string => findPhrase(`admin.object.${type}`) ?? type;

const columns: readonly DataColumn<Entry>[] = [
  {
    key: 'at',
    title: phrase('admin.audit.at'),
    value: ({ at }) => `${formatDateFull(at)} ${formatTime(at)}`,
    width: 150,
  },
  { key: 'who', title: phrase('admin.audit.who'), value: ({ actorName }) => actorName, width: 96 },
  {
    key: 'role',
    title: phrase('admin.audit.role'),
    value: (row) => row.actorRoleLabel ?? '',
    kind: 'quiet',
    width: 130,
  },
  { key: 'what', title: phrase('admin.audit.what'), value: ({ actionLabel }) => actionLabel, width: 180 },
  {
    key: 'object',
    title: phrase('admin.audit.object'),
    value: ({ objectType, objectId }) => `${objectName(objectType)} ${objectId}`,
    cell: ({ objectType, objectId }) => (
      <>
        {objectName(objectType)} <span className="sw-note">{objectId}</span>
      </>
    ),
  },
  { key: 'area', title: phrase('admin.audit.area'), value: ({ areaName }) => areaName ?? '', width: 150 },
  { key: 'purpose', title: phrase('admin.audit.purpose'), value: ({ purpose }) => purpose ?? '', width: 130 },
  {
    key: 'chain',
    title: phrase('admin.audit.chain'),
    value: ({ chain, seq }) => `${chain}·${seq}`,
    kind: 'quiet',
    width: 120,
  },
];

const PAGE = 50;

const EVERYTHING = { actor: '', action: '', from: '', to: '', objectType: '', objectId: '' };

type Filter = typeof EVERYTHING;

const actions = [{ value: '', label: phrase('admin.all') }].concat(
  phrasesOf('audit').map(([value, label]) => ({ value, label })),
);

/** 审计: who did what when, newest first; narrowed by person, days, act and object; its chains can be checked here. */
export function AuditScreen() {
  const [filter, setFilter] = useState(EVERYTHING);
  const actor = useSettled(filter.actor.trim());
  const objectId = useSettled(filter.objectId.trim());
  // One step back in time per press: the list goes on behind the last row that was shown.
  const [after, setAfter] = useState<string>();
  const [result, ask] = useQuery({
    query: AuditQuery,
    variables: {
      first: PAGE,
      ...(actor && { actor }),
      ...(filter.action && { action: filter.action }),
      ...(filter.from && { from: filter.from }),
      ...(filter.to && { to: filter.to }),
      ...(filter.objectType && { objectType: filter.objectType }),
      ...(objectId && { objectId }),
      ...(after !== undefined && { after }),
    },
  });
  const narrow = (part: Partial<Filter>): void => {
    setFilter({ ...filter, ...part });
    setAfter(undefined);
  };
  return (
    <div className="si-list">
      <PageHeading title={phrase('admin.audit')} note={phrase('admin.auditNote')}>
        <span className="si-list-find">
          <TextBox
            value={filter.actor}
            onChange={(text) => narrow({ actor: text })}
            placeholder={phrase('admin.audit.whoFind')}
            aria-label={phrase('admin.audit.whoFind')}
          />
        </span>
        <DayField label={phrase('admin.audit.from')} value={filter.from} onChange={(from) => narrow({ from })} />
        <DayField label={phrase('admin.audit.to')} value={filter.to} onChange={(to) => narrow({ to })} />
        <span className="si-list-find">
          <TextBox
            value={filter.objectId}
            onChange={(text) => narrow({ objectId: text })}
            placeholder={phrase('admin.objectId')}
            aria-label={phrase('admin.objectId')}
          />
        </span>
        <DensityPicker />
      </PageHeading>
      <FilterChips
        label={phrase('admin.objectFilter')}
        choices={[
          { value: '', label: phrase('admin.all') },
          ...objectTypes.map((value) => ({ value, label: objectName(value) })),
        ]}
        chosen={filter.objectType}
        onChange={(objectType) => narrow({ objectType })}
        selects={[
          {
            key: 'action',
            label: phrase('admin.audit.what'),
            value: filter.action,
            options: actions,
            onChange: (action) => narrow({ action }),
          },
        ]}
      />
      <ChainCheck />
      <QueryGate result={result} retry={() => ask({ requestPolicy: 'network-only' })} rows={12}>
        {({ auditEntries: { edges, pageInfo } }) => (
          <DataTable
            label={phrase('admin.audit')}
            columns={columns}
            rows={edges.map(({ node }) => node)}
            rowKey={({ chain, seq }) => `${chain}/${seq}`}
            rememberAs="audit"
            empty={<EmptyState title={phrase('admin.noEntries')} />}
            foot={
              pageInfo.hasNextPage && (
                <Button look="text" size="small" onClick={() => setAfter(pageInfo.endCursor ?? undefined)}>
                  {phrase('admin.moreEntries')}
                </Button>
              )
            }
          />
        )}
      </QueryGate>
    </div>
  );
}
