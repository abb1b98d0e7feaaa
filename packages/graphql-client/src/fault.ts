import type { CombinedError } from '@urql/core';

/**
 * Why a request brought no answer, in the kinds a person can do something about.
 * - `network`: nothing came back; what was typed is still on the page
 * - `unauthenticated`: the session has ended
 * - `busy`: the server asks to come back later
 * - `stale`: this page is older than the server and must be opened again
 * - `refused`: the server would not show it; `sentence` says why, in the same words for hidden and not there
 * - `fault`: the server broke; `reference` finds it in its log
 */
export type Fault = {
  readonly kind: 'network' | 'unauthenticated' | 'busy' | 'stale' | 'refused' | 'fault';
  readonly reference?: string;
  readonly sentence?: string;
};

const kindOfCode: Readonly<Record<string, Fault['kind']>> = {
  UNAUTHENTICATED: 'unauthenticated',
  UNTRUSTED_DOCUMENT: 'stale',
  BUSY: 'busy',
  TOO_SLOW: 'busy',
  REFUSED: 'refused',
  GRAPHQL_VALIDATION_FAILED: 'stale',
};

const kindOfStatus: Readonly<Record<number, Fault['kind']>> = { 401: 'unauthenticated', 429: 'busy', 503: 'busy' };

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Reads a failed GraphQL answer. A refused write is no fault: it is data in the answer and never comes here. */
export const faultOf = (error: CombinedError): Fault => {
  const status = (error.response as Response | undefined)?.status;
  const [first] = error.graphQLErrors;
  const code = text(first?.extensions.code);
  const reference = text(first?.extensions.reference);
  const kind =
    (code && kindOfCode[code]) ||
    (status && kindOfStatus[status]) ||
    (error.networkError && !status ? 'network' : 'fault');
  return {
    kind,
    ...(reference && { reference }),
    ...(kind === 'refused' && first?.message && { sentence: first.message }),
  };
};
