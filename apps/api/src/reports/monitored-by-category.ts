import { MONITORING_CATEGORY } from '@shouwang/domain';
import type { Count } from '../platform/answers.type.ts';
import type { Context } from '../platform/context.ts';
import { visible } from '../platform/visible.ts';

/** Households that are monitored now, by category. */
export const monitoredByCategory = async (context: Context): Promise<Count[]> => {
  const rows = await context.prisma.household.groupBy({
    by: ['category'],
    where: { AND: [visible(context, 'Household'), { monitoringStatus: 'OPEN', status: 'ACTIVE' }] },
    _count: true,
  });
  return MONITORING_CATEGORY.items.map(({ en, zh }) => ({
    key: en,
    label: zh,
    count: rows.find(({ category }) => category === en)?._count ?? 0,
  }));
};
