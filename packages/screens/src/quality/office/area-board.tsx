import { phrase } from '@shouwang/phrases';
import { CountLink, Sheet } from '@shouwang/ui';
import { type DataColumn, DataTable } from '@shouwang/ui/office';
import { type QualityFilter, qualityPath } from '../quality-path.ts';

type Area = {
  readonly areaCode: string;
  readonly areaName: string;
  readonly open: number;
  readonly errors: number;
  readonly overdue: number;
};

const FIGURES = ['open', 'errors', 'overdue'] as const;

const columnsOf = (filter: QualityFilter): readonly DataColumn<Area>[] => [
  { key: 'area', title: phrase('quality.sheet.area'), value: ({ areaName }) => areaName },
  ...FIGURES.map(
    (key): DataColumn<Area> => ({
      key,
      title: phrase(`quality.bucket.${key}`),
      value: (area) => area[key],
      cell: (area) => (
        <CountLink
          value={area[key]}
          label={`${area.areaName} ${phrase(`quality.bucket.${key}`)}`}
          href={qualityPath({ ...filter, bucket: key, areaCode: area.areaCode })}
        />
      ),
      kind: 'figure',
      width: 110,
    }),
  ),
];

/** What is open in each township or village, in the order of division codes; every figure opens its list. */
export function AreaBoard({ areas, filter }: { readonly areas: readonly Area[]; readonly filter: QualityFilter }) {
  const { ruleId: _rule, owner: _owner, ...narrowed } = filter;
  return (
    <Sheet flush title={phrase('quality.byArea')}>
      <DataTable
        label={phrase('quality.byArea')}
        columns={columnsOf(narrowed)}
        rows={areas}
        rowKey={({ areaCode }) => areaCode}
        rememberAs="quality-areas"
        totals={{
          area: phrase('rounds.sum'),
          ...Object.fromEntries(FIGURES.map((key) => [key, areas.reduce((sum, area) => sum + area[key], 0)])),
        }}
        empty={null}
      />
    </Sheet>
  );
}
