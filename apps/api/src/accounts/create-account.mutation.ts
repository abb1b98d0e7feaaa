import { builder } from '../platform/builder.ts';
import { createAccount } from './create-account.ts';
import { PasswordResult } from './one-time-password.type.ts';

builder.mutationField('createAccount', (t) =>
  t.field({
    type: PasswordResult,
    args: {
      username: t.arg.string({ required: true }),
      name: t.arg.string({ required: true }),
      role: t.arg.string({ required: true }),
      areaCode: t.arg.id({ required: true }),
      department: t.arg.string(),
      phone: t.arg.string(),
      validTo: t.arg({ type: 'DateTime' }),
    },
    resolve: (_root, args, context) => createAccount(context, args),
  }),
);
