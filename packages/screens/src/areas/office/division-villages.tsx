import { graphql, type ResultOf, useQuery } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { AppLink, EmptyState, formatCount, formatDateFull, Sheet } from '@shouwang/ui';
import { type DataColumn, DataTable } from '@shouwang/ui/office';
import { Select } from 'antd';
import { useState } from 'react';
import { QueryGate } from '../../states/query-gate.tsx';

const DivisionTownshipsQuery = graphql(`
  query DivisionTownships {
    areas(level: "TOWNSHIP") {
      code
      name
    }
  }
`);

const DivisionVillagesQuery = graphql(`
  query DivisionVillages($township: ID!) {
    areas(parentCode: $township, level: "VILLAGE", withEnded: true) {
      code
      name
      validFrom
      validTo
      successorNames
      householdCount
      withoutGroupCount
      children(withEnded: true) {
        code
        name
        validFrom
        validTo
        successorNames
        householdCount
        withoutGroupCount
      }
    }
  }
`);

type Village = ResultOf<typeof DivisionVillagesQuery>['areas'][number];
type Row = Omit<Village, 'children'> & { readonly isGroup: boolean };

const rowsOf = (villages: readonly Village[], withEnded: boolean): readonly Row[] =>
  villages
    .flatMap(({ children, ...village }): Row[] => [
      { ...village, isGroup: false },
      ...children.map((group) => ({ ...group, isGroup: true })),
    ])
    .filter(({ validTo }) => withEnded || validTo === null);

const afterDay = (day: string): string => formatDateFull(new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000));

const columns: readonly DataColumn<Row>[] = [
  {
    key: 'name',
    title: phrase('divisions.title'),
    value: ({ name }) => name,
    cell: ({ name, isGroup }) => <span className={isGroup ? 'sv-group' : 'sv-village'}>{name}</span>,
  },
  { key: 'code', title: phrase('divisions.code'), value: ({ code }) => String(code), kind: 'quiet', width: 170 },
  {
    key: 'households',
    title: phrase('divisions.householdCount'),
    value: ({ householdCount }) => householdCount,
    kind: 'figure',
    width: 90,
  },
  {
    key: 'withoutGroup',
    title: phrase('divisions.withoutGroup'),
    value: ({ withoutGroupCount, isGroup }) => (isGroup || withoutGroupCount === 0 ? '' : withoutGroupCount),
    cell: ({ code, name, withoutGroupCount, isGroup, validTo }) =>
      isGroup || withoutGroupCount === 0 ? null : validTo === null ? (
        <AppLink href={`/divisions/${code}`} aria-label={phrase('divisions.placeOf', { name })}>
          {formatCount(withoutGroupCount)}
        </AppLink>
      ) : (
        formatCount(withoutGroupCount)
      ),
    kind: 'figure',
    width: 90,
  },
  {
    key: 'since',
    title: phrase('divisions.since'),
    value: ({ validFrom, validTo, successorNames }) => {
      if (validTo !== null) {
        const names = successorNames.join('、');
        return phrase('divisions.successor', { on: afterDay(validTo), names });
      }
      return validFrom === null ? '' : phrase('divisions.from', { on: formatDateFull(validFrom) });
    },
    kind: 'quiet',
    width: 320,
  },
];

/** The villages of a township with their groups, how many households lie in each, and what became of those that ended. */
export function DivisionVillages() {
  const [townships, askTownships] = useQuery({ query: DivisionTownshipsQuery });
  const [chosen, setChosen] = useState<string>();
  const [withEnded, setWithEnded] = useState(false);
  const township = chosen ?? townships.data?.areas[0]?.code;
  const [villages, ask] = useQuery({
    query: DivisionVillagesQuery,
    variables: { township: String(township ?? '') },
    pause: township === undefined,
    requestPolicy: 'cache-and-network',
  });
  return (
    <Sheet
      flush
      large
      title={phrase('divisions.standingTitle')}
      aside={
        <span className="sv-tools">
          <Select
            aria-label={phrase('divisions.township')}
            value={township === undefined ? null : String(township)}
            options={(townships.data?.areas ?? []).map(({ code, name }) => ({ value: String(code), label: name }))}
            showSearch={{ optionFilterProp: 'label' }}
            onChange={(code: string) => setChosen(code)}
            style={{ width: 180 }}
          />
          <label className="sv-check">
            <input type="checkbox" checked={withEnded} onChange={({ target }) => setWithEnded(target.checked)} />
            {phrase('divisions.showEnded')}
          </label>
        </span>
      }
    >
      <QueryGate result={townships} retry={() => askTownships({ requestPolicy: 'network-only' })} rows={6}>
        {() => (
          <QueryGate result={villages} retry={() => ask({ requestPolicy: 'network-only' })} rows={8}>
            {({ areas }) => (
              <DataTable
                label={phrase('divisions.standingTitle')}
                columns={columns}
                rows={rowsOf(areas, withEnded)}
                rowKey={({ code }) => String(code)}
                isGone={({ validTo }) => validTo !== null}
                rememberAs="divisions"
                empty={<EmptyState title={phrase('divisions.noVillages')} />}
              />
            )}
          </QueryGate>
        )}
      </QueryGate>
    </Sheet>
  );
}
