import { randomBytes } from 'node:crypto';
import type { RequestHandler } from 'express';

/**
 * The policy of TRUST 5.2: this origin only, nothing inline but styles that carry the nonce of this answer (antd writes
 * its styles at run time and takes a nonce). Trusted types stay off for the same reason: antd writes a style's text
 * through `innerHTML`.
 */
const contentPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob:",
    "connect-src 'self'",
    "font-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "frame-src 'self' blob:",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** Sets the headers that every answer carries; `response.locals.nonce` is for the page that is served. */
export const securityHeaders: RequestHandler = (request, response, next) => {
  const nonce = randomBytes(16).toString('base64');
  response.locals.nonce = nonce;
  response.set({
    'Content-Security-Policy': contentPolicy(nonce),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    // The village portal takes photos and the place of a house; the office portals need neither.
    'Permissions-Policy': request.path.startsWith('/village')
      ? 'camera=(self), geolocation=(self), microphone=()'
      : 'camera=(), geolocation=(), microphone=()',
  });
  if (request.secure) response.set('Strict-Transport-Security', 'max-age=31536000');
  next();
};
