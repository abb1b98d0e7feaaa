import { builder } from '../platform/builder.ts';
import { visible } from '../platform/visible.ts';

export const AreaRef = builder.prismaObject('Area', {
  fields: (t) => ({
    code: t.exposeID('code'),
    level: t.exposeString('level'),
    name: t.exposeString('name'),
    fullName: t.exposeString('fullName'),
    path: t.exposeString('path'),
    parent: t.relation('parent', { nullable: true }),
    children: t.relation('children', {
      query: (_args, context) => ({ where: visible(context, 'Area'), orderBy: { code: 'asc' } }),
    }),
    householdCount: t.int({
      resolve: ({ path }, _args, context) =>
        context.prisma.household.count({
          where: { AND: [visible(context, 'Household'), { areaPath: { startsWith: path }, status: 'ACTIVE' }] },
        }),
    }),
  }),
});

builder.queryFields((t) => ({
  areas: t.prismaField({
    type: [AreaRef],
    args: { parentCode: t.arg.id(), level: t.arg.string() },
    resolve: (query, _root, { parentCode, level }, context) =>
      context.prisma.area.findMany({
        ...query,
        where: { AND: [visible(context, 'Area'), parentCode ? { parentCode } : {}, level ? { level } : {}] },
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
