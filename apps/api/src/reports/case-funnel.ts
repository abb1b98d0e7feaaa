import { ADMISSION } from '@shouwang/domain';
import type { Count } from '../platform/answers.type.ts';
import type { Context } from '../platform/context.ts';
import { casesWhere } from '../procedures/case-filter.ts';

/** How many cases are in each state of the admission, in its order; each is the list of cases with that state. */
export const caseFunnel = async (context: Context): Promise<Count[]> => {
  const rows = await context.prisma.procedureCase.groupBy({
    by: ['state'],
    where: await casesWhere(context, { open: true }),
    _count: true,
  });
  return Object.entries(ADMISSION.states)
    .filter(([, { ending }]) => !ending)
    .map(([key, { label }]) => ({ key, label, count: rows.find(({ state }) => state === key)?._count ?? 0 }));
};
