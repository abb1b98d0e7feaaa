import { builder } from '../platform/builder.ts';
import { AccountResult } from './account.type.ts';
import { setAccountDisabled } from './set-account-disabled.ts';

builder.mutationFields((t) => {
  const args = { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }) };
  const field = (disabled: boolean) =>
    t.field({
      type: AccountResult,
      args,
      resolve: async (_root, input, context) => {
        const { id } = await setAccountDisabled(context, { ...input, disabled });
        return context.prisma.account.findUniqueOrThrow({ where: { id } });
      },
    });
  return { disableAccount: field(true), enableAccount: field(false) };
});
