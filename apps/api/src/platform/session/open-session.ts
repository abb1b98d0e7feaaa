import type { Transaction } from '@shouwang/database';
import { ABSOLUTE_LIMIT_MS } from './session-limits.ts';
import { newSessionToken, sessionIdOf } from './session-token.ts';

const longestUserAgent = 200;

/** Opens a session of its own for an account: always a new token, never one that was there before signing in. */
export const openSession = async (
  db: Transaction,
  {
    accountId,
    now,
    userAgent,
    address,
  }: { readonly accountId: string; readonly now: Date; readonly userAgent?: string; readonly address?: string },
): Promise<{ readonly token: string; readonly id: string }> => {
  const token = newSessionToken();
  const id = sessionIdOf(token);
  const expiresAt = new Date(now.getTime() + ABSOLUTE_LIMIT_MS);
  await db.session.create({
    data: {
      id,
      accountId,
      createdAt: now,
      lastSeenAt: now,
      expiresAt,
      userAgent: userAgent?.slice(0, longestUserAgent) ?? null,
      address: address ?? null,
    },
  });
  return { token, id };
};
