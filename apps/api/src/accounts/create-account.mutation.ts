import { z } from 'zod';
import { builder } from '../platform/builder.ts';
import { createAccount } from './create-account.ts';
import { PasswordResult } from './one-time-password.type.ts';

const personName = z.string().trim().min(1, 'NAME_MISSING').max(40, 'NAME_TOO_LONG');

builder.mutationField('createAccount', (t) =>
  t.field({
    type: PasswordResult,
    args: {
      username: t.arg.string({ required: true }),
      name: t.arg.string({ required: true, validate: personName }),
      role: t.arg.string({ required: true }),
      areaCode: t.arg.id({ required: true }),
      department: t.arg.string(),
      phone: t.arg.string(),
      validTo: t.arg({ type: 'DateTime' }),
    },
    resolve: (_root, args, context) => createAccount(context, args),
  }),
);
