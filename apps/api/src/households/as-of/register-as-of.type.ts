import { type CountAsOf, countAsOf, type ListedAsOf, listAsOf } from '@shouwang/database';
import {
  type AsOf,
  HOUSEHOLD_TYPE,
  type HouseholdType,
  labelOf,
  MONITORING_CATEGORY,
  type MonitoringCategory,
} from '@shouwang/domain';
import { type AreaEntry, areaDirectory } from '../../areas/area-directory.ts';
import { builder } from '../../platform/builder.ts';
import { connectionType, pageComplexity } from '../../platform/connection.ts';
import type { Context } from '../../platform/context.ts';
import { readPage } from '../../platform/page.ts';
import { AsOfInput, readAsOf } from './as-of-input.ts';
import { areaPathsWithin } from './readable-areas.ts';

/** The part of the register as it stood that somebody asks about. */
type Asked = {
  readonly asOf: AsOf;
  readonly area: AreaEntry | undefined;
  readonly areaPaths: readonly string[];
  readonly divisionsOf: 'THEN' | 'NOW';
  readonly counts: readonly CountAsOf[];
  readonly areas: ReadonlyMap<string, AreaEntry>;
};

type Counted = {
  readonly key: string;
  readonly label: string;
  readonly households: number;
  readonly monitored: number;
};

const CountedRef = builder.objectRef<Counted>('CountedAsOf').implement({
  description: 'Households of one type, category or area.',
  fields: (t) => ({
    key: t.exposeString('key'),
    label: t.exposeString('label'),
    households: t.exposeInt('households'),
    monitored: t.exposeInt('monitored'),
  }),
});

/** Adds the counts up by a key of their rows; rows without a key are left out. */
const countBy = (
  counts: readonly CountAsOf[],
  keyOf: (row: CountAsOf) => string | null | undefined,
  labelOfKey: (key: string) => string,
): Counted[] => {
  const sums = new Map<string, { households: number; monitored: number }>();
  for (const row of counts) {
    const key = keyOf(row);
    if (key === null || key === undefined) continue;
    const sum = sums.get(key) ?? { households: 0, monitored: 0 };
    sum.households += row.households;
    if (row.category !== null) sum.monitored += row.households;
    sums.set(key, sum);
  }
  return [...sums]
    .map(([key, sum]) => ({ key, label: labelOfKey(key), ...sum }))
    .sort((one, other) => one.key.localeCompare(other.key, 'en'));
};

const sumOf = (rows: readonly CountAsOf[]): number => rows.reduce((sum, { households }) => sum + households, 0);

const typeLabel = (key: string): string => (key ? labelOf(HOUSEHOLD_TYPE, key as HouseholdType) : '未填');
const categoryLabel = (key: string): string => labelOf(MONITORING_CATEGORY, key as MonitoringCategory);

/** The area one level below the asked one in which a row lies; nothing for a row of the asked area itself. */
const partOf =
  ({ area }: Asked) =>
  ({ villagePath }: CountAsOf): string | undefined =>
    villagePath.split('/').filter(Boolean)[area ? area.path.split('/').length - 1 : 3];

const ListedRef = builder.objectRef<ListedAsOf>('ListedAsOf').implement({
  fields: (t) => ({
    id: t.exposeID('id'),
    householdNo: t.exposeString('householdNo', { nullable: true }),
    headName: t.exposeString('headName', { description: 'By which the household is known today.' }),
    areaName: t.string({
      resolve: async ({ areaPath }, _args, { prisma }) => {
        const code = areaPath.split('/').filter(Boolean).at(-1) ?? '';
        return (await areaDirectory(prisma)).get(code)?.fullName ?? code;
      },
    }),
    householdTypeLabel: t.string({ resolve: ({ householdType }) => (householdType ? typeLabel(householdType) : '') }),
    categoryLabel: t.string({ nullable: true, resolve: ({ category }) => category && categoryLabel(category) }),
  }),
});

const ListedConnection = connectionType('ListedAsOf', ListedRef);

type Filter = { readonly householdType?: string | null; readonly category?: string | null };

