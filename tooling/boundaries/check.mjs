/** Checks the layers between packages, then lets turbo check every import. Exits 1 with sentences when one is crossed. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { findViolations } from './find-violations.mjs';
import { readManifests } from './read-manifests.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

const violations = findViolations(readManifests(root));
for (const violation of violations) console.error(violation);

const turbo = spawnSync('turbo', ['boundaries', '--no-color'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, PATH: `${root}node_modules/.bin:${process.env.PATH}`, TURBO_TELEMETRY_DISABLED: '1' },
});
process.exit(violations.length > 0 ? 1 : (turbo.status ?? 1));
