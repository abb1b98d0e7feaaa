import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { afterAll, describe, expect, it } from 'vitest';
import { securityHeaders } from './security-headers.ts';
import { staticPortal } from './static-portal.ts';

const folder = mkdtempSync(join(tmpdir(), 'shouwang-portal-'));
mkdirSync(join(folder, 'dist/assets'), { recursive: true });
writeFileSync(join(folder, 'secret.txt'), 'what nobody may read');
writeFileSync(join(folder, 'dist/index.html'), '<meta property="csp-nonce" nonce="__CSP_NONCE__"><p>门户</p>');
writeFileSync(join(folder, 'dist/assets/index-a1b2.js'), 'console.log(1)');
writeFileSync(join(folder, 'dist/icon.svg'), '<svg/>');

const app = express()
  .use(securityHeaders)
  .use('/village', staticPortal(join(folder, 'dist')));
const server: Server = await new Promise((resolve) => {
  const started = createServer(app).listen(0, '127.0.0.1', () => resolve(started));
});
const get = (path: string) => fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

describe('a portal', () => {
  it.each(['/village', '/village/', '/village/households/019a', '/village/no/such/page'])(
    'gives its page for %s, with the nonce of this very answer',
    async (path) => {
      const response = await get(path);
      const nonce = /'nonce-([^']+)'/u.exec(response.headers.get('content-security-policy') ?? '')?.[1];
      expect(await response.text()).toBe(`<meta property="csp-nonce" nonce="${nonce}"><p>门户</p>`);
      expect(response.headers.get('cache-control')).toBe('no-cache');
    },
  );

  it('lets a browser keep assets with a hash in their name for a year, and asks again for the others', async () => {
    const asset = await get('/village/assets/index-a1b2.js');
    expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect((await get('/village/icon.svg')).headers.get('cache-control')).toBe('no-cache');
  });

  it('answers 404 for an asset that is no more, never its page', async () => {
    expect((await get('/village/assets/index-old.js')).status).toBe(404);
  });

  it.each(['/village/..%2fsecret.txt', '/village/%2e%2e/secret.txt', '/village/assets/..%5c..%5c..%5csecret.txt'])(
    'gives nothing from outside its folder: %s',
    async (path) => {
      expect(await (await get(path)).text()).not.toContain('what nobody may read');
    },
  );
});
