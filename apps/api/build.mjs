/** Bundles the server, the command line and the threads into `dist/`, so that a start needs no compiler. */
import { cpSync, existsSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

rmSync(at('dist'), { recursive: true, force: true });

/** A thread's script lies beside the bundle that starts it, under the name that its package asks for. */
const threads = {
  'embedded-worker': '../../packages/database/src/embedded/embedded-worker.ts',
  'matching-worker': 'src/comparisons/matching/matching-worker.ts',
};

await build({
  entryPoints: {
    server: at('src/server.ts'),
    cli: at('src/cli.ts'),
    ...Object.fromEntries(
      Object.entries(threads)
        .map(([name, path]) => [name, at(path)])
        .filter(([, path]) => existsSync(path)),
    ),
  },
  outdir: at('dist'),
  bundle: true,
  splitting: true,
  chunkNames: '[name]-[hash]',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  minifySyntax: true,
  minifyWhitespace: true,
  keepNames: true,
  legalComments: 'none',
  // It loads its WebAssembly and data files from beside its own script.
  external: ['@electric-sql/pglite'],
  // Bundled CommonJS still asks for Node's own modules by `require`.
  banner: {
    js: "import { createRequire as shouwangCreateRequire } from 'node:module'; const require = shouwangCreateRequire(import.meta.url);",
  },
  logLevel: 'warning',
});

cpSync(at('../../packages/database/prisma/migrations'), at('dist/migrations'), { recursive: true });
