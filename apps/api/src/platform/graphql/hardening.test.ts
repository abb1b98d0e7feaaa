import { describe, expect, it } from 'vitest';
import { anApi } from '../../../testing/an-api.ts';

const site = 'query Site { site { name } }';
const trustedDocuments = { abc123: site };
const production = await anApi({ environment: { SHOUWANG_MODE: 'production' }, trustedDocuments });
const open = await anApi({ trustedDocuments });

const post = (url: string, body: string, headers: Record<string, string> = {}) =>
  fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });

describe('a server in production mode', () => {
  const client = production.anonymous();

  it('runs a document that the portals were built with', async () => {
    const { data } = await client.send({ documentId: 'abc123', operationName: 'Site', variables: {} });
    expect(data).toEqual({ site: { name: '守望' } });
  });

  it.each([
    ['the text of the very same document', { query: site }],
    ['any other text', { query: '{ __typename }' }],
    ['an id that is not on the list', { documentId: 'zzz' }],
    ['an id with a text beside it', { documentId: 'abc123', query: '{ __typename }' }],
    ['an id that is a key of every object', { documentId: '__proto__' }],
    ['an id that is no text', { documentId: 7 }],
    ['a batch', [{ documentId: 'abc123' }, { documentId: 'abc123' }]],
    ['the persisted queries of others', { extensions: { persistedQuery: { version: 1, sha256Hash: 'abc123' } } }],
    ['nothing', {}],
  ])('refuses %s', async (_what, body) => {
    const answer = await client.send(body);
    expect(answer.data ?? undefined).toBeUndefined();
    expect(answer.status).toBe(400);
    expect(answer.errors[0]?.extensions?.code).toBe('UNTRUSTED_DOCUMENT');
  });
});

describe('a server in development', () => {
  const client = open.anonymous();

  it('takes a text as well as an id', async () => {
    expect(await client.ask(site).data()).toEqual({ site: { name: '守望' } });
    expect(await client.send({ documentId: 'abc123' }).data()).toEqual({ site: { name: '守望' } });
  });

  const nested = (depth: number): string => (depth === 0 ? 'code' : `parent { ${nested(depth - 1)} }`);
  const aliases = Array.from({ length: 20 }, (_, index) => `a${index}: site { name }`).join(' ');

  it.each([
    ['deep nesting', `{ area(code: "53") { ${nested(20)} } }`],
    ['many aliases', `{ ${aliases} }`],
    ['very long texts', `{ site { ${'name '.repeat(7_000)} } }`],
    ['many directives', `{ site { name ${'@include(if: true) '.repeat(30)} } }`],
    ['fragments in a ring', '{ site { ...A } } fragment A on Site { ...B } fragment B on Site { ...A }'],
  ])('refuses %s before running anything', async (_what, query) => {
    const { data, errors, status } = await client.ask(query);
    expect(data ?? null).toBeNull();
    expect(errors.length).toBeGreaterThan(0);
    expect(status).toBe(400);
  });

  it('refuses a request that would read too much', async () => {
    const admin = await open.signedInAs('SYS_ADMIN');
    const many = Array.from(
      { length: 14 },
      (_, index) => `a${index}: areas { children { children { children { children { children { code } } } } } }`,
    );
    await admin.ask(`{ ${many.join(' ')} }`).expectError('TOO_COMPLEX');
  });

  it('suggests no field names', async () => {
    const { text } = await client.ask('{ sit { nam } }');
    expect(text).not.toMatch(/did you mean/iu);
  });

  it('answers POST only', async () => {
    const get = await fetch(`${open.url}/graphql?query=${encodeURIComponent(site)}`, {
      headers: { 'apollo-require-preflight': 'x' },
    });
    expect(get.status).toBe(405);
    expect(get.headers.get('allow')).toBe('POST');
  });

  it.each([
    ['a form', 'application/x-www-form-urlencoded'],
    ['plain text', 'text/plain'],
    ['another character set', 'application/json; charset=utf-7'],
  ])('refuses %s as a body', async (_what, type) => {
    const response = await post(open.url, JSON.stringify({ query: site }), { 'content-type': type });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
  });

  it('refuses a body of more than 256 KB', async () => {
    const response = await post(open.url, JSON.stringify({ query: site, variables: { x: 'x'.repeat(300_000) } }));
    expect(response.status).toBe(413);
  });

  it('lets nothing but public fields run without a session', async () => {
    const introspection = '{ __schema { queryType { fields { name args { name } type { kind ofType { kind } } } } } }';
    const { __schema } = await client.ask(introspection).data();
    type Field = { name: string; args: unknown[]; type: { kind: string; ofType: { kind: string } | null } };
    const fields: Field[] = __schema.queryType.fields.filter(({ args }: Field) => args.length === 0);
    const answered: string[] = [];
    for (const { name, type } of fields) {
      const isScalar = [type.kind, type.ofType?.kind].includes('SCALAR');
      const { errors } = await client.ask(isScalar ? `{ ${name} }` : `{ ${name} { __typename } }`);
      if (errors.every(({ extensions }) => extensions?.code !== 'UNAUTHENTICATED')) answered.push(name);
    }
    expect(answered.sort()).toEqual(['site', 'viewer']);
  });

  it('shows of something broken one sentence and a number that finds it in the log', async () => {
    const client = await open.signedInAs('SYS_ADMIN');
    await open.prisma.$executeRaw`ALTER TABLE "Parameter" RENAME TO "ParameterAway"`;
    const { text, errors } = await client.ask('{ parameters { key } }');
    await open.prisma.$executeRaw`ALTER TABLE "ParameterAway" RENAME TO "Parameter"`;
    const reference = errors[0]?.extensions?.reference as string;
    expect(errors[0]?.extensions?.code).toBe('FAULT');
    expect(text).not.toMatch(/prisma|table|relation|stack|\.ts/iu);
    expect(open.log.filter((line) => line.includes(reference))).toHaveLength(1);
  });
});
