/**
 * Weighs the first route of each built portal, gzipped, against its limit. Exits 1 when one is too heavy.
 * `node check-bundle.mjs village` weighs one portal only.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './workspace.mjs';

const kilobyte = 1024;
const limits = { village: 170, township: 450, county: 450, department: 450 };

/** Where each portal's first page after sign-in lives; loaded lazily, so the entry alone would flatter. */
const homeScreen = 'src/screens/today.tsx';

const filesOf = (manifest, key, into = new Set()) => {
  const { file, imports = [], css = [] } = manifest[key];
  if (into.has(file)) return into;
  into.add(file);
  for (const sheet of css) into.add(sheet);
  for (const next of imports) filesOf(manifest, next, into);
  return into;
};

const weigh = (portal) => {
  const dist = join(root, `apps/portal-${portal}/dist`);
  const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'));
  if (!manifest[homeScreen])
    throw new Error(`portal-${portal} has no lazily loaded ${homeScreen}: what is its first route?`);
  const files = [...filesOf(manifest, 'index.html', filesOf(manifest, homeScreen))];
  const sizes = files
    .map((file) => ({ file, size: gzipSync(readFileSync(join(dist, file)), { level: 9 }).length }))
    .sort((one, other) => other.size - one.size);
  return { portal, sizes, total: sizes.reduce((sum, { size }) => sum + size, 0) };
};

const inKilobytes = (bytes) => `${(bytes / kilobyte).toFixed(1)} KB`;

const named = process.argv.slice(2);
const portals = named.length > 0 ? named : Object.keys(limits);

let tooHeavy = false;
for (const { portal, sizes, total } of portals.map(weigh)) {
  const isTooHeavy = total > limits[portal] * kilobyte;
  tooHeavy ||= isTooHeavy;
  console.log(`${isTooHeavy ? '✗' : '✓'} ${portal}: ${inKilobytes(total)} of ${limits[portal]} KB`);
  for (const { file, size } of sizes) console.log(`    ${inKilobytes(size).padStart(9)}  ${file}`);
}
if (tooHeavy) console.error('Load charts, tables and seldom used parts lazily, or import less of the kit.');
process.exit(tooHeavy ? 1 : 0);
