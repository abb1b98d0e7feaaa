/** `pnpm bench`: measures comparisons on this machine. Builds the server first, because a bundle is what runs in life. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

const run = (folder, ...args) => {
  const { status } = spawnSync(process.execPath, args, { cwd: at(folder), stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
};

run('../../apps/api', 'build.mjs');
run('../bench', '--import', 'tsx', 'src/bench.ts', ...process.argv.slice(2).filter((argument) => argument !== '--'));
