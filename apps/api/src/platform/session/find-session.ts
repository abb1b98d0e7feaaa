import { isRole } from '@shouwang/domain';
import type { Services, SignedInActor } from '../context.ts';
import { isAccountLive, loadActor } from './load-actor.ts';
import { idleLimitOf, SEEN_STEP_MS } from './session-limits.ts';
import { sessionIdOf } from './session-token.ts';

/**
 * Whose session a token opens; undefined when it is unknown, revoked, expired or rested too long, or when the account
 * was disabled or its term is over. Asked at every request, so that a dismissal holds at once (TRUST 2, row 19).
 */
export const findSession = async (services: Services, token: string): Promise<SignedInActor | undefined> => {
  const { prisma } = services.database;
  const id = sessionIdOf(token);
  const session = await prisma.session.findUnique({ where: { id }, include: { account: true } });
  if (!session || session.revokedAt) return undefined;
  const now = await services.clock.now(prisma);
  const { account } = session;
  const restedMs = now.getTime() - session.lastSeenAt.getTime();
  const isOver = session.expiresAt <= now || !isRole(account.role) || restedMs > idleLimitOf(account.role);
  if (isOver || !isAccountLive(account, now)) return undefined;
  if (restedMs > SEEN_STEP_MS) {
    await prisma.session.updateMany({ where: { id, revokedAt: null }, data: { lastSeenAt: now } });
  }
  return loadActor(prisma, account, id);
};
