import type { DocumentIds } from './document-ids.ts';

/**
 * A `fetch` that sends a trusted document's id in place of its text: `{documentId, operationName, variables}`.
 * An operation that is not on the list goes out unchanged, and the server refuses it by name.
 */
export const trustedFetch =
  (documentIds: DocumentIds, send: typeof fetch = fetch): typeof fetch =>
  (input, init) => {
    if (typeof init?.body !== 'string') return send(input, init);
    const { operationName, variables } = JSON.parse(init.body) as { operationName?: string; variables?: unknown };
    const documentId = operationName && documentIds[operationName];
    if (!documentId) return send(input, init);
    return send(input, { ...init, body: JSON.stringify({ documentId, operationName, variables }) });
  };
