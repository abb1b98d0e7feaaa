import { CombinedError } from '@urql/core';
import { describe, expect, test, vi } from 'vitest';
import { faultOf } from './fault.ts';
import { newIdempotencyKey } from './idempotency-key.ts';
import { trustedFetch } from './trusted-fetch.ts';

describe('trustedFetch', () => {
  const bodyAfter = async (operationName: string) => {
    const send = vi.fn<typeof fetch>().mockResolvedValue(new Response('{}'));
    const body = JSON.stringify({ query: 'query Inbox { inbox }', operationName, variables: { first: 20 } });
    await trustedFetch({ Inbox: 'abc' }, send)('/graphql', { method: 'POST', body });
    return JSON.parse(String(send.mock.calls[0]?.[1]?.body));
  };

  test('sends the id of the document and never its text', async () => {
    expect(await bodyAfter('Inbox')).toEqual({ documentId: 'abc', operationName: 'Inbox', variables: { first: 20 } });
  });

  test('leaves an unknown operation as it is, for the server to refuse', async () => {
    expect(await bodyAfter('Outbox')).toMatchObject({ operationName: 'Outbox', query: 'query Inbox { inbox }' });
  });
});

describe('faultOf', () => {
  const graphQLErrors = (code: string) => [{ message: '', extensions: { code, reference: '3F7A-21' } }];

  test.each([
    ['no answer', { networkError: new Error('failed to fetch') }, { kind: 'network' }],
    ['a full server', { networkError: new Error(), response: new Response('', { status: 503 }) }, { kind: 'busy' }],
    [
      'an ended session',
      { graphQLErrors: graphQLErrors('UNAUTHENTICATED') },
      { kind: 'unauthenticated', reference: '3F7A-21' },
    ],
    [
      'a refused read',
      { graphQLErrors: [{ message: '没有这一条。', extensions: { code: 'REFUSED' } }] },
      { kind: 'refused', sentence: '没有这一条。' },
    ],
    ['an old page', { graphQLErrors: graphQLErrors('UNTRUSTED_DOCUMENT') }, { kind: 'stale', reference: '3F7A-21' }],
    [
      'a broken server',
      { graphQLErrors: graphQLErrors('INTERNAL_SERVER_ERROR') },
      { kind: 'fault', reference: '3F7A-21' },
    ],
  ])('%s', (_, error, fault) => {
    expect(faultOf(new CombinedError(error))).toEqual(fault);
  });
});

test('an idempotency key is a random UUID of version 4', () => {
  const keys = Array.from({ length: 100 }, newIdempotencyKey);
  expect(new Set(keys).size).toBe(100);
  for (const key of keys) expect(key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
