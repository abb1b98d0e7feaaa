import type { RequestHandler } from 'express';
import type { Logger } from 'pino';

/** What stands in the log of a GraphQL request besides its address: the operation's name, never its variables. */
const operationOf = (body: unknown): string | undefined => {
  const name = body && typeof body === 'object' && 'operationName' in body ? body.operationName : undefined;
  return typeof name === 'string' ? name.slice(0, 80) : undefined;
};

// A file's id or a household's stands in the address and leads to a person: only the first part of a path is kept.
const pathOf = (path: string): string => `/${path.split('/')[1] ?? ''}`;

/** One line per request, without personal data: no query strings, no bodies, no names, no addresses of people. */
export const requestLog =
  (log: Logger): RequestHandler =>
  (request, response, next) => {
    const startedAt = performance.now();
    response.once('close', () => {
      log.info(
        {
          method: request.method,
          path: pathOf(request.baseUrl + request.path),
          operation: operationOf(request.body),
          status: response.statusCode,
          ms: Math.round(performance.now() - startedAt),
          ...(!response.writableFinished && { aborted: true }),
        },
        'request',
      );
    });
    next();
  };
