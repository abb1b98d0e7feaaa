// Plain JavaScript, because Vite hands a configuration's imports to Node.js as they are.
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const apiOrigin = `http://localhost:${process.env.PORT ?? 4000}`;

/** What every screen needs and a release seldom changes: cached apart from our own code. */
const lasting = [
  { name: 'react', test: /node_modules\/(react|react-dom|scheduler|wouter|regexparam|use-sync-external-store)\// },
  { name: 'graphql', test: /node_modules\/(urql|@urql|wonka|gql\.tada|@0no-co)\// },
];

const REFUSAL = /^\s*'refusal\.[A-Z0-9_]+':\s*'(?:[^'\\]|\\.)*',?\s*$/gmu;

/**
 * Sentences of refusals are filled in by the server, which alone refuses: a portal does not carry them around.
 */
const withoutRefusals = () => ({
  name: 'shouwang:without-refusals',
  enforce: 'pre',
  transform: (code, id) =>
    id.includes('/packages/phrases/src/zh-CN/') ? { code: code.replace(REFUSAL, ''), map: null } : undefined,
});

export const definePortal = ({ name }) =>
  defineConfig({
    base: `/${name}/`,
    publicDir: fileURLToPath(new URL('public', import.meta.url)),
    plugins: [withoutRefusals(), react()],
    // The server puts a fresh nonce here each time it serves the page; kits that make styles at run time take it from
    // the meta tag that Vite writes beside it.
    html: { cspNonce: '__CSP_NONCE__' },
    build: {
      target: 'chrome87',
      // Inlined files would be data: addresses, which the content policy refuses.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      sourcemap: false,
      manifest: true,
      reportCompressedSize: false,
      rolldownOptions: { output: { codeSplitting: { groups: lasting } } },
    },
    server: {
      // The server refuses writes whose page stands on another host, so it must see the host that the browser sees.
      proxy: Object.fromEntries(
        ['/graphql', '/files', '/healthz'].map((path) => [path, { target: apiOrigin, changeOrigin: false }]),
      ),
    },
  });
