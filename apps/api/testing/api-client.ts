import type { Account } from '@shouwang/database';
import type { RefusalCode } from '@shouwang/phrases';
import { expect } from 'vitest';

type Json = Readonly<Record<string, unknown>>;

export type GraphqlError = {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: Json & { readonly code?: string };
};

/** An answer of `/graphql`: `text` is the body as it came, for comparisons byte by byte. */
export type GraphqlAnswer = {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // A test knows the shape it asked for; typing every answer would hide what the test is about.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  readonly data: any;
  readonly errors: readonly GraphqlError[];
};

type RefusalAnswer = { readonly code: string; readonly sentence: string; readonly field?: string | null };

const refusalsOf = ({ data, errors }: GraphqlAnswer): readonly RefusalAnswer[] => {
  const fromUnions = Object.values((data ?? {}) as Json).flatMap((value) =>
    value && typeof value === 'object' && 'refusals' in value ? (value.refusals as RefusalAnswer[]) : [],
  );
  const fromErrors = errors.flatMap(({ extensions }) => (extensions?.refusals as RefusalAnswer[] | undefined) ?? []);
  return [...fromUnions, ...fromErrors];
};

/** A question on its way; await it for the answer, or say what the answer must be. */
export class Asked implements PromiseLike<GraphqlAnswer> {
  readonly #answer: Promise<GraphqlAnswer>;

  constructor(answer: Promise<GraphqlAnswer>) {
    this.#answer = answer;
  }

  // biome-ignore lint/suspicious/noThenProperty: a question is awaited for its answer
  readonly then: PromiseLike<GraphqlAnswer>['then'] = (fulfilled, rejected) => this.#answer.then(fulfilled, rejected);

  /** The data, when nothing went wrong: no error and no refusal. */
  // biome-ignore lint/suspicious/noExplicitAny: as GraphqlAnswer.data
  async data(): Promise<any> {
    const answer = await this.#answer;
    expect(answer.errors).toEqual([]);
    expect(refusalsOf(answer)).toEqual([]);
    return answer.data;
  }

  /** Refused with this code, in the result union or, for a read, as an error that carries refusals. */
  async expectRefused(code: RefusalCode): Promise<RefusalAnswer> {
    const refusals = refusalsOf(await this.#answer);
    expect(refusals.map((refusal) => refusal.code)).toContain(code);
    const [refusal] = refusals;
    if (!refusal) throw new Error('unreachable: the expectation above holds');
    return refusal;
  }

  /** Somebody was faster: the answer is a `Conflict`. */
  async expectConflict(): Promise<Json> {
    const { data } = await this.#answer;
    const conflict = Object.values(data as Json).find(
      (value): value is Json => typeof value === 'object' && value !== null && 'currentVersion' in value,
    );
    expect(conflict, JSON.stringify(data)).toBeDefined();
    return conflict ?? {};
  }

  /** A top-level error with this code. */
  async expectError(code: string): Promise<GraphqlError> {
    const { errors, text } = await this.#answer;
    const error = errors.find(({ extensions }) => extensions?.code === code);
    expect(error, text).toBeDefined();
    return error ?? { message: '' };
  }
}

/** Speaks to a test server as a portal does, with one person's cookies. */
export class ApiClient {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Whose session it is; undefined without one. */
  readonly account: Account | undefined;

  constructor(url: string, headers: Readonly<Record<string, string>>, account?: Account) {
    this.url = url;
    this.headers = headers;
    this.account = account;
  }

  /** The same client with other or more headers. */
  with(headers: Readonly<Record<string, string>>): ApiClient {
    return new ApiClient(this.url, { ...this.headers, ...headers }, this.account);
  }

  /** Asks a GraphQL question. */
  ask(query: string, variables: Json = {}): Asked {
    return this.send({ query, variables });
  }

  /** Sends any body to `/graphql`. */
  send(body: unknown): Asked {
    return new Asked(this.#post(JSON.stringify(body)));
  }

  async #post(body: string): Promise<GraphqlAnswer> {
    const response = await this.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    const text = await response.text();
    const parsed = JSON.parse(text) as { data?: unknown; errors?: readonly GraphqlError[] };
    return { status: response.status, headers: response.headers, text, data: parsed.data, errors: parsed.errors ?? [] };
  }

  /** Any request with this person's cookies. */
  fetch(path: string, { headers, ...init }: RequestInit = {}): Promise<Response> {
    return fetch(`${this.url}${path}`, {
      redirect: 'manual',
      ...init,
      headers: { ...this.headers, ...(headers as Record<string, string> | undefined) },
    });
  }

  /** Uploads a file as the portals do. */
  upload(bytes: Uint8Array | string, { name, purpose }: { name: string; purpose: string }): Promise<Response> {
    return this.fetch('/files', {
      method: 'POST',
      headers: { 'x-file-name': encodeURIComponent(name), 'x-purpose': purpose },
      body: bytes as RequestInit['body'],
    });
  }
}
