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
  testsOnPostgres,
  typecheck,
  unitTests,
  unused,
} from './testing/checks.mjs';
import { findBrowser } from './testing/find-browser.mjs';
import { installSystemPackages } from './testing/system-packages.mjs';

const wanted = process.argv.slice(2);
const { check, total } = createCheckRunner((line) => console.log(line));
const maybe = (name, work) =>
  wanted.length === 0 || wanted.some((word) => name.startsWith(word)) ? check(name, work) : undefined;

const withPostgres = async (work) => {
  const { startPostgres } = await import('./postgres.mjs');
  let server = await startPostgres();
  if (server.url === null) {
    const problem = await installSystemPackages(['postgresql']);
    if (problem) return { skipped: `${server.reason}; ${problem}` };
    server = await startPostgres();
    if (server.url === null) return { skipped: server.reason };
  }
  try {
    return await work(server.url);
  } finally {
    await server.stop();
  }
};

const withBrowser = async (work) => {
  const browser = await findBrowser();
  if (browser.executable === null) throw new Error(browser.reason);
  const counts = await work(browser);
  return { ...counts, details: [...counts.details, ...browser.notes] };
};

const quietly = () => {};

await check('install', () => install(quietly));
await maybe('lint', lint);
await maybe('boundaries', boundaries);
await maybe('generated files', generate);
await maybe('typecheck', typecheck);
await maybe('unused code', unused);
await maybe('unit tests', unitTests);
await maybe('embedded database', testsOnEmbedded);
await maybe('postgresql', () => withPostgres(testsOnPostgres));
await check('build', () => build(quietly));
await maybe('bundles', bundles);
await maybe('stories', () => withBrowser(stories));

console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed > 0 ? 1 : 0);