const after = (where: object): { areaPath: string; id: string } | undefined => {
  // What `readPage` asks for behind a cursor: later in the area, or in the same area and later by id.
  const [, same] = (where as { OR?: readonly { AND: readonly Record<string, unknown>[] }[] }).OR ?? [];
  const [area, id] = same?.AND ?? [];
  if (!area || !id) return undefined;
  return { areaPath: String(area.areaPath), id: String((id.id as { gt: unknown }).gt) };
};

const RegisterAsOfRef = builder.objectRef<Asked>('RegisterAsOf').implement({
  description: 'The register of an area as it stood on a day, as known at a moment. Old data keeps its old village.',
  fields: (t) => ({
    validOn: t.field({ type: 'Date', resolve: ({ asOf }) => asOf.validOn }),
    knownAt: t.field({ type: 'DateTime', resolve: ({ asOf }) => asOf.knownAt }),
    households: t.int({ resolve: ({ counts }) => sumOf(counts) }),
    monitored: t.int({ resolve: ({ counts }) => sumOf(counts.filter(({ category }) => category !== null)) }),
    byType: t.field({
      type: [CountedRef],
      resolve: ({ counts }) => countBy(counts, ({ householdType }) => householdType, typeLabel),
    }),
    byCategory: t.field({
      type: [CountedRef],
      resolve: ({ counts }) => countBy(counts, ({ category }) => category, categoryLabel),
    }),
    byArea: t.field({
      type: [CountedRef],
      description: 'The townships of the county, the villages of a township.',
      resolve: (asked) => countBy(asked.counts, partOf(asked), (code) => asked.areas.get(code)?.name ?? code),
    }),
    list: t.field({
      type: ListedConnection,
      args: {
        householdType: t.arg.string(),
        category: t.arg.string({ description: 'A category, or `any`.' }),
        first: t.arg.int(),
        after: t.arg.string(),
      },
      complexity: pageComplexity,
      resolve: ({ asOf, areaPaths, divisionsOf, counts }, { householdType, category, ...page }, { services }) => {
        const filter: Filter = { householdType, category };
        return readPage<ListedAsOf>(page, {
          order: [{ key: 'areaPath' }, { key: 'id' }],
          find: ({ where, take }) =>
            // The areas of then decide who may see what, see `areaPaths`; the row policies know only those of now.
            services.database.prisma.$queryRaw<ListedAsOf[]>(
              listAsOf(asOf, {
                areaPaths,
                divisionsOf,
                householdType: filter.householdType ?? undefined,
                category: filter.category ?? undefined,
                after: after(where),
                take,
              }),
            ),
          count: async () =>
            sumOf(
              counts.filter(
                (row) =>
                  (!filter.householdType || row.householdType === filter.householdType) &&
                  (!filter.category ||
                    (filter.category === 'any' ? row.category !== null : row.category === filter.category)),
              ),
            ),
        });
      },
    }),
  }),
});

const readRegister = async (
  context: Context,
  {
    asOf,
    areaCode,
    divisionsOf,
  }: Pick<Asked, 'asOf' | 'divisionsOf'> & { readonly areaCode: string | null | undefined },
): Promise<Asked> => {
  const areas = await areaDirectory(context.prisma);
  const area = areaCode ? areas.get(areaCode) : undefined;
  const areaPaths = areaCode && !area ? [] : areaPathsWithin(context, area?.path);
  const { prisma } = context.services.database;
  const counts =
    areaPaths.length === 0 ? [] : await prisma.$queryRaw<CountAsOf[]>(countAsOf(asOf, { areaPaths, divisionsOf }));
  return { asOf, area, areaPaths, divisionsOf, counts, areas };
};

builder.queryField('registerAsOf', (t) =>
  t.field({
    type: RegisterAsOfRef,
    args: {
      asOf: t.arg({ type: AsOfInput }),
      areaCode: t.arg.id(),
      divisionsOf: t.arg.string({
        description: 'THEN (the default): where households lay then; NOW: where they lie now',
      }),
    },
    complexity: 30,
    resolve: async (_root, { asOf, areaCode, divisionsOf }, context) =>
      readRegister(context, {
        asOf: await readAsOf(context, asOf),
        areaCode,
        divisionsOf: divisionsOf === 'NOW' ? 'NOW' : 'THEN',
      }),
  }),
);
