import { builder } from '../platform/builder.ts';
import { visible } from '../platform/visible.ts';
import { ClueRef } from './clue.type.ts';

/** The household of a card and the cases opened from it, for whoever may read those. */
builder.prismaObjectFields(ClueRef, (t) => ({
  household: t.prismaField({
    type: 'Household',
    nullable: true,
    resolve: (query, { householdId }, _args, context) =>
      householdId
        ? context.prisma.household.findFirst({
            ...query,
            where: { AND: [visible(context, 'Household'), { id: householdId }] },
          })
        : null,
  }),
  procedureCases: t.prismaField({
    type: ['ProcedureCase'],
    resolve: (query, { id }, _args, context) =>
      context.prisma.procedureCase.findMany({
        ...query,
        where: { AND: [visible(context, 'ProcedureCase'), { clueId: id }] },
        orderBy: { createdAt: 'asc' },
      }),
  }),
}));
