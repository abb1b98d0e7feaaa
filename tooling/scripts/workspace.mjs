import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute folder of the repository. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** What every tool started by the scripts finds: no questions, no telemetry, our own programs first. */
export const toolEnvironment = {
  ...process.env,
  CI: process.env.CI ?? '1',
  DO_NOT_TRACK: '1',
  TURBO_TELEMETRY_DISABLED: '1',
  TURBO_NO_UPDATE_NOTIFIER: '1',
  CHECKPOINT_DISABLE: '1',
  npm_config_yes: 'true',
  npm_config_loglevel: 'error',
  npm_config_update_notifier: 'false',
  PATH: [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter),
};

/**
 * Runs a program to its end; a signal that ends this process ends the program too.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{cwd?: string, env?: NodeJS.ProcessEnv, stdio?: import('node:child_process').StdioOptions}} [options]
 *   `stdio` is 'inherit' unless told; with pipes the output of both streams is collected
 * @returns {Promise<{code: number, output: string}>} the exit code (1 when killed) and what was collected
 */
export const run = (command, args, { cwd = root, env = {}, stdio = 'inherit' } = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      stdio,
      env: { ...toolEnvironment, ...env },
      // npx is a batch file on Windows.
      shell: process.platform === 'win32',
    });
    const chunks = [];
    child.stdout?.on('data', (chunk) => chunks.push(chunk));
    child.stderr?.on('data', (chunk) => chunks.push(chunk));
    const stop = (signal) => {
      child.kill(signal);
      process.exitCode = 1;
    };
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
    child.once('error', reject);
    child.once('close', (code) => {
      process.removeListener('SIGINT', stop);
      process.removeListener('SIGTERM', stop);
      resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString('utf8') });
    });
  });

/** The pinned pnpm, whatever is or is not installed on this machine: npm fetches it once and keeps it. */
export const runPnpm = (args, options) => run('npx', ['--yes', packageManager, ...args], options);

/** Takes over what stands in `.env`; what the environment already says wins. */
export const loadEnvironmentFile = () => {
  const file = join(root, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
};
