import { readerFor } from '@shouwang/database';
import { abilityFor, actorSettings } from '@shouwang/permissions';
import type { Request, Response } from 'express';
import type { Context, Cookies, Services, SignedInActor } from './context.ts';
import { cookiesOf, findSessionToken } from './http/cookies.ts';
import { newReference } from './reference.ts';
import { findSession } from './session/find-session.ts';

/** An ordinary read takes milliseconds; one that takes this long would take everybody's database with it. */
const READ_STATEMENT_MS = 5_000;

/** Makes the context of an HTTP request: whose it is, and what they may do, as the database says now. */
export const requestContext = async (services: Services, request: Request, response: Response): Promise<Context> => {
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
): Pick<Context, 'signedIn' | 'ability' | 'prisma'> => ({
  signedIn,
  ability: abilityFor(signedIn),
  prisma: readerFor(database.prisma, actorSettings(signedIn), { statementTimeoutMs: READ_STATEMENT_MS }),
});

/** Signing in: from here on the request is this person's. */
export const actAs = (context: Context, actor: SignedInActor): void => {
  Object.assign(context, rightsOf(context.services, actor));
};

/** The same for work without a request: a job that runs as the one who asked for it, a command of the operator. */
export const contextFor = (
  services: Services,
  signedIn: SignedInActor | undefined,
  { request, cookies }: Partial<Pick<Context, 'request' | 'cookies'>> = {},
): Context => ({
  services,
  ...rightsOf(services, signedIn),
  request: request ?? { reference: newReference(), address: undefined, userAgent: undefined, isSecure: false },
  cookies: cookies ?? noCookies,
});
