import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import express, { type RequestHandler, type Response, Router } from 'express';

const NONCE = '__CSP_NONCE__';

// Vite puts a hash of the content into the names under assets/: such a file never changes.
const isHashed = (path: string): boolean => /[\\/]assets[\\/]/u.test(path);

const setCaching = (response: Response, path: string): void => {
  response.set('Cache-Control', isHashed(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
};

/**
 * Serves one portal's built pages: assets by name, and the page itself for every other address, because the portal's
 * own router reads it. The page gets this answer's nonce for its styles.
 * @param folder the portal's `dist`, absolute; while it is missing the portal answers 503
 */
export const staticPortal = (folder: string): Router => {
  const router = Router();
  const readPage = (): string | undefined => {
    const file = join(folder, 'index.html');
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  };
  let page: string | undefined;

  const servePage: RequestHandler = (_request, response) => {
    page ??= readPage();
    if (page === undefined) {
      response.status(503).type('text/plain; charset=utf-8').send('这个门户还没有生成页面，请先运行 npm start。');
      return;
    }
    response
      .type('html')
      .set('Cache-Control', 'no-cache')
      .send(page.replaceAll(NONCE, String(response.locals.nonce)));
  };

  router.get('/', servePage);
  router.use(express.static(folder, { index: false, redirect: false, setHeaders: setCaching }));
  // A missing asset stays missing: answering it with the page would be cached as a broken script.
  router.get(/^\/assets\//u, (_request, response) => {
    response.status(404).end();
  });
  router.get(/.*/u, servePage);
  return router;
};
