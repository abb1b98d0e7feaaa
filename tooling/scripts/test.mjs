/**
 * `npm test`: every check of the project on a machine with nothing but Node.js and npm, one line each.
 * `npm test -- lint stories` runs only the checks whose names begin so.
 */
import { build, install } from './prepare.mjs';
import { createCheckRunner } from './testing/check-runner.mjs';
import {
  boundaries,
  bundles,
  generate,
  lint,
  stories,
  testsOnEmbedded,
  testsOnServer,
  typecheck,
  unitTests,
  unused,
} from './testing/checks.mjs';
import { findBrowser } from './testing/find-browser.mjs';
import { installSystemPackages } from './testing/system-packages.mjs';

const wanted = process.argv.slice(2);
const { check, total } = createCheckRunner((line) => console.log(line));
const isWanted = (name) => wanted.length === 0 || wanted.some((word) => name.startsWith(word));
const maybe = (name, work) => (isWanted(name) ? check(name, work) : undefined);

/** A PostgreSQL server of our own, or the reason why there is none. */
const findPostgres = async () => {
  const { startPostgres } = await import('./postgres.mjs');
  const server = await startPostgres();
  if (server.url !== null) return server;
  const problem = await installSystemPackages(['postgresql']);
  return problem ? { url: null, reason: `${server.reason}; ${problem}` } : startPostgres();
};

const withBrowser = async (work) => {
  const browser = await findBrowser();
  if (browser.executable === null) throw new Error(browser.reason);
  const counts = await work(browser);
  return { ...counts, details: [...counts.details, ...browser.notes] };
};

await check('install', () => install());
await maybe('lint', lint);
await maybe('boundaries', boundaries);
await maybe('generated files', generate);
await maybe('typecheck', typecheck);
await maybe('unused code', unused);
await maybe('unit tests', unitTests);
const postgres =
  isWanted('embedded database') || isWanted('postgresql') ? await findPostgres() : { url: null, reason: '' };
await maybe('embedded database', () =>
  testsOnEmbedded({ alsoOnServer: postgres.url !== null && isWanted('postgresql') }),
);
await maybe('postgresql', async () =>
  postgres.url === null ? { skipped: postgres.reason } : testsOnServer(postgres.url),
);
await postgres.stop?.();
if (['build', 'bundles', 'stories'].some(isWanted)) await check('build', () => build());
await maybe('bundles', bundles);
await maybe('stories', () => withBrowser(stories));

console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed > 0 ? 1 : 0);
