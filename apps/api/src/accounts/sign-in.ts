import type { Account, Transaction } from '@shouwang/database';
import { writeAudit } from '../platform/audit/write-audit.ts';
import { type Context, nowOf } from '../platform/context.ts';
import { refuse } from '../platform/refusal.ts';
import { actAs } from '../platform/request-context.ts';
import { isAccountLive, loadActor } from '../platform/session/load-actor.ts';
import { openSession } from '../platform/session/open-session.ts';
import { newSessionToken } from '../platform/session/session-token.ts';
import { isPassword } from './password-hash.ts';
import { admitTry, forgiveTries, type ThrottleKey, throttleKeyOf } from './sign-in-throttle.ts';
import { normalUsername } from './username.ts';

const MINUTE_MS = 60_000;

// One try per request: aliases would make one request a thousand tries.
const tried = new WeakSet<Context>();

const openFor = async (context: Context, db: Transaction, account: Account, key: ThrottleKey, now: Date) => {
  const device = context.cookies.device ?? newSessionToken();
  await forgiveTries(db, key, { username: account.username, device });
  // The session that this browser had before ends here: signing in never continues another's (TRUST 2, row 19).
  if (context.signedIn?.sessionId) {
    await db.session.updateMany({ where: { id: context.signedIn.sessionId }, data: { revokedAt: now } });
  }
  const { address, userAgent } = context.request;
  const session = await openSession(db, { accountId: account.id, now, address, userAgent });
  const actor = await loadActor(db, account, session.id);
  await writeAudit(db, { context, actor, now, useCase: 'account.signIn' }, [
    { objectType: 'Account', objectId: account.id, areaPath: account.areaPath },
  ]);
  return { actor, device, session };
};

/**
 * Signs a person in and makes the context theirs for the rest of the request.
 * @returns the account
 * @throws Refused SIGN_IN_FAILED for a wrong password and an unknown name alike; SIGN_IN_WAIT after too many tries;
 *   ACCOUNT_DISABLED only to whoever knows the password
 */
export const signIn = async (
  context: Context,
  { username, password }: { readonly username: string; readonly password: string },
): Promise<Account> => {
  if (tried.has(context)) return refuse('SIGN_IN_FAILED');
  tried.add(context);
  const { request, cookies } = context;
  const { prisma } = context.services.database;
  const name = normalUsername(username);
  const now = await nowOf(context);
  const key = await throttleKeyOf(prisma, { username: name, address: request.address, device: cookies.device });
  const waitUntil = await admitTry(prisma, key, now);
  if (waitUntil) {
    return refuse('SIGN_IN_WAIT', { minutes: Math.ceil((waitUntil.getTime() - now.getTime()) / MINUTE_MS) });
  }
  const account = await prisma.account.findUnique({ where: { username: name } });
  if (!(await isPassword(password, account?.passwordHash)) || !account) return refuse('SIGN_IN_FAILED', {}, 'password');
  if (!isAccountLive(account, now)) return refuse('ACCOUNT_DISABLED');

  const { actor, device, session } = await prisma.$transaction((db) => openFor(context, db, account, key, now));
  cookies.setSession(session.token);
  cookies.rememberDevice(device);
  actAs(context, actor);
  return account;
};
