/** `pnpm bench`: measures comparisons on this machine. Builds the server first, because a bundle is what runs in life. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { startPostgres } from './postgres.mjs';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

const run = (folder, ...args) => {
  const { status } = spawnSync(process.execPath, args, { cwd: at(folder), stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
};

run('../../apps/api', 'build.mjs');
const asked = process.argv.slice(2).filter((argument) => argument !== '--');
// `--server`: a PostgreSQL server of this run alone, as durable as a real one.
const server = asked.includes('--server') ? await startPostgres({ durable: true }) : undefined;
if (server?.url === null) throw new Error(server.reason);
const more = asked.filter((argument) => argument !== '--server');
run('../bench', '--import', 'tsx', 'src/bench.ts', ...more, ...(server ? ['--url', server.url] : []));
await server?.stop();
