import { actorOf, type Context } from '../platform/context.ts';
import { runUseCase } from '../platform/run-use-case.ts';

/** Ends the session of this device, or of every device of the person's account. */
export const signOut = async (context: Context, { everywhere }: { readonly everywhere: boolean }): Promise<void> => {
  await runUseCase(
    context,
    { name: everywhere ? 'account.signOutEverywhere' : 'account.signOut' },
    async ({ db, now, actor, audit }) => {
      await db.session.updateMany({
        where: { accountId: actor.accountId, revokedAt: null, ...(!everywhere && { id: actor.sessionId ?? '' }) },
        data: { revokedAt: now },
      });
      audit({ objectType: 'Account', objectId: actor.accountId, areaPath: actorOf(context).areaPath });
      return {};
    },
  );
  context.cookies.clearSession();
};
