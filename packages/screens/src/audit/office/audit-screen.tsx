import { graphql, type ResultOf, useQuery } from '@shouwang/graphql-client';
import { findPhrase, phrase } from '@shouwang/phrases';
import { Button, EmptyState, formatDateFull, formatTime, PageHeading, TextBox } from '@shouwang/ui';
import { type DataColumn, DataTable, DensityPicker, FilterChips } from '@shouwang/ui/office';
import { useState } from 'react';
import { QueryGate } from '../../states/query-gate.tsx';
import { useSettled } from '../../states/use-settled.ts';
import '../../inspections/office/issue-list.css';

const AuditQuery = graphql(`
  query Audit($objectType: String, $objectId: String, $first: Int!, $after: String) {
    auditEntries(objectType: $objectType, objectId: $objectId, first: $first, after: $after) {
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

/** 审计: who did what when, newest first; narrowed to a kind of object or to one. */
export function AuditScreen() {
  const [objectType, setObjectType] = useState('');
  const [typed, setTyped] = useState('');
  const objectId = useSettled(typed.trim());
  // One step back in time per press: the list goes on behind the last row that was shown.
  const [after, setAfter] = useState<string>();
  const [result, ask] = useQuery({
    query: AuditQuery,
    variables: {
      first: PAGE,
      ...(objectType && { objectType }),
      ...(objectId && { objectId }),
      ...(after !== undefined && { after }),
    },
  });
  return (
    <div className="si-list">
      <PageHeading title={phrase('admin.audit')} note={phrase('admin.auditNote')}>
        <span className="si-list-find">
          <TextBox
            value={typed}
            onChange={(text) => {
              setTyped(text);
              setAfter(undefined);
            }}
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
        chosen={objectType}
        onChange={(type) => {
          setObjectType(type);
          setAfter(undefined);
        }}
      />
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
