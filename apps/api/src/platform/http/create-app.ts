import { join } from 'node:path';
import type { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import { phrase } from '@shouwang/phrases';
import compression from 'compression';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import { isTravelling } from '../clock.ts';
import type { Context, Services } from '../context.ts';
import { describeFault } from '../describe-fault.ts';
import type { FilePurpose } from '../files/file-purpose.ts';
import { fileRoutes } from '../files/file-routes.ts';
import { type TrustedDocuments, trustedDocumentsOnly } from '../graphql/trusted-documents.ts';
import { newReference } from '../reference.ts';
import { repositoryRoot } from '../repository-root.ts';
import { requestContext } from '../request-context.ts';
import { requestDeadline } from '../request-deadline.ts';
import { admission, UPLOAD_LIMITS } from './admission.ts';
import { healthRoutes } from './health.ts';
import { requestLog } from './request-log.ts';
import { sameOrigin } from './same-origin.ts';
import { securityHeaders } from './security-headers.ts';
import { staticPortal } from './static-portal.ts';
import { testClockRoute } from './test-clock-route.ts';

/** The portals and the first part of their addresses. */
const portals = ['village', 'township', 'county', 'department'] as const;

const postOnly: RequestHandler = (request, response, next) => {
  if (request.method === 'POST') next();
  else
    response
      .status(405)
      .set('Allow', 'POST')
      .json({ errors: [{ message: 'POST only' }] });
};

// Other character sets have hidden attacks in texts that look harmless; JSON is UTF-8 anyway (RFC 8259).
const utf8Only: RequestHandler = (request, response, next) => {
  const charset = /charset\s*=\s*"?([^\s;"]+)/iu.exec(request.get('content-type') ?? '')?.[1];
  if (charset === undefined || charset.toLowerCase() === 'utf-8') next();
  else response.status(415).json({ errors: [{ message: 'UTF-8 only' }] });
};

const noStore: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store');
  next();
};

const faultPage =
  ({ log }: Services): ErrorRequestHandler =>
  (error: { status?: number }, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    // Malformed or too large bodies, judged by express itself: the client's mistake, not a fault of ours.
    if (error.status && error.status < 500) {
      response.status(error.status).json({ errors: [{ message: 'Bad request', extensions: { code: 'BAD_REQUEST' } }] });
      return;
    }
    const reference = newReference();
    log.error({ reference, fault: describeFault(error) }, 'fault');
    response.status(500).json({
      message: phrase('errors.fault'),
      reference,
      errors: [{ message: phrase('errors.fault'), extensions: { code: 'FAULT', reference } }],
    });
  };

/** What the HTTP server is put together from. `frontPage` is the first page, where one chooses a portal. */
export type AppParts = {
  readonly services: Services;
  readonly graphql: ApolloServer<Context>;
  readonly trustedDocuments: TrustedDocuments;
  readonly filePurposes: readonly FilePurpose[];
  readonly frontPage: RequestHandler;
};

/** Everything on one origin: first page, portals, GraphQL, files, health. */
export const createApp = ({ services, graphql, trustedDocuments, filePurposes, frontPage }: AppParts): Express => {
  const { environment, log } = services;
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', 'weak');
  app.set('trust proxy', environment.trustedProxies.length > 0 ? [...environment.trustedProxies] : false);

  app.use(healthRoutes(services));
  app.use(requestLog(log));
  app.use(securityHeaders);
  app.use(sameOrigin);
  if (environment.mode === 'test' && isTravelling(services.clock)) app.use(testClockRoute(services.clock));

  app.use(
    '/graphql',
    postOnly,
    utf8Only,
    noStore,
    admission(),
    compression(),
    // Apollo answers requests that are not JSON itself.
    express.json({ limit: '256kb' }),
    trustedDocumentsOnly(trustedDocuments, environment.mode === 'production'),
    expressMiddleware(graphql, { context: ({ req, res }) => requestContext(services, req, res, requestDeadline()) }),
  );
  app.use('/files', admission(UPLOAD_LIMITS), fileRoutes(services, filePurposes));

  app.use(compression());
  app.get('/', frontPage);
  for (const portal of portals) {
    app.use(`/${portal}`, staticPortal(join(repositoryRoot, `apps/portal-${portal}/dist`)));
  }
  app.use((_request, response) => {
    response.status(404).type('text/plain; charset=utf-8').send(phrase('errors.notFound'));
  });
  app.use(faultPage(services));
  return app;
};
