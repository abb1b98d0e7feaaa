import type { Request, Response } from 'express';
import type { Cookies } from '../context.ts';
import { ABSOLUTE_LIMIT_MS } from '../session/session-limits.ts';

// The __Host- prefix makes the browser itself refuse a cookie set by a neighbouring host; it exists only on https.
const nameOf = (name: 'sid' | 'device', isSecure: boolean): string => (isSecure ? `__Host-${name}` : name);

const YEAR_MS = 365 * 86_400_000;

const options = (isSecure: boolean) => ({ httpOnly: true, sameSite: 'strict', secure: isSecure, path: '/' }) as const;

const findCookie = (request: Request, name: 'sid' | 'device'): string | undefined => {
  const wanted = nameOf(name, request.secure);
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [key, value] = part.trim().split('=');
    if (key === wanted && value) return value;
  }
  return undefined;
};

/** The session token that the request carries; undefined when there is none. */
export const findSessionToken = (request: Request): string | undefined => findCookie(request, 'sid');

/** The cookies of a request and its answer: HttpOnly, SameSite=Strict, bound to this host. */
export const cookiesOf = (request: Request, response: Response): Cookies => {
  const isSecure = request.secure;
  return {
    device: findCookie(request, 'device'),
    setSession: (token) => {
      response.cookie(nameOf('sid', isSecure), token, { ...options(isSecure), maxAge: ABSOLUTE_LIMIT_MS });
    },
    clearSession: () => {
      response.clearCookie(nameOf('sid', isSecure), options(isSecure));
    },
    rememberDevice: (device) => {
      response.cookie(nameOf('device', isSecure), device, { ...options(isSecure), maxAge: YEAR_MS });
    },
  };
};
