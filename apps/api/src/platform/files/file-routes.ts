import { pipeline } from 'node:stream/promises';
import { phrase, refusalSentence } from '@shouwang/phrases';
import { type Request, type RequestHandler, type Response, Router } from 'express';
import { type Context, type Services, unauthenticated } from '../context.ts';
import { describeFault } from '../describe-fault.ts';
import { newReference } from '../reference.ts';
import { Refused, refuse } from '../refusal.ts';
import { requestContext } from '../request-context.ts';
import { runUseCase } from '../run-use-case.ts';
import type { FilePurpose } from './file-purpose.ts';
import { canBeShownInline } from './media-type.ts';
import { storeFile } from './store-file.ts';

const statusOf: Readonly<Record<string, number>> = { NOT_FOUND: 404, FORBIDDEN: 403, FILE_TOO_LARGE: 413 };

const sendError = (services: Services, response: Response, error: unknown): void => {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.set('Cache-Control', 'no-store');
  if (error instanceof Refused) {
    const [refusal] = error.refusals;
    const code = refusal?.code ?? 'NOT_FOUND';
    response.status(statusOf[code] ?? 422).json({ code, message: refusalSentence(code, refusal?.params) });
    return;
  }
  const reference = newReference();
  services.log.error({ reference, fault: describeFault(error) }, 'fault in files');
  response.status(500).json({ code: 'FAULT', message: phrase('errors.fault'), reference });
};

const headerText = (request: Request, name: string): string => {
  try {
    return decodeURIComponent(request.get(name) ?? '');
  } catch {
    // A name that is not percent-encoded right is a name like any other.
    return request.get(name) ?? '';
  }
};

const purposeOf = (purposes: ReadonlyMap<string, FilePurpose>, context: Context, name: string): FilePurpose => {
  const purpose = purposes.get(name);
  if (!purpose?.mayUpload(context)) return refuse('FORBIDDEN');
  return purpose;
};

/** Receives a raw body, stores it durably and answers with its row. */
const receiveFile = async (
  context: Context,
  purposes: ReadonlyMap<string, FilePurpose>,
  request: Request,
): Promise<{ id: string; sha256: string; size: number; name: string; mediaType: string }> => {
  const purpose = purposeOf(purposes, context, headerText(request, 'X-Purpose'));
  // A refused body is read to its end and thrown away, so that the answer arrives instead of a broken connection.
  const body = request.iterator({ destroyOnReturn: false });
  const stored = await context.services.files.receive(body, purpose.largest);
  if (purpose.mediaTypes !== 'any' && !purpose.mediaTypes.includes(stored.mediaType)) refuse('FILE_TYPE_NOT_TAKEN');
  const name = headerText(request, 'X-File-Name');
  return runUseCase(context, { name: 'file.upload' }, async ({ db, actor, now, audit }) => {
    const file = await storeFile(db, stored, { name, purpose: purpose.name, actor, now });
    audit({
      objectType: 'StoredFile',
      objectId: file.id,
      areaPath: file.areaPath,
      detail: { sha256: file.sha256, size: stored.size, purpose: file.purpose },
    });
    return { id: file.id, sha256: file.sha256, size: stored.size, name: file.name, mediaType: file.mediaType };
  });
};

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u;

const findReadableFile = async (context: Context, purposes: ReadonlyMap<string, FilePurpose>, id: string) => {
  const file = uuid.test(id) ? await context.services.database.prisma.storedFile.findUnique({ where: { id } }) : null;
  const purpose = file && purposes.get(file.purpose);
  if (!file || !purpose || !(await purpose.mayRead(context, file))) return refuse('NOT_FOUND');
  return { file, purpose };
};

const serveFile = async (
  context: Context,
  purposes: ReadonlyMap<string, FilePurpose>,
  request: Request,
  response: Response,
): Promise<void> => {
  const { file, purpose } = await findReadableFile(context, purposes, String(request.params.id));
  if (purpose.isReadLogged) {
    await runUseCase(context, { name: 'file.read' }, async ({ audit }) => {
      audit({
        objectType: 'StoredFile',
        objectId: file.id,
        areaPath: file.areaPath,
        detail: { purpose: file.purpose, sha256: file.sha256 },
      });
      return {};
    });
  }
  const isInline = request.query.inline === '1' && canBeShownInline(file.mediaType);
  const etag = `"${file.sha256}"`;
  response.set({
    // Kept by the browser but asked again each time, because the right to read may be gone.
    'Cache-Control': 'private, no-cache',
    ETag: etag,
    'Content-Type': isInline ? file.mediaType : 'application/octet-stream',
    'Content-Disposition': `${isInline ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'self'; sandbox",
    'X-Content-Type-Options': 'nosniff',
  });
  if (request.get('If-None-Match') === etag) {
    response.status(304).end();
    return;
  }
  response.set('Content-Length', String(file.size));
  await pipeline(context.services.files.read(file.sha256), response);
};

/**
 * `POST /files` takes one file as its raw body (`X-Purpose`, `X-File-Name` percent-encoded) and answers
 * `{id, sha256, size, name, mediaType}` when it is on disk for good. `GET /files/:id` gives it back to whoever may read
 * the row that it belongs to, `?inline=1` shows images and PDF in place. Errors are `{code, message, reference?}`.
 */
export const fileRoutes = (services: Services, declared: readonly FilePurpose[]): Router => {
  const purposes = new Map(declared.map((purpose) => [purpose.name, purpose]));

  const answer =
    (run: (context: Context, request: Request, response: Response) => Promise<void>): RequestHandler =>
    async (request, response) => {
      try {
        const context = await requestContext(services, request, response);
        if (!context.signedIn) {
          response.status(401).json({ code: 'UNAUTHENTICATED', message: unauthenticated().message });
          return;
        }
        await run(context, request, response);
      } catch (error) {
        sendError(services, response, error);
      }
    };

  const router = Router();
  router.post(
    '/',
    answer(async (context, request, response) => {
      response.status(201).json(await receiveFile(context, purposes, request));
    }),
  );
  router.get(
    '/:id',
    answer((context, request, response) => serveFile(context, purposes, request, response)),
  );
  return router;
};
