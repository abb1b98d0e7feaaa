import { Client, cacheExchange, fetchExchange, mapExchange } from '@urql/core';
import { documentIds } from './document-ids.ts';
import { faultOf } from './fault.ts';
import { trustedFetch } from './trusted-fetch.ts';

/**
 * The one way to the API. Built pages send document ids only; under `vite` the full text goes out, so that a new
 * operation works before `generate` has run.
 * @param url the GraphQL address on this origin
 * @param onUnauthenticated called once per answer that says the session has ended
 */
export const createGraphqlClient = ({
  url,
  onUnauthenticated,
}: {
  readonly url: string;
  readonly onUnauthenticated: () => void;
}): Client =>
  new Client({
    url,
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    fetchOptions: { credentials: 'same-origin' },
    fetch: import.meta.env.PROD ? trustedFetch(documentIds) : undefined,
    exchanges: [
      cacheExchange,
      mapExchange({
        onError: (error) => {
          if (faultOf(error).kind === 'unauthenticated') onUnauthenticated();
        },
      }),
      fetchExchange,
    ],
  });
