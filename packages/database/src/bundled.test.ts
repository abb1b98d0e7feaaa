import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';

const packageFolder = fileURLToPath(new URL('..', import.meta.url));
// Within the package, so that the bundle finds PGlite, which stays outside it.
const outdir = path.join(packageFolder, 'node_modules', '.cache', `bundle-${process.pid}`);

const PROGRAM = `
  import { migrate, openDatabase } from '../../../src/index.ts';
  const database = await openDatabase({ folder: process.argv[2] });
  const applied = await migrate(database);
  const accounts = await database.prisma.account.count();
  await database.close();
  console.log(JSON.stringify({ applied, accounts }));
`;

beforeAll(async () => {
  fs.mkdirSync(outdir, { recursive: true });
  fs.writeFileSync(path.join(outdir, 'program.ts'), PROGRAM);
  // As the server is built: the worker is an entry of its own beside it, the migrations lie in the same folder.
  await build({
    entryPoints: {
      program: path.join(outdir, 'program.ts'),
      'embedded-worker': path.join(packageFolder, 'src/embedded/embedded-worker.ts'),
    },
    outdir,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: ['@electric-sql/pglite', 'pg-native'],
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    logLevel: 'error',
  });
  fs.cpSync(path.join(packageFolder, 'prisma/migrations'), path.join(outdir, 'migrations'), { recursive: true });
});

afterAll(() => fs.rmSync(outdir, { recursive: true, force: true }));

test('a bundled program opens and migrates the embedded database with the worker and migrations beside it', () => {
  const run = spawnSync(process.execPath, [path.join(outdir, 'program.js'), path.join(outdir, 'data')], {
    encoding: 'utf8',
  });
  expect(run.stderr).toBe('');
  const migrations = fs.readdirSync(path.join(outdir, 'migrations')).filter((name) => name !== 'migration_lock.toml');
  expect(JSON.parse(run.stdout)).toEqual({ applied: migrations.sort(), accounts: 0 });
});
