import { spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const scripts = fileURLToPath(new URL('.', import.meta.url));
let workspace;
const children = new Set();

const put = (path, text) => {
  mkdirSync(dirname(join(workspace, path)), { recursive: true });
  writeFileSync(join(workspace, path), text);
};
const count = (word) => {
  const log = join(workspace, 'npx.log');
  return existsSync(log)
    ? readFileSync(log, 'utf8')
        .split('\n')
        .filter((line) => line.includes(word)).length
    : 0;
};

// Stands in for npx: writes down what it was asked, and "builds" a server that says that it is up.
const fakeNpx = `#!/usr/bin/env node
const { appendFileSync, existsSync, mkdirSync, writeFileSync } = require('node:fs');
appendFileSync('npx.log', process.argv.slice(2).join(' ') + '\\n');
console.log('noise on stdout');
if (existsSync('fail')) process.exit(7);
if (process.argv.includes('build')) {
  for (const portal of ['village', 'township', 'county', 'department']) {
    mkdirSync('apps/portal-' + portal + '/dist', { recursive: true });
    writeFileSync('apps/portal-' + portal + '/dist/index.html', '');
  }
  mkdirSync('apps/api/dist', { recursive: true });
  writeFileSync('apps/api/dist/server.js', \`
    process.once('SIGTERM', () => { console.log('closed'); process.exit(0); });
    setInterval(() => {}, 1000);
    console.log('up', process.pid, process.env.LAMP ?? '');\`);
  writeFileSync('apps/api/dist/cli.js', 'console.log(JSON.stringify(process.argv.slice(2)));');
}`;

beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'shouwang-start-'));
  cpSync(scripts, join(workspace, 'tooling/scripts'), {
    recursive: true,
    filter: (path) => !path.includes('node_modules'),
  });
  put('package.json', '{"type":"module","packageManager":"pnpm@12.21.0"}');
  put('turbo.json', '{}');
  put('pnpm-lock.yaml', '');
  put('pnpm-workspace.yaml', '');
  put('packages/domain/src/lamp.ts', 'export const lit = true;');
  put('apps/api/package.json', '{"type":"module"}');
  put('e2e/package.json', '{}');
  put('bin/npx', fakeNpx);
  put('bin/package.json', '{"type":"commonjs"}');
  chmodSync(join(workspace, 'bin/npx'), 0o755);
  mkdirSync(join(workspace, 'node_modules'));
});

afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  children.clear();
  rmSync(workspace, { recursive: true, force: true });
});

const launch = (command, args, environment = {}) => {
  const child = spawn(command, args, {
    cwd: workspace,
    env: {
      ...process.env,
      npm_lifecycle_event: '',
      PATH: [join(workspace, 'bin'), process.env.PATH].join(delimiter),
      ...environment,
    },
  });
  children.add(child);
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk) => {
    said.out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    said.err += chunk;
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  return { child, said, ended };
};

const until = async (holds, limit = 5000) => {
  const end = Date.now() + limit;
  while (!holds()) {
    if (Date.now() > end) throw new Error('waited in vain');
    await pause(20);
  }
};

const start = (environment) => launch(process.execPath, ['tooling/scripts/start.mjs'], environment);

const startAndStop = async (environment) => {
  const { child, said, ended } = start(environment);
  await until(() => said.out.includes('up'));
  child.kill('SIGTERM');
  return { code: await ended, said };
};

describe('npm start', () => {
  test('installs and builds the first time, and neither the second time', async () => {
    await startAndStop();
    expect([count('install'), count('turbo')]).toEqual([1, 1]);
    const { said } = await startAndStop();
    expect([count('install'), count('turbo')]).toEqual([1, 1]);
    expect(said.out).toMatch(/^up \d+ \nclosed\n$/);
  });

  test('builds again when a source file changed, but not for a test', async () => {
    await startAndStop();
    put('packages/domain/src/lamp.test.ts', '');
    await startAndStop();
    expect(count('turbo')).toBe(1);
    put('packages/domain/src/lamp.ts', 'export const lit = false;');
    await startAndStop();
    expect([count('install'), count('turbo')]).toEqual([1, 2]);
  });

  test('installs again when a manifest changed', async () => {
    await startAndStop();
    put('apps/api/package.json', '{"type":"module","version":"2"}');
    await startAndStop();
    expect(count('install')).toBe(2);
  });

  test('says what failed, and tries again the next time', async () => {
    put('fail', '');
    const { said, ended } = start();
    expect(await ended).toBe(1);
    expect(said.err).toContain('install ended with exit code 7');
    rmSync(join(workspace, 'fail'));
    await startAndStop();
    expect(count('install')).toBe(2);
  });

  test('closes cleanly on a signal', async () => {
    const { code, said } = await startAndStop();
    expect(code).toBe(0);
    expect(said.out).toContain('closed');
  });

  test('reads .env, and what the environment says itself wins', async () => {
    put('.env', 'LAMP=from-file');
    expect((await startAndStop()).said.out).toContain('from-file');
    expect((await startAndStop({ LAMP: 'from-outside' })).said.out).toContain('from-outside');
  });

  test.each([
    ['directly', "spawn(process.execPath, ['tooling/scripts/start.mjs'], options)"],
    ['through a shell that stays', "spawn('sh', ['-c', 'node tooling/scripts/start.mjs; true'], options)"],
  ])('does not outlive an npm that was killed and had started it %s', async (_, spawning) => {
    await startAndStop();
    put(
      'parent.cjs',
      `const { spawn } = require('node:child_process');
       const options = { stdio: 'inherit', env: { ...process.env, npm_lifecycle_event: 'start' } };
       ${spawning};`,
    );
    const { child, said } = launch(process.execPath, ['parent.cjs']);
    await until(() => said.out.includes('up'));
    child.kill('SIGKILL');
    await until(() => said.out.includes('closed'));
  });

  test('waits for another start that is installing, and does not install too', async () => {
    const [one, other] = [start(), start()];
    await until(() => one.said.out.includes('up') && other.said.out.includes('up'));
    expect([count('install'), count('turbo')]).toEqual([1, 1]);
  });
});

describe('npm run shouwang', () => {
  test('leaves stdout to the command, also while it installs and builds', async () => {
    const { said, ended } = launch(process.execPath, ['tooling/scripts/shouwang.mjs', 'compare', 'run', '--json']);
    expect(await ended).toBe(0);
    expect(said.out).toBe('["compare","run","--json"]\n');
    expect(said.err).toContain('noise on stdout');
  });
});
