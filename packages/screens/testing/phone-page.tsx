import { createGraphqlClient, GraphqlProvider } from '@shouwang/graphql-client';
import { type RenderResult, render } from '@testing-library/react';
import type { ReactElement } from 'react';
import { vi } from 'vitest';
import { DraftOwner } from '../src/sync/draft-owner.tsx';

type Variables = Readonly<Record<string, unknown>>;

/** What the server says to an operation, by its name; a function sees the variables. `null`: no signal. */
export type Answers = Readonly<Record<string, object | null | ((variables: Variables) => object | null)>>;

/** A phone with a page on it, and everything that was asked of the server. */
export type PhonePage = RenderResult & {
  /** The variables of every call of an operation, in order. */
  readonly asked: (operation: string) => readonly Variables[];
};

/** The account whose drafts the page keeps. */
export const owner = 'yang-yumei';

/**
 * Opens a page of the phone before a server that answers as told.
 * @param path the address inside the portal
 */
export const openPhone = (page: ReactElement, answers: Answers, path = '/'): PhonePage => {
  const calls: { readonly operation: string; readonly variables: Variables }[] = [];
  vi.stubGlobal('fetch', async (_: string, init: { body: string }) => {
    const { operationName, variables } = JSON.parse(init.body) as { operationName: string; variables: Variables };
    calls.push({ operation: operationName, variables });
    const answer = answers[operationName];
    const data = typeof answer === 'function' ? answer(variables) : answer;
    if (data === undefined) throw new Error(`The test has no answer to ${operationName}`);
    if (data === null) throw new TypeError('Failed to fetch');
    return new Response(JSON.stringify({ data }), { headers: { 'Content-Type': 'application/json' } });
  });
  window.history.replaceState(null, '', path);
  const client = createGraphqlClient({ url: 'http://localhost/graphql', onUnauthenticated: () => undefined });
  const rendered = render(
    <GraphqlProvider value={client}>
      <DraftOwner accountId={owner}>{page}</DraftOwner>
    </GraphqlProvider>,
  );
  return {
    ...rendered,
    asked: (operation) => calls.filter((call) => call.operation === operation).map(({ variables }) => variables),
  };
};
