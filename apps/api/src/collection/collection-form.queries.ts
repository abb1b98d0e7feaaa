import { shanghaiDateOf } from '@shouwang/domain';
import { areaDirectory } from '../areas/area-directory.ts';
import { builder } from '../platform/builder.ts';
import { connectionType, pageComplexity } from '../platform/connection.ts';
import { nowOf } from '../platform/context.ts';
import { isUuid } from '../platform/is-uuid.ts';
import { readPage } from '../platform/page.ts';
import { visible } from '../platform/visible.ts';
import { CollectionFormRef, collectionFormOf } from './collection-form.type.ts';
import { readValueSources } from './form-sources.ts';
import { formYearOn, periodOfYear, withMembers } from './load-form.ts';

const CollectionFormConnection = connectionType('CollectionForm', CollectionFormRef);

/** A village is printed in portions: a portion is read and drawn before the next is asked for. */
const LARGEST_PORTION = 20;

builder.queryFields((t) => ({
  collectionForm: t.field({
    type: CollectionFormRef,
    nullable: true,
    args: { householdId: t.arg.id({ required: true }), year: t.arg.int() },
    resolve: async (_root, { householdId, year }, context) => {
      if (!isUuid(householdId)) return null;
      const household = await context.prisma.household.findFirst({
        where: { AND: [visible(context, 'Household'), { id: householdId }] },
        include: withMembers,
      });
      if (!household) return null;
      return collectionFormOf(context, household, year ?? formYearOn(shanghaiDateOf(await nowOf(context))));
    },
  }),
  collectionForms: t.field({
    type: CollectionFormConnection,
    description: 'The yearly forms of a village or group, for printing in one go: 脱贫户 and 监测对象.',
    args: {
      areaCode: t.arg.id({ required: true }),
      year: t.arg.int(),
      first: t.arg.int(),
      after: t.arg.string(),
    },
    complexity: pageComplexity,
    resolve: async (_root, { areaCode, year, first, after }, context) => {
      const area = (await areaDirectory(context.prisma)).get(String(areaCode));
      const ofYear = year ?? formYearOn(shanghaiDateOf(await nowOf(context)));
      const where = {
        AND: [
          visible(context, 'Household'),
          { areaPath: { startsWith: area?.path ?? 'nowhere' }, status: 'ACTIVE' },
          // The round's work objects (notice 一(三)1).
          { OR: [{ householdType: 'LIFTED' }, { monitoringStatus: { not: 'NONE' } }] },
        ],
      };
      const page = await readPage(
        { first: Math.min(first ?? LARGEST_PORTION, LARGEST_PORTION), after: after ?? null },
        {
          order: [{ key: 'areaPath' }, { key: 'id' }],
          find: ({ where: behind, ...query }) =>
            context.prisma.household.findMany({ ...query, include: withMembers, where: { AND: [where, behind] } }),
          count: () => context.prisma.household.count({ where }),
        },
      );
      const households = page.edges.map(({ node }) => node);
      const sources = await readValueSources(context.prisma, households, {
        hidden: context.services.database.prisma,
        period: periodOfYear(ofYear),
      });
      const edges = await Promise.all(
        page.edges.map(async ({ cursor, node }) => ({
          cursor,
          node: await collectionFormOf(context, node, ofYear, sources),
        })),
      );
      return { ...page, edges };
    },
  }),
}));
