import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { root, run, runPnpm } from '../workspace.mjs';
import { countPlaywrightReport, countVitestReport, sumCounts } from './reports.mjs';

const reports = join(root, 'node_modules', '.cache', 'test-reports');

const piped = { stdio: ['ignore', 'pipe', 'pipe'] };

/** Packages whose tests open a database. Those of `database` itself try both kinds in one run. */
const packagesWithDatabase = ['packages/database', 'packages/matching', 'apps/api'];

/** The other packages. They are named one by one: vitest joins several negated names by 'or', which excludes nothing. */
const packagesWithoutDatabase = ['packages', 'tooling'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .map((name) => `${folder}/${name}`)
    .filter((path) => existsSync(join(root, path, 'package.json')) && !packagesWithDatabase.includes(path)),
);

const orThrow = async (promise) => {
  const { code, output } = await promise;
  if (code !== 0) throw new Error(output.trim());
};

const turbo = (task) =>
  orThrow(runPnpm(['exec', 'turbo', 'run', task, '--output-logs=errors-only', '--concurrency=2'], piped));

const freshReport = (name) => {
  mkdirSync(reports, { recursive: true });
  const file = join(reports, `${name}.json`);
  rmSync(file, { force: true });
  return file;
};

const vitest = async (reportName, args, env = {}) => {
  const report = freshReport(reportName);
  const { output } = await run(
    'vitest',
    // Vitest leaves one core free for watching; here nobody watches.
    [
      'run',
      ...['--config', 'vitest.projects.config.ts'],
      `--maxWorkers=${availableParallelism()}`,
      ...args,
      ...['--reporter=json', `--outputFile=${report}`],
    ],
    { ...piped, env },
  );
  const counts = countVitestReport(report);
  if (counts.passed + counts.failed === 0) throw new Error(`no test ran\n${output.trim()}`);
  return counts;
};

const projects = (folders) =>
  folders.map((folder) => `--project=${JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')).name}`);

/** Format and lint rules of the whole repository. */
export const lint = () => orThrow(run('biome', ['check', '--error-on-warnings', '.'], piped));

/** Layers between packages, and every import. */
export const boundaries = () => orThrow(run('node', ['tooling/boundaries/check.mjs'], piped));

/** Files, exports and dependencies that nobody uses. */
export const unused = () => orThrow(run('knip', ['--no-progress'], piped));

const generatedFiles = [
  'apps/api/schema.graphql',
  'packages/graphql-client/trusted-documents.json',
  'packages/graphql-client/src/document-ids.json',
  'packages/graphql-client/src/graphql-env.d.ts',
];

const readGenerated = () =>
  generatedFiles.map((file) => (existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : ''));

/** Makes all generated files again; the committed ones must come out as they are. */
export const generate = async () => {
  const before = readGenerated();
  await orThrow(runPnpm(['--filter', '@shouwang/database', 'run', 'generate'], piped));
  await orThrow(runPnpm(['--filter', '@shouwang/api', 'run', 'schema'], piped));
  await orThrow(runPnpm(['--filter', '@shouwang/graphql-client', 'run', 'generate'], piped));
  const after = readGenerated();
  const stale = generatedFiles.filter((_, index) => before[index] !== after[index]);
  if (stale.length > 0)
    throw new Error(`made again, and different from what is committed; commit the new ones:\n${stale.join('\n')}`);
};

export const typecheck = () => turbo('typecheck');

/** Tests that need no database. */
export const unitTests = () => vitest('unit', projects(packagesWithoutDatabase));

/**
 * Tests of register, matching and API on the embedded database.
 * @param {{alsoOnServer: boolean}} options with a server at hand the tests of `database` wait for it
 */
export const testsOnEmbedded = ({ alsoOnServer }) =>
  vitest('embedded', projects(alsoOnServer ? packagesWithDatabase.slice(1) : packagesWithDatabase));

/** The same tests on a PostgreSQL server. */
export const testsOnServer = (url) => vitest('server', projects(packagesWithDatabase), { SHOUWANG_TEST_POSTGRES: url });

/** First routes of the built portals against their limits. */
export const bundles = () => orThrow(run('node', ['tooling/scripts/check-bundle.mjs'], piped));

/** One half of the stories' files has one server, the other another: more would wait for each other on two cores. */
const STORY_SHARDS = Math.min(2, availableParallelism());

const storiesOfShard = async (shard, { executable, libraryPath }) => {
  const report = freshReport(`stories-${shard}`);
  const { output } = await run(
    'playwright',
    ['test', `--shard=${shard}/${STORY_SHARDS}`, `--output=test-results/${shard}`, '--reporter=json'],
    {
      ...piped,
      cwd: join(root, 'e2e'),
      env: {
        PATH: `${join(root, 'e2e', 'node_modules', '.bin')}:${process.env.PATH}`,
        PLAYWRIGHT_JSON_OUTPUT_NAME: report,
        BROWSER_PATH: executable,
        ...(libraryPath && { LD_LIBRARY_PATH: libraryPath }),
      },
    },
  );
  const counts = countPlaywrightReport(report);
  if (counts.passed + counts.failed === 0) throw new Error(`no story ran\n${output.trim()}`);
  return counts;
};

/** The stories in a real browser, on the built product. */
export const stories = async (browser) =>
  sumCounts(await Promise.all(Array.from({ length: STORY_SHARDS }, (_, index) => storiesOfShard(index + 1, browser))));
