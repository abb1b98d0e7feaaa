import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { buildFingerprint, installFingerprint } from './fingerprint.mjs';
import { root, runPnpm } from './workspace.mjs';

const installedStamp = join(root, 'node_modules', '.shouwang-installed');
const builtStamp = join(root, 'node_modules', '.shouwang-built');
const lockFile = join(root, '.turbo', 'preparing');

const products = [
  'apps/api/dist/server.js',
  'apps/api/dist/cli.js',
  ...['village', 'township', 'county', 'department'].map((portal) => `apps/portal-${portal}/dist/index.html`),
];

const holds = (stamp, fingerprint) => existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint;

const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** One process at a time installs and builds; a lock whose owner is gone counts for nothing. */
const withLock = async (work) => {
  mkdirSync(join(root, '.turbo'), { recursive: true });
  for (;;) {
    try {
      writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      const owner = existsSync(lockFile) ? Number(readFileSync(lockFile, 'utf8')) : 0;
      if (owner > 0 && !isAlive(owner)) rmSync(lockFile, { force: true });
      else await pause(200);
    }
  }
  try {
    return await work();
  } finally {
    rmSync(lockFile, { force: true });
  }
};

const isInstalled = () => holds(installedStamp, installFingerprint());
const isBuilt = () => products.every((path) => existsSync(join(root, path))) && holds(builtStamp, buildFingerprint());

/** The child's own words go to stderr, so that stdout belongs to the command that asked. */
const toStderr = ['ignore', 2, 2];
const collected = ['ignore', 'pipe', 'pipe'];

const orFail = async (step, promise) => {
  const { code, output } = await promise;
  if (code !== 0) throw new Error([`${step} ended with exit code ${code}`, output.trim()].filter(Boolean).join('\n'));
};

/**
 * Installs the locked packages, unless the last install was of the very same lockfile and manifests.
 * @param {(line: string) => void} [say] told before it takes its time; without it nothing is printed
 */
export const install = async (say) => {
  if (isInstalled()) return;
  await withLock(async () => {
    if (isInstalled()) return;
    say?.('正在安装依赖，第一次要几分钟 · Installing packages, a few minutes the first time');
    const stdio = say ? toStderr : collected;
    await orFail('install', runPnpm(['install', '--frozen-lockfile', '--prefer-offline'], { stdio }));
    writeFileSync(installedStamp, installFingerprint());
  });
};

/**
 * Builds server and portals, unless no source file has changed since the last build.
 * @param {(line: string) => void} [say] told before it takes its time
 */
export const build = async (say) => {
  if (isBuilt()) return;
  await withLock(async () => {
    if (isBuilt()) return;
    say?.('正在构建服务和四个门户 · Building the server and the four portals');
    // Taken before the build, so that what is edited meanwhile counts as changed.
    const fingerprint = buildFingerprint();
    // `pnpm exec` puts the pinned pnpm on the path, where turbo looks for it.
    const turbo = ['exec', 'turbo', 'run', 'build', '--output-logs=errors-only', '--concurrency=2'];
    await orFail('build', runPnpm(turbo, { stdio: collected }));
    writeFileSync(builtStamp, fingerprint);
  });
};

/**
 * Makes the product ready to run; returns at once when nothing has changed.
 * @param {(line: string) => void} say told what is going on, one line each, only when something has to be done
 * @throws when installing or building fails
 */
export const prepare = async (say) => {
  await install(say);
  await build(say);
};
