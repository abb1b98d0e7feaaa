import { type FragmentOf, graphql, readFragment } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { CountLink, EmptyState, Sheet } from '@shouwang/ui';
import { type DataColumn, DataTable } from '@shouwang/ui/office';
import '../lookback.css';

export const VillageProgressVillage = graphql(`
  fragment VillageProgress_LookbackVillage on LookbackVillage @_unmask {
    areaCode
    areaName
    total
    states {
      key
      label
      count
    }
  }
`);

type Village = FragmentOf<typeof VillageProgressVillage>;

/** The parts of the bar, from the finished end: shades of one colour, each with its words and figure beside. */
const PARTS = [
  { key: 'done', states: ['CLOSED', 'COUNTY_SAMPLED'] },
  { key: 'checked', states: ['TOWNSHIP_CHECKED'] },
  { key: 'village', states: ['VILLAGE_DONE'] },
  { key: 'doing', states: ['IN_PROGRESS'] },
] as const;

const countIn = ({ states }: Village, wanted: readonly string[]): number =>
  states.filter(({ key }) => wanted.includes(key)).reduce((sum, { count }) => sum + count, 0);

const Bar = ({ village }: { readonly village: Village }) => (
  <div className="sl-bar-track" aria-hidden="true">
    {PARTS.map(({ key, states }) => (
      <span
        key={key}
        className={`sl-${key}`}
        style={{ width: `${(countIn(village, states) / Math.max(village.total, 1)) * 100}%` }}
      />
    ))}
  </div>
);

export type VillageProgressProps = {
  readonly villages: readonly FragmentOf<typeof VillageProgressVillage>[];
  /** Opens the cases of a village that are in these states. */
  readonly onOpen: (areaCode: string, states: readonly string[]) => void;
};

/** How far each village is, as a bar with the figures beside it; every figure opens its cases. */
export function VillageProgress({ villages, onOpen }: VillageProgressProps) {
  const rows = villages.map((village) => readFragment(VillageProgressVillage, village));
  const columns: readonly DataColumn<Village>[] = [
    { key: 'village', title: phrase('lookback.village'), value: ({ areaName }) => areaName, width: 180 },
    { key: 'bar', title: phrase('lookback.progress'), value: () => '', cell: (village) => <Bar village={village} /> },
    ...[{ key: 'todo', states: ['NOT_STARTED'] } as const, ...PARTS.toReversed()].map(
      ({ key, states }): DataColumn<Village> => ({
        key,
        title: phrase(`lookback.part.${key}`),
        value: (village) => countIn(village, states),
        cell: (village) => (
          <CountLink
            value={countIn(village, states)}
            label={`${village.areaName} ${phrase(`lookback.part.${key}`)}`}
            onOpen={() => onOpen(village.areaCode, states)}
          />
        ),
        kind: 'figure',
        width: key === 'done' ? 140 : 104,
      }),
    ),
  ];
  return (
    <Sheet
      flush
      large
      title={phrase('lookback.byVillage')}
      aside={
        <span className="sl-legend sw-note">
          {PARTS.map(({ key }) => (
            <span key={key}>
              <span className={`sl-swatch sl-${key}`} />
              {phrase(`lookback.part.${key}`)}
            </span>
          ))}
        </span>
      }
    >
      <DataTable
        label={phrase('lookback.byVillage')}
        columns={columns}
        rows={rows}
        rowKey={({ areaCode }) => areaCode}
        rememberAs="lookback-villages"
        empty={<EmptyState title={phrase('lookback.noCases')} />}
      />
    </Sheet>
  );
}
