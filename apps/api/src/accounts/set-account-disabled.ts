import type { Context } from '../platform/context.ts';
import { exactlyOne } from '../platform/exactly-one.ts';
import { Refused } from '../platform/refusal.ts';
import { runUseCase } from '../platform/run-use-case.ts';
import { accountActions } from './account-actions.ts';
import { getAccountFor } from './get-account-for.ts';

/**
 * Disables an account, which ends its sessions at once, or enables it again.
 * @param version that the person read
 * @throws Refused, Conflict
 */
export const setAccountDisabled = (
  context: Context,
  { id, version, disabled }: { readonly id: string; readonly version: number; readonly disabled: boolean },
): Promise<{ readonly id: string }> => {
  const action = disabled ? accountActions.disable : accountActions.enable;
  return runUseCase(context, { name: `account.${action.name}` }, async (step) => {
    const account = await getAccountFor(context, step, action.permission, id);
    const refusals = action.refusals(account, context);
    if (refusals.length > 0 && account.version === version) throw new Refused(refusals);
    const { count } = await step.db.account.updateMany({
      where: { id, version },
      data: { disabledAt: disabled ? step.now : null, version: { increment: 1 } },
    });
    await exactlyOne(step, count, { type: 'Account', id, currentVersion: account.version });
    if (disabled) {
      await step.db.session.updateMany({ where: { accountId: id, revokedAt: null }, data: { revokedAt: step.now } });
    }
    step.audit({
      objectType: 'Account',
      objectId: id,
      areaPath: account.areaPath,
      versionBefore: version,
      versionAfter: version + 1,
    });
    return { id };
  });
};
