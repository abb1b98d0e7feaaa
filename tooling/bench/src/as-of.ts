import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type CountAsOf, countAsOf, type Database, generateKeyRingText, openDatabase } from '@shouwang/database';
import { runShouwang } from './compare-with-shouwang.ts';
import { writeHistory } from './write-history.ts';

const { values } = parseArgs({
  options: { households: { type: 'string', default: '60000' }, url: { type: 'string' } },
});

const ROUNDS = 9;

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

const folder = await mkdtemp(join(tmpdir(), 'shouwang-bench-'));
const environment = { KEYS: generateKeyRingText(), DATA_FOLDER: folder, DEMO: 'off', LOG_LEVEL: 'error' };

/** The same table as `countAsOf`, of the present rows alone. */
const countPresent = ({ prisma }: Database): Promise<CountAsOf[]> => prisma.$queryRaw`
  SELECT array_to_string((string_to_array(h."areaPath", '/'))[1:5], '/') || '/' AS "villagePath",
    h."householdType", m.category, count(*)::int4 AS households
  FROM "Household" h LEFT JOIN "MonitoringCase" m ON m."householdId" = h.id AND m.status = 'OPEN'
  WHERE h.status = 'ACTIVE' AND h."areaPath" ^@ ANY (ARRAY['53/'])
  GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`;

const asOf = { validOn: '2021-09-30', knownAt: new Date('2021-11-30T16:00:00Z') };
const countStood = ({ prisma }: Database): Promise<CountAsOf[]> =>
  prisma.$queryRaw<CountAsOf[]>(countAsOf(asOf, { areaPaths: ['53/'] }));

const median = (figures: readonly number[]): number =>
  figures.toSorted((one, other) => one - other)[figures.length >> 1] ?? 0;

const timed = async (times: number[], run: () => Promise<unknown>): Promise<void> => {
  const startedAt = performance.now();
  await run();
  times.push(performance.now() - startedAt);
};

const measure = async (database: Database): Promise<{ readonly present: number; readonly stood: number }> => {
  const [present, stood]: [number[], number[]] = [[], []];
  // In turns, so that whatever else the machine does falls on both.
  for (let round = 0; round < ROUNDS; round += 1) {
    await timed(present, () => countPresent(database));
    await timed(stood, () => countStood(database));
  }
  return { present: median(present), stood: median(stood) };
};

try {
  const databases = [join(folder, 'embedded'), ...(values.url ? [values.url] : [])];
  for (const place of databases) {
    // The command line makes the schema and the divisions; the rest is written behind its back.
    await runShouwang(place, ['seed'], environment);
    const isServer = place.startsWith('postgres');
    const database = await openDatabase(isServer ? { url: place } : { folder: join(place, 'database') });
    try {
      const { households, changes } = await writeHistory(database, Number(values.households));
      const { present, stood } = await measure(database);
      say(`${isServer ? 'PostgreSQL' : 'embedded'}: ${households} households, ${changes} changes`);
      say(`  counted as they are    ${present.toFixed(0)} ms   1.0`);
      say(`  counted as they stood  ${stood.toFixed(0)} ms   ${(stood / present).toFixed(1)}`);
    } finally {
      await database.close();
    }
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
