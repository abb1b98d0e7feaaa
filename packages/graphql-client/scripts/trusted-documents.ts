import { createHash } from 'node:crypto';
import { formatDocument } from '@urql/core';
import { print } from 'graphql';
import type { OperationDocument } from './extract-documents.ts';

/** What the server may run: id of a document to its full text. */
export type TrustedDocuments = Readonly<Record<string, string>>;

/** What the client says instead of the text: operation name to id of its document. */
export type DocumentIds = Readonly<Record<string, string>>;

/**
 * Gives every operation an id made from its own text (SHA-256, the first 128 bits in hex), so that an id never changes
 * its meaning and yesterday's page still finds yesterday's document.
 * The text carries the `__typename` fields that the client's cache expects in the answer.
 */
export const trustOperations = (
  operations: readonly OperationDocument[],
): { trustedDocuments: TrustedDocuments; documentIds: DocumentIds } => {
  const entries = operations.map(({ name, document }) => {
    const text = print(formatDocument(document));
    return { name, text, id: createHash('sha256').update(text).digest('hex').slice(0, 32) };
  });
  return {
    trustedDocuments: Object.fromEntries(entries.map(({ id, text }) => [id, text])),
    documentIds: Object.fromEntries(entries.map(({ name, id }) => [name, id])),
  };
};
