import type { Context } from '../platform/context.ts';
import { exactlyOne } from '../platform/exactly-one.ts';
import { Refused } from '../platform/refusal.ts';
import { runUseCase } from '../platform/run-use-case.ts';
import { accountActions } from './account-actions.ts';
import { getAccountFor } from './get-account-for.ts';
import { hashPassword } from './password-hash.ts';
import { newOneTimePassword } from './password-rules.ts';
import { forgetDevices } from './sign-in-throttle.ts';

/**
 * Gives an account a one-time password, which is told here and never again, and ends its sessions.
 * @throws Refused, Conflict
 */
export const resetPassword = async (
  context: Context,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<{ readonly id: string; readonly password: string }> => {
  const password = newOneTimePassword();
  const passwordHash = await hashPassword(password);
  const action = accountActions.resetPassword;
  await runUseCase(context, { name: 'account.resetPassword' }, async (step) => {
    const account = await getAccountFor(context, step, action.permission, id);
    const refusals = action.refusals(account, context);
    if (refusals.length > 0) throw new Refused(refusals);
    const { count } = await step.db.account.updateMany({
      where: { id, version },
      data: { passwordHash, passwordChangedAt: step.now, version: { increment: 1 } },
    });
    await exactlyOne(step, count, { type: 'Account', id, currentVersion: account.version });
    await step.db.session.updateMany({ where: { accountId: id, revokedAt: null }, data: { revokedAt: step.now } });
    await forgetDevices(step.db, account.username);
    step.audit({
      objectType: 'Account',
      objectId: id,
      areaPath: account.areaPath,
      versionBefore: version,
      versionAfter: version + 1,
    });
    return { id };
  });
  return { id, password };
};
