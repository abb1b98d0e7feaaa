import { builder } from '../platform/builder.ts';
import { refusableUnion } from '../platform/result-union.ts';
import { assignGroup } from './assign-group.ts';

const GroupAssignedRef = builder
  .objectRef<{ readonly count: number }>('GroupAssigned')
  .implement({ fields: (t) => ({ count: t.exposeInt('count') }) });
const GroupAssignedResult = refusableUnion('GroupAssignedResult', GroupAssignedRef);

builder.mutationField('assignGroup', (t) =>
  t.field({
    type: GroupAssignedResult,
    description: 'Puts households of a village into one of its groups.',
    args: {
      householdIds: t.arg.idList({ required: true }),
      groupCode: t.arg.id({ required: true }),
      idempotencyKey: t.arg.string({ required: true }),
    },
    resolve: (_root, input, context) => assignGroup(context, input),
  }),
);
