import { expect } from '@playwright/test';

type Json = Readonly<Record<string, unknown>>;

/** The password of every demo account. */
const PASSWORD = 'shouwang2021';

let keys = 0;
/** An idempotency key that no act of this run has used. */
export const freshKey = (): string => {
  keys += 1;
  return `story-${process.pid}-${Date.now()}-${keys}`;
};

/** A person who speaks to the server without a screen. The server runs in test mode and takes any document. */
export type Desk = {
  // A story knows the shape it asked for.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  ask(query: string, variables?: Json): Promise<any>;
  /** Sends a file as the portals do; the answer is the id under which it is kept. */
  upload(bytes: Uint8Array, name: string, purpose: string): Promise<string>;
  fetch(path: string, init?: RequestInit): Promise<Response>;
};

/** A desk that goes on with the session that a cookie names, whichever server answers there. */
export const deskOf = (origin: string, cookie: string): Desk => {
  const ownFetch: Desk['fetch'] = (path, init = {}) =>
    fetch(`${origin}${path}`, {
      ...init,
      headers: { cookie, ...(init.headers as Record<string, string> | undefined) },
    });
  return {
    fetch: ownFetch,
    ask: async (query, variables = {}) => {
      const response = await ownFetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      const { data, errors } = (await response.json()) as { data?: Json; errors?: unknown };
      expect(errors, query).toBeUndefined();
      const refused = Object.values(data ?? {}).filter(
        (value) => value !== null && typeof value === 'object' && 'refusals' in value,
      );
      expect(refused, query).toEqual([]);
      return data;
    },
    upload: async (bytes, name, purpose) => {
      const response = await ownFetch('/files', {
        method: 'POST',
        headers: { 'x-file-name': encodeURIComponent(name), 'x-purpose': purpose },
        body: bytes as unknown as RequestInit['body'],
      });
      expect(response.status, name).toBe(201);
      return ((await response.json()) as { id: string }).id;
    },
  };
};

/** Signs in, with a demo account by default. `cookie` outlives the server that gave it. */
export const signInAtDesk = async (
  origin: string,
  username: string,
  password = PASSWORD,
): Promise<Desk & { readonly cookie: string }> => {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: 'mutation($u: String!, $p: String!) { signIn(username: $u, password: $p) { __typename } }',
      variables: { u: username, p: password },
    }),
  });
  const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
  expect(cookie, await response.text()).not.toBe('');
  return { ...deskOf(origin, cookie), cookie };
};
