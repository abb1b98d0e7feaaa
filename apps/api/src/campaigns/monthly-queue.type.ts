import { areaCodeOf, indicator, isIndicatorKey } from '@shouwang/domain';
import { areaNameOf } from '../areas/area-directory.ts';
import { CountRef } from '../platform/answers.type.ts';
import { builder } from '../platform/builder.ts';
import { connectionType, pageComplexity } from '../platform/connection.ts';
import { readPage } from '../platform/page.ts';
import { visible } from '../platform/visible.ts';

const MonthlyQueueEntryRef = builder.prismaObject('MonthlyQueueEntry', {
  include: { household: { select: { headName: true } } },
  fields: (t) => ({
    id: t.exposeID('id'),
    householdId: t.exposeID('householdId'),
    headName: t.string({ resolve: ({ household }) => household.headName }),
    areaName: t.string({ resolve: ({ areaPath }, _args, { prisma }) => areaNameOf(prisma, areaCodeOf(areaPath)) }),
    month: t.exposeString('month'),
    effectiveOn: t.expose('effectiveOn', { type: 'Date' }),
    fieldLabels: t.stringList({
      resolve: ({ fields }) => fields.map((key) => (isIndicatorKey(key) ? indicator(key).label : key)),
    }),
    recordedBy: t.exposeString('recordedBy'),
    recordedAt: t.expose('recordedAt', { type: 'DateTime' }),
  }),
});

const MonthlyQueueConnection = connectionType('MonthlyQueueEntry', MonthlyQueueEntryRef);

/** 2021-10 as people say it: 2021年10月. */
const monthLabel = (month: string): string => `${month.slice(0, 4)}年${Number(month.slice(5))}月`;

builder.queryField('monthlyQueueMonths', (t) =>
  t.field({
    type: [CountRef],
    description: 'how much waits for the update of each month, the newest first',
    resolve: async (_root, _args, context) => {
      const months = await context.prisma.monthlyQueueEntry.groupBy({
        by: ['month'],
        where: visible(context, 'MonthlyQueueEntry'),
        _count: { _all: true },
        orderBy: { month: 'desc' },
      });
      return months.map(({ month, _count }) => ({ key: month, label: monthLabel(month), count: _count._all }));
    },
  }),
);

builder.queryField('monthlyQueue', (t) =>
  t.field({
    description: 'facts that came about after the cut-off: reported month by month, not in the round',
    type: MonthlyQueueConnection,
    complexity: pageComplexity,
    args: { month: t.arg.string(), first: t.arg.int(), after: t.arg.string() },
    resolve: (_root, { month, ...page }, context) => {
      const where = { AND: [visible(context, 'MonthlyQueueEntry'), month ? { month } : {}] };
      return readPage(page, {
        order: [{ key: 'recordedAt', direction: 'desc' }, { key: 'id' }],
        find: (query) =>
          context.prisma.monthlyQueueEntry.findMany({
            ...query,
            where: { AND: [where, query.where] },
            include: { household: { select: { headName: true } } },
          }),
        count: () => context.prisma.monthlyQueueEntry.count({ where }),
      });
    },
  }),
);
