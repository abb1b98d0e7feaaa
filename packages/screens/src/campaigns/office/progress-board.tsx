import { graphql, type ResultOf, useQuery } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { type Choice, ChoiceChips, CountLink, EmptyState, formatDateShort, Sheet, StatusWord } from '@shouwang/ui';
import { type DataColumn, DataTable } from '@shouwang/ui/office';
import { useState } from 'react';
import { OfficePage } from '../../states/office-page.tsx';
import { QueryGate } from '../../states/query-gate.tsx';
import { itemsPath } from '../items-path.ts';

const ProgressQuery = graphql(`
  query RoundProgress {
    campaign {
      id
      title
      lockOn
    }
    campaignProgress {
      areaCode
      areaName
      level
      total
      done
      todo
      returned
      collected
      confirmed
      passed
      finishesOn
      daysLate
      reviewed
      villages
    }
  }
`);

type Row = ResultOf<typeof ProgressQuery>['campaignProgress'][number];
type Figure = 'total' | 'todo' | 'returned' | 'collected' | 'confirmed' | 'passed';

/** The figures of a place, each with the states whose list it opens. */
const figures: readonly { readonly key: Figure; readonly states: readonly string[] | undefined }[] = [
  { key: 'total', states: undefined },
  { key: 'todo', states: ['TODO', 'RETURNED'] },
  { key: 'returned', states: ['RETURNED'] },
  { key: 'collected', states: ['DRAFT'] },
  { key: 'confirmed', states: ['VILLAGE_CONFIRMED'] },
  { key: 'passed', states: ['TOWNSHIP_OK', 'LOCKED'] },
];

const listOf = (areaCode: string | undefined, states: readonly string[] | undefined): string =>
  itemsPath({ ...(areaCode && { areaCode }), ...(states && { states }) });

/** By when the rest is done if it goes on like this, in words. */
const paceOf = ({ todo, finishesOn, daysLate }: Row): string => {
  if (todo === 0) return phrase('rounds.allCollected');
  if (!finishesOn) return phrase('rounds.notBegun');
  const day = formatDateShort(finishesOn);
  return daysLate > 0 ? phrase('rounds.paceLate', { day, days: daysLate }) : phrase('rounds.pace', { day });
};

const columns: readonly DataColumn<Row>[] = [
  { key: 'areaName', title: phrase('rounds.place'), value: ({ areaName }) => areaName, width: 160 },
  ...figures.map(
    ({ key, states }): DataColumn<Row> => ({
      key,
      title: phrase(`rounds.figure.${key}`),
      value: (row) => row[key],
      cell: (row) => (
        <CountLink
          value={row[key]}
          label={`${row.areaName} ${phrase(`rounds.figure.${key}`)}`}
          href={listOf(row.areaCode, states)}
        />
      ),
      kind: 'figure',
      width: 92,
    }),
  ),
  {
    key: 'reviewed',
    title: phrase('rounds.reviewed'),
    value: ({ reviewed, villages }) => `${reviewed}/${villages}`,
    cell: ({ reviewed, villages, areaCode, areaName }) => (
      <CountLink
        value={reviewed}
        label={`${areaName} ${phrase('rounds.reviewed')} ${villages}`}
        href={`/joint-reviews?area=${areaCode}`}
      />
    ),
    kind: 'figure',
    width: 92,
  },
  {
    key: 'pace',
    title: phrase('rounds.paceTitle'),
    value: paceOf,
    cell: (row) => (row.daysLate > 0 ? <StatusWord kind="todo">{paceOf(row)}</StatusWord> : <span>{paceOf(row)}</span>),
  },
];

const sum = (rows: readonly Row[], key: Figure): number => rows.reduce((total, row) => total + row[key], 0);

type Level = 'TOWNSHIP' | 'VILLAGE';

const levels: readonly Choice<Level>[] = [
  { value: 'TOWNSHIP', label: phrase('rounds.byTownship') },
  { value: 'VILLAGE', label: phrase('rounds.byVillage') },
];

export type ProgressBoardScreenProps = {
  /** What stands in the rows first. */
  readonly level: Level;
};

/** 采集进度: what is done, what is left, by when it is done at this pace; in the order of division codes. */
export function ProgressBoardScreen({ level: first }: ProgressBoardScreenProps) {
  const [level, setLevel] = useState<Level>(first);
  const [result, ask] = useQuery({ query: ProgressQuery, requestPolicy: 'cache-and-network' });
  return (
    <OfficePage title={phrase('rounds.progress')} note={phrase('rounds.progressNote')}>
      <QueryGate result={result} retry={() => ask({ requestPolicy: 'network-only' })} rows={12}>
        {({ campaign, campaignProgress }) => {
          const rows = campaignProgress.filter((row) => row.level === level);
          return (
            <Sheet
              flush
              large
              title={campaign?.title ?? phrase('rounds.none')}
              note={campaign ? phrase('rounds.lockNote', { on: formatDateShort(campaign.lockOn) }) : undefined}
              aside={
                first === 'TOWNSHIP' && (
                  <ChoiceChips
                    label={phrase('rounds.place')}
                    choices={levels}
                    chosen={[level]}
                    onChange={(chosen) => setLevel(chosen)}
                  />
                )
              }
            >
              <DataTable
                label={phrase('rounds.progress')}
                columns={columns}
                rows={rows}
                rowKey={({ areaCode }) => areaCode}
                rememberAs="round-progress"
                totals={{
                  areaName: phrase('rounds.sum'),
                  ...Object.fromEntries(
                    figures.map(({ key, states }) => [
                      key,
                      <CountLink
                        key={key}
                        value={sum(rows, key)}
                        label={`${phrase('rounds.sum')} ${phrase(`rounds.figure.${key}`)}`}
                        href={listOf(undefined, states)}
                      />,
                    ]),
                  ),
                }}
                empty={<EmptyState title={phrase('rounds.none')}>{phrase('rounds.noneHint')}</EmptyState>}
              />
            </Sheet>
          );
        }}
      </QueryGate>
    </OfficePage>
  );
}
