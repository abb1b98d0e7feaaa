import { builder } from '../platform/builder.ts';
import type { Context } from '../platform/context.ts';
import { visible } from '../platform/visible.ts';
import { areaDirectory } from './area-directory.ts';

const counted = new WeakMap<Context, Promise<ReadonlyMap<string, number>>>();

/** The active households that the viewer may read, by the area in which they lie: counted once for all areas of a page. */
const householdsByArea = (context: Context): Promise<ReadonlyMap<string, number>> => {
  const known = counted.get(context);
  if (known) return known;
  const counts = context.prisma.household
    .groupBy({ by: ['areaCode'], where: { AND: [visible(context, 'Household'), { status: 'ACTIVE' }] }, _count: true })
    .then((rows) => new Map(rows.map(({ areaCode, _count }) => [areaCode, _count])));
  counted.set(context, counts);
  return counts;
};

const shown = (context: Context, withEnded: boolean | null | undefined) => ({
  AND: [visible(context, 'Area'), withEnded ? {} : { validTo: null }],
});

export const AreaRef = builder.prismaObject('Area', {
  fields: (t) => ({
    code: t.exposeID('code'),
    level: t.exposeString('level'),
    name: t.exposeString('name'),
    fullName: t.exposeString('fullName'),
    path: t.exposeString('path'),
    validFrom: t.expose('validFrom', { type: 'Date', nullable: true }),
    validTo: t.expose('validTo', { type: 'Date', nullable: true, description: 'Its last day, when it is no more.' }),
    successorNames: t.stringList({
      description: 'What has become of it.',
      resolve: async ({ code }, _args, { prisma }) => {
        const areas = await areaDirectory(prisma);
        const successions = await prisma.areaSuccession.findMany({
          where: { fromCode: code },
          orderBy: { toCode: 'asc' },
        });
        return successions.map(({ toCode }) => areas.get(toCode)?.name ?? toCode);
      },
    }),
    parent: t.relation('parent', { nullable: true }),
    children: t.relation('children', {
      args: { withEnded: t.arg.boolean() },
      query: ({ withEnded }, context) => ({ where: shown(context, withEnded), orderBy: { code: 'asc' } }),
    }),
    withoutGroupCount: t.int({
      description: 'Households that lie in the area itself, in none of its groups.',
      resolve: async ({ code }, _args, context) => (await householdsByArea(context)).get(code) ?? 0,
    }),
    householdCount: t.int({
      resolve: async ({ code }, _args, context) => {
        const counts = await householdsByArea(context);
        return [...counts].reduce((sum, [area, count]) => (area.startsWith(code) ? sum + count : sum), 0);
      },
    }),
  }),
});

builder.queryFields((t) => ({
  areas: t.prismaField({
    type: [AreaRef],
    args: { parentCode: t.arg.id(), level: t.arg.string(), withEnded: t.arg.boolean() },
    resolve: (query, _root, { parentCode, level, withEnded }, context) =>
      context.prisma.area.findMany({
        ...query,
        where: { AND: [shown(context, withEnded), parentCode ? { parentCode } : {}, level ? { level } : {}] },
        orderBy: { code: 'asc' },
      }),
  }),
  area: t.prismaField({
    type: AreaRef,
    nullable: true,
    args: { code: t.arg.id({ required: true }) },
    resolve: (query, _root, { code }, context) =>
      context.prisma.area.findFirst({ ...query, where: { AND: [visible(context, 'Area'), { code }] } }),
  }),
}));
