import { graphql, type ResultOf, useQuery } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { AppLink, Button, EmptyState, formatCount, NotFound, Sheet } from '@shouwang/ui';
import { type DataColumn, DataTable } from '@shouwang/ui/office';
import { Select } from 'antd';
import { useState } from 'react';
import { OfficePage } from '../../states/office-page.tsx';
import { QueryGate } from '../../states/query-gate.tsx';
import { useWrite } from '../../states/use-write.ts';
import { WriteNotice } from '../../states/write-notice.tsx';
import { AssignGroup } from '../division-writes.ts';
import '../../states/form-grid.css';
import './divisions.css';

const VillageGroupsQuery = graphql(`
  query VillageGroups($code: ID!, $first: Int!) {
    area(code: $code) {
      code
      name
      fullName
      children {
        code
        name
      }
    }
    households(filter: { areaCode: $code, withoutGroup: true }, first: $first) {
      totalCount
      edges {
        node {
          id
          headName
          householdNo
          householdTypeLabel
          memberCount
          actions {
            name
          }
        }
      }
    }
  }
`);

type Answer = ResultOf<typeof VillageGroupsQuery>;
type Household = Answer['households']['edges'][number]['node'];

/** As many as are placed at once. */
const PAGE = 200;

const columns: readonly DataColumn<Household>[] = [
  {
    key: 'head',
    title: phrase('divisions.head'),
    value: ({ headName }) => headName,
    cell: ({ id, headName }) => <AppLink href={`/households/${id}`}>{headName}</AppLink>,
    width: 140,
  },
  { key: 'no', title: phrase('households.householdNo'), value: ({ householdNo }) => householdNo ?? '', kind: 'quiet' },
  { key: 'type', title: phrase('register.type'), value: ({ householdTypeLabel }) => householdTypeLabel, width: 160 },
  {
    key: 'members',
    title: phrase('register.members'),
    value: ({ memberCount }) => memberCount,
    kind: 'figure',
    width: 90,
  },
];

const mayPlace = ({ actions }: Household): boolean => actions.some(({ name }) => name === 'collect');

const Groups = ({
  groups,
  households,
  again,
}: {
  readonly groups: readonly { readonly code: string; readonly name: string }[];
  readonly households: Answer['households'];
  readonly again: () => void;
}) => {
  const rows = households.edges.map(({ node }) => node);
  const [picked, setPicked] = useState<readonly string[]>([]);
  const [group, setGroup] = useState<string>();
  const [placed, setPlaced] = useState<number>();
  const { state, send } = useWrite(AssignGroup);
  const canPlace = rows.some(mayPlace);
  const place = async (): Promise<void> => {
    const done = await send({ householdIds: [...picked], groupCode: group ?? '' });
    if (!done) return;
    setPlaced(done.count);
    setPicked([]);
    again();
  };
  const refusal =
    groups.length === 0
      ? phrase('divisions.placeNoGroups')
      : picked.length === 0 || group === undefined
        ? phrase('divisions.placeNobody')
        : undefined;
  return (
    <Sheet flush large title={phrase('divisions.placeTitle')} note={phrase('divisions.placeNote')}>
      <DataTable
        label={phrase('divisions.placeTitle')}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        picked={picked}
        {...(canPlace && { onPick: setPicked })}
        rememberAs="village-groups"
        empty={<EmptyState title={phrase('divisions.placeNone')}>{phrase('divisions.placeNoneHint')}</EmptyState>}
        foot={
          rows.length > 0 && (
            <div className="ss-steps">
              {canPlace ? (
                <>
                  <span>{phrase('divisions.placeInto')}</span>
                  <Select
                    aria-label={phrase('divisions.placeInto')}
                    value={group ?? null}
                    options={groups.map(({ code, name }) => ({ value: code, label: name }))}
                    placeholder={phrase('divisions.choose')}
                    onChange={(code: string) => setGroup(code)}
                    style={{ width: 180 }}
                  />
                  <Button look="filled" busy={state.kind === 'busy'} refusal={refusal} onClick={() => void place()}>
                    {phrase('divisions.place')}
                  </Button>
                  <WriteNotice state={state} onRetry={() => void place()} />
                </>
              ) : (
                phrase('divisions.placeOnlyLocal')
              )}
            </div>
          )
        }
      />
      {placed !== undefined && (
        <p role="status" className="sv-placed">
          {phrase('divisions.placePlaced', { count: formatCount(placed) })}
        </p>
      )}
    </Sheet>
  );
};

/** Households of a village that lie in none of its groups, and putting them into one. */
export function VillageGroupsScreen({ villageCode }: { readonly villageCode: string }) {
  const [result, ask] = useQuery({
    query: VillageGroupsQuery,
    variables: { code: villageCode, first: PAGE },
    requestPolicy: 'cache-and-network',
  });
  const again = (): void => ask({ requestPolicy: 'network-only' });
  return (
    <QueryGate result={result} retry={again} rows={8}>
      {({ area, households }) =>
        area ? (
          <OfficePage title={area.name} note={area.fullName}>
            <Groups
              groups={area.children.map(({ code, name }) => ({ code: String(code), name }))}
              households={households}
              again={again}
            />
          </OfficePage>
        ) : (
          <NotFound title={phrase('errors.recordNotFound')} />
        )
      }
    </QueryGate>
  );
}
