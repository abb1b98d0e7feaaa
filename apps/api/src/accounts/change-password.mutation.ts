import { DoneResult, done } from '../platform/answers.type.ts';
import { builder } from '../platform/builder.ts';
import { changePassword } from './change-password.ts';

builder.mutationField('changePassword', (t) =>
  t.field({
    type: DoneResult,
    args: { current: t.arg.string({ required: true }), next: t.arg.string({ required: true }) },
    resolve: async (_root, args, context) => {
      await changePassword(context, args);
      return done;
    },
  }),
);
