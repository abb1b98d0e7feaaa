import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { phrase } from '@shouwang/phrases';
import type { RequestHandler, Response } from 'express';
import { repositoryRoot } from '../repository-root.ts';

/** What the server may run: id of a document to its full text. Made from the portals at build time. */
export type TrustedDocuments = Readonly<Record<string, string>>;

/**
 * Reads the committed list of the portals' operations.
 * @throws when the file is missing or is no list: a production server without it could answer nobody
 */
export const readTrustedDocuments = (
  file: string = join(repositoryRoot, 'packages/graphql-client/trusted-documents.json'),
): TrustedDocuments => JSON.parse(readFileSync(file, 'utf8')) as TrustedDocuments;

type GraphqlBody = {
  readonly documentId?: unknown;
  readonly query?: unknown;
  readonly operationName?: unknown;
  readonly variables?: unknown;
};

const refuseDocument = (response: Response): void => {
  response.status(400).json({
    errors: [{ message: phrase('errors.staleDocument'), extensions: { code: 'UNTRUSTED_DOCUMENT' } }],
  });
};

/**
 * Puts the text of a trusted document in the place of its id: `{documentId, operationName, variables}`.
 * With `isStrict` nothing else runs (TRUST 5.1): a text that is not on the list is refused, even when it is harmless.
 */
export const trustedDocumentsOnly = (documents: TrustedDocuments, isStrict: boolean): RequestHandler => {
  const textById = new Map(Object.entries(documents));
  return (request, response, next) => {
    const body = (request.body ?? {}) as GraphqlBody;
    if (body.documentId === undefined && !isStrict) {
      next();
      return;
    }
    const text = typeof body.documentId === 'string' ? textById.get(body.documentId) : undefined;
    if (text === undefined || body.query !== undefined) {
      refuseDocument(response);
      return;
    }
    const { operationName, variables } = body;
    request.body = {
      query: text,
      ...(operationName !== undefined && { operationName }),
      ...(variables !== undefined && { variables }),
    };
    next();
  };
};
