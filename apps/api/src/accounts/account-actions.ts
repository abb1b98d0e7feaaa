import type { Account } from '@shouwang/database';
import type { ActionDeclaration } from '../platform/actions.type.ts';
import { actorOf } from '../platform/context.ts';

type AccountAction = Required<ActionDeclaration<Account>>;

/** What can be done with an account, and what stands in its way. Screens and use cases ask the same functions. */
export const accountActions = {
  disable: {
    name: 'disable',
    permission: 'manage',
    label: 'accounts.action.disable',
    refusals: ({ id, disabledAt }, context) => [
      ...(id === actorOf(context).accountId ? [{ code: 'ACCOUNT_IS_OWN' } as const] : []),
      ...(disabledAt ? [{ code: 'ACCOUNT_DISABLED_ALREADY' } as const] : []),
    ],
  },
  enable: {
    name: 'enable',
    permission: 'manage',
    label: 'accounts.action.enable',
    refusals: ({ disabledAt }) => (disabledAt ? [] : [{ code: 'ACCOUNT_ENABLED_ALREADY' }]),
  },
  resetPassword: {
    name: 'resetPassword',
    permission: 'manage',
    label: 'accounts.action.resetPassword',
    refusals: ({ id }, context) => (id === actorOf(context).accountId ? [{ code: 'ACCOUNT_IS_OWN' }] : []),
  },
} as const satisfies Readonly<Record<string, AccountAction>>;
