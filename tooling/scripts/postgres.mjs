// A throw-away PostgreSQL server for tests and measurements, from whatever PostgreSQL programs this machine has.
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

const PROGRAMS = ['initdb', 'postgres'];
const START_LIMIT_MS = 30_000;

/** Folders that may hold the programs, newest PostgreSQL first. */
function candidateFolders() {
  const debian = '/usr/lib/postgresql';
  const versions = fs.existsSync(debian) ? fs.readdirSync(debian) : [];
  versions.sort((a, b) => Number(b) - Number(a));
  const inPath = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
  return [...versions.map((version) => path.join(debian, version, 'bin')), ...inPath];
}

function findPrograms() {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return candidateFolders().find((folder) =>
    PROGRAMS.every((program) => fs.existsSync(path.join(folder, program + suffix))),
  );
}

/** PostgreSQL refuses to run as root: then it runs as the first unprivileged account that exists. */
function unprivilegedIdentity() {
  if (process.getuid?.() !== 0) return {};
  const accounts = fs.readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const account = accounts.find((line) => line.startsWith(`${name}:`))?.split(':');
    if (account) return { uid: Number(account[2]), gid: Number(account[3]) };
  }
  return undefined;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function waitUntilReady(server) {
  return new Promise((resolve, reject) => {
    let log = '';
    const limit = setTimeout(() => reject(new Error(`PostgreSQL did not start in time:\n${log}`)), START_LIMIT_MS);
    server.stderr.on('data', (chunk) => {
      log += chunk;
      if (log.includes('ready to accept connections')) {
        clearTimeout(limit);
        server.stderr.removeAllListeners('data');
        server.stderr.resume();
        resolve();
      }
    });
    server.once('exit', (code) => {
      clearTimeout(limit);
      reject(new Error(`PostgreSQL ended with code ${code}:\n${log}`));
    });
  });
}

/**
 * Starts a fresh PostgreSQL server that listens on 127.0.0.1 only, with a random password.
 *
 * @param {{durable?: boolean}} [options] `durable` keeps fsync on, for measurements; off by default, for tests
 * @returns {Promise<{url: string, version: string, stop: () => Promise<void>} | {url: null, reason: string}>}
 *   `url` is a superuser's `postgres://` address, or null with the reason (an English sentence) when this machine has
 *   no PostgreSQL. `stop` ends the server and removes its data; so does the end of this process.
 * @throws when PostgreSQL exists but does not start
 */
export async function startPostgres({ durable = false } = {}) {
  const programs = findPrograms();
  if (!programs) {
    return { url: null, reason: 'no PostgreSQL programs in /usr/lib/postgresql/*/bin or on the PATH' };
  }
  const identity = unprivilegedIdentity();
  if (!identity) return { url: null, reason: 'running as root, and there is no account postgres or nobody' };

  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'shouwang-postgres-'));
  const data = path.join(folder, 'data');
  const passwordFile = path.join(folder, 'password');
  const password = randomBytes(18).toString('hex');
  fs.writeFileSync(passwordFile, password, { mode: 0o600 });
  if (identity.uid !== undefined) {
    fs.chownSync(folder, identity.uid, identity.gid);
    fs.chownSync(passwordFile, identity.uid, identity.gid);
  }
  const removeFolder = () => fs.rmSync(folder, { recursive: true, force: true });
  const environment = { ...process.env, LC_ALL: 'C' };

  const created = spawnSync(
    path.join(programs, 'initdb'),
    [
      '-D',
      data,
      '-U',
      'postgres',
      '-E',
      'UTF8',
      '--no-locale',
      '-A',
      'scram-sha-256',
      `--pwfile=${passwordFile}`,
      '-N',
    ],
    { ...identity, cwd: folder, env: environment, encoding: 'utf8' },
  );
  if (created.status !== 0) {
    removeFolder();
    throw new Error(`initdb failed: ${created.error ?? created.stderr}`);
  }

  const port = await freePort();
  const settings = ['listen_addresses=127.0.0.1', `port=${port}`, `unix_socket_directories=${folder}`];
  if (!durable) settings.push('fsync=off', 'full_page_writes=off');
  const server = spawn(
    path.join(programs, 'postgres'),
    ['-D', data, ...settings.flatMap((setting) => ['-c', setting])],
    { ...identity, cwd: folder, env: environment, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const onExit = () => {
    server.kill('SIGQUIT');
    removeFolder();
  };
  process.once('exit', onExit);

  const stop = async () => {
    process.removeListener('exit', onExit);
    if (server.exitCode === null && server.signalCode === null) {
      // Waiting needs a process that the event loop still counts: otherwise Node.js ends in the middle, with code 13.
      server.ref();
      const ended = new Promise((resolve) => server.once('exit', resolve));
      // SIGINT is PostgreSQL's fast shutdown: it does not wait for clients.
      server.kill('SIGINT');
      await ended;
    }
    removeFolder();
  };

  try {
    await waitUntilReady(server);
  } catch (error) {
    await stop();
    throw error;
  }
  server.unref();
  server.stderr.unref?.();
  const version = spawnSync(path.join(programs, 'postgres'), ['--version'], { encoding: 'utf8' }).stdout.trim();
  return { url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`, version, stop };
}
