import { builder } from '../platform/builder.ts';
import { resultUnion } from '../platform/result-union.ts';
import { AccountRef } from './account.type.ts';

/** Shown once to whoever keeps the accounts; nothing keeps it. */
export const OneTimePasswordRef = builder
  .objectRef<{ readonly id: string; readonly password: string }>('OneTimePassword')
  .implement({
    fields: (t) => ({
      account: t.prismaField({
        type: AccountRef,
        resolve: (query, { id }, _args, { prisma }) => prisma.account.findUniqueOrThrow({ ...query, where: { id } }),
      }),
      password: t.exposeString('password'),
    }),
  });

export const PasswordResult = resultUnion('PasswordResult', OneTimePasswordRef);
