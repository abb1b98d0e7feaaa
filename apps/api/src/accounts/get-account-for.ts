import type { Account } from '@shouwang/database';
import type { Action } from '@shouwang/permissions';
import { allow } from '../platform/allow.ts';
import type { Context } from '../platform/context.ts';
import { isUuid } from '../platform/is-uuid.ts';
import { notFound } from '../platform/refusal.ts';
import type { Step } from '../platform/run-use-case.ts';

/**
 * The account that an act is about, after asking whether the person may do the act.
 * @throws Refused NOT_FOUND, FORBIDDEN
 */
export const getAccountFor = async (
  context: Context,
  { db }: Pick<Step, 'db'>,
  action: Action,
  id: string,
): Promise<Account> => {
  const account = isUuid(id) ? await db.account.findUnique({ where: { id } }) : null;
  if (!account) throw notFound();
  allow(context, action, 'Account', account);
  return account;
};
