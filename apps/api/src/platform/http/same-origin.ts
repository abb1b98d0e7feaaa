import { phrase } from '@shouwang/phrases';
import type { RequestHandler } from 'express';

const readOnly = new Set(['GET', 'HEAD', 'OPTIONS']);

const hostOf = (origin: string): string | undefined => (URL.canParse(origin) ? new URL(origin).host : undefined);

/**
 * Refuses writes that another site's page sends (TRUST 2, row 20). A browser names the page's origin on every POST;
 * programs without a browser name none, and carry no cookie that they were not given.
 */
export const sameOrigin: RequestHandler = (request, response, next) => {
  const { origin, 'sec-fetch-site': site } = request.headers;
  const isForeign =
    (origin !== undefined && hostOf(origin) !== request.host) ||
    (origin === undefined && site !== undefined && site !== 'same-origin' && site !== 'none');
  if (readOnly.has(request.method) || !isForeign) {
    next();
    return;
  }
  response.status(403).json({ code: 'FOREIGN_ORIGIN', message: phrase('errors.foreignOrigin') });
};
