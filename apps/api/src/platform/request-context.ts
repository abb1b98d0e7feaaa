import { readerFor } from '@shouwang/database';
import { abilityFor, actorSettings } from '@shouwang/permissions';
import type { Request, Response } from 'express';
import type { Context, Cookies, Services, SignedInActor } from './context.ts';
import { cookiesOf, findSessionToken } from './http/cookies.ts';
import { newReference } from './reference.ts';
import type { RequestDeadline } from './request-deadline.ts';
import { findSession } from './session/find-session.ts';

/** Work without a request reads at its own pace; this only ends what nobody waits for any more. */
const UNHURRIED = { statementTimeoutMs: 30_000 } as const;

/** Makes the context of an HTTP request: whose it is, and what they may do, as the database says now. */
export const requestContext = async (
  services: Services,
  request: Request,
  response: Response,
  deadline?: RequestDeadline,
): Promise<Context> => {
  response.once('close', () => deadline?.end());
  const token = findSessionToken(request);
  const signedIn = token ? await findSession(services, token) : undefined;
  return contextFor(services, signedIn, {
    request: {
      reference: newReference(),
      address: request.ip,
      userAgent: request.headers['user-agent'],
      isSecure: request.secure,
    },
    cookies: cookiesOf(request, response),
    deadline,
  });
};

const noCookies: Cookies = {
  device: undefined,
  setSession: () => {},
  clearSession: () => {},
  rememberDevice: () => {},
};

/** Makes a context somebody's: what they may do, and what the database lets them read. */
const rightsOf = (
  { database }: Services,
  signedIn: SignedInActor | undefined,
  deadline: RequestDeadline | undefined,
): Pick<Context, 'signedIn' | 'ability' | 'prisma'> => ({
  signedIn,
  ability: abilityFor(signedIn),
  prisma: readerFor(database.prisma, actorSettings(signedIn), deadline ?? UNHURRIED),
});

/** Signing in: from here on the request is this person's. */
export const actAs = (context: Context, actor: SignedInActor): void => {
  Object.assign(context, rightsOf(context.services, actor, context.deadline));
};

/** The same for work without a request: a job that runs as the one who asked for it, a command of the operator. */
export const contextFor = (
  services: Services,
  signedIn: SignedInActor | undefined,
  { request, cookies, deadline }: Partial<Pick<Context, 'request' | 'cookies' | 'deadline'>> = {},
): Context => ({
  services,
  ...rightsOf(services, signedIn, deadline),
  request: request ?? { reference: newReference(), address: undefined, userAgent: undefined, isSecure: false },
  cookies: cookies ?? noCookies,
  deadline,
});
