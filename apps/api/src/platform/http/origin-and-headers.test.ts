import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { anApi } from '../../../testing/an-api.ts';

const api = await anApi();
const own = api.url;
const body = JSON.stringify({ query: '{ site { name } }' });

/** `fetch` sets some headers by itself; this sends exactly what is given. */
const statusOf = (path: string, headers: Record<string, string>): Promise<number> =>
  new Promise((resolve, reject) => {
    const sent = request(`${own}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
    });
    sent.on('response', (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.on('error', reject);
    sent.end(body);
  });

describe('a write', () => {
  it.each([
    ['from a page of this origin', { origin: own }, 200],
    ['from a program without a browser', {}, 200],
    ['typed into the address bar', { 'sec-fetch-site': 'none' }, 200],
    ['from another host', { origin: 'https://evil.example' }, 403],
    ['from another port of this host', { origin: own.replace(/\d+$/u, '1') }, 403],
    ['from a page without an origin', { origin: 'null' }, 403],
    ['from another site that hides its origin', { 'sec-fetch-site': 'cross-site' }, 403],
    ['from a neighbouring host of the same site', { 'sec-fetch-site': 'same-site' }, 403],
  ])('%s: %j ends with %i', async (_what, headers, status) => {
    expect(await statusOf('/graphql', headers as Record<string, string>)).toBe(status);
    const forFiles = await statusOf('/files', headers as Record<string, string>);
    expect(forFiles).toBe(status === 403 ? 403 : 401);
  });
});

describe('every answer', () => {
  it.each(['/', '/village/', '/graphql', '/files/x', '/nowhere'])(
    'of %s says what the browser may do with it',
    async (path) => {
      const { headers } = await fetch(`${own}${path}`);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|https?:|\*/u);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-powered-by')).toBeNull();
    },
  );

  it('has a style nonce of its own, and the first page uses it', async () => {
    const [one, other] = [await fetch(own), await fetch(own)];
    const nonceOf = (response: Response) =>
      /'nonce-([^']+)'/u.exec(response.headers.get('content-security-policy') ?? '')?.[1];
    expect(nonceOf(one)).not.toBe(nonceOf(other));
    expect(await one.text()).toContain(`<style nonce="${nonceOf(one)}">`);
  });

  it('with data is kept by nobody', async () => {
    const response = await fetch(`${own}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect(response.headers.get('cache-control')).toBe('no-store');
  });
});

describe('the first page', () => {
  it('leads to the four portals and shows no accounts outside demo mode', async () => {
    const page = await (await fetch(own)).text();
    for (const portal of ['village', 'township', 'county', 'department']) expect(page).toContain(`href="/${portal}/"`);
    expect(page).not.toContain('shouwang2021');
  });
});

describe('the health pages', () => {
  it('say that the process runs and that it is fit for work', async () => {
    expect(await (await fetch(`${own}/healthz`)).json()).toEqual({ process: 'ok' });
    const ready = await fetch(`${own}/readyz`);
    expect(ready.status).toBe(200);
    expect(await ready.json()).toEqual({ database: 'ok', migrations: 'ok', disk: 'ok' });
  });

  it('say 503 while a migration is missing', async () => {
    await api.prisma
      .$executeRaw`UPDATE "_prisma_migrations" SET migration_name = migration_name || '_x' WHERE migration_name LIKE '%init'`;
    const response = await fetch(`${own}/readyz`);
    await api.prisma.$executeRaw`UPDATE "_prisma_migrations" SET migration_name = replace(migration_name, '_x', '')`;
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ database: 'ok', migrations: 'failed' });
  });
});

describe('the log of requests', () => {
  it('has one line each, without query strings, ids, names or what was sent', async () => {
    const clerk = await api.signedInAs('VILLAGE_CLERK');
    await clerk.fetch('/files/019a0000-0000-7000-8000-000000000000?secret=1');
    await clerk.ask('query Named($x: String) { accounts(text: $x) { totalCount } }', { x: '杨玉梅' });
    const lines = api.log.filter((line) => line.includes('"msg":"request"'));
    expect(lines.join('')).not.toMatch(/secret|019a0000|杨玉梅/u);
    expect(lines.at(-1)).toContain('"status":200');
  });
});
