import { actorOf, type Context, nowOf } from '../platform/context.ts';
import { Refused, refuse } from '../platform/refusal.ts';
import { runUseCase } from '../platform/run-use-case.ts';
import { hashPassword, isPassword } from './password-hash.ts';
import { passwordRefusals } from './password-rules.ts';
import { admitTry, throttleKeyOf } from './sign-in-throttle.ts';

/**
 * Changes the person's own password and ends their other sessions.
 * @throws Refused PASSWORD_WRONG (counted like a sign-in), SIGN_IN_WAIT, or what is wrong with the new one
 */
export const changePassword = async (
  context: Context,
  { current, next }: { readonly current: string; readonly next: string },
): Promise<void> => {
  const { accountId, sessionId } = actorOf(context);
  const { prisma } = context.services.database;
  const account = await prisma.account.findUniqueOrThrow({ where: { id: accountId } });
  const { username } = account;
  const now = await nowOf(context);
  const { address } = context.request;
  const key = await throttleKeyOf(prisma, { username, address, device: context.cookies.device });
  if (await admitTry(prisma, key, now)) refuse('SIGN_IN_WAIT', { minutes: 15 });
  if (!(await isPassword(current, account.passwordHash))) refuse('PASSWORD_WRONG', {}, 'current');
  const refusals = passwordRefusals(next, { username });
  if (refusals.length > 0) throw new Refused(refusals);
  if (next === current) refuse('PASSWORD_UNCHANGED', {}, 'next');

  const passwordHash = await hashPassword(next);
  await runUseCase(context, { name: 'account.changePassword' }, async (step) => {
    await step.db.account.update({
      where: { id: accountId },
      data: { passwordHash, passwordChangedAt: step.now, version: { increment: 1 } },
    });
    await step.db.signInThrottle.updateMany({ where: { key }, data: { failures: 0, blockedUntil: null } });
    await step.db.session.updateMany({
      where: { accountId, revokedAt: null, id: { not: sessionId ?? '' } },
      data: { revokedAt: step.now },
    });
    step.audit({
      objectType: 'Account',
      objectId: accountId,
      areaPath: account.areaPath,
      versionBefore: account.version,
      versionAfter: account.version + 1,
    });
    return {};
  });
};
