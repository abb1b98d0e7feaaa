import { builder } from '../platform/builder.ts';
import { PasswordResult } from './one-time-password.type.ts';
import { resetPassword } from './reset-password.ts';

builder.mutationField('resetPassword', (t) =>
  t.field({
    type: PasswordResult,
    args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }) },
    resolve: (_root, args, context) => resetPassword(context, args),
  }),
);
