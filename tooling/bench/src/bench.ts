import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { generateKeyRingText, openDatabase } from '@shouwang/database';
import { compareWithShouwang, runShouwang } from './compare-with-shouwang.ts';
import { joinWithDuckdb } from './join-with-duckdb.ts';
import { type BenchPerson, somePeople } from './people.ts';
import { writeCosts } from './write-costs.ts';
import { writeRegister } from './write-register.ts';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '100000' },
    people: { type: 'string', default: '210000' },
    url: { type: 'string' },
  },
});

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

const folder = await mkdtemp(join(tmpdir(), 'shouwang-bench-'));
const keyRing = generateKeyRingText();
const environment = { KEYS: keyRing, DATA_FOLDER: folder, DEMO: 'off', LOG_LEVEL: 'error' };

/** The command line makes the schema and the divisions; the people are written behind its back. */
const fill = async (database: string, people: readonly BenchPerson[]): Promise<void> => {
  await runShouwang(database, ['seed'], environment);
  const opened = await openDatabase(
    database.startsWith('postgres') ? { url: database } : { folder: join(database, 'database') },
  );
  try {
    await writeRegister(opened, keyRing, people);
  } finally {
    await opened.close();
  }
};

try {
  const people = somePeople(Number(values.people), 2021);
  const known = new Set(people.map(({ idNumber }) => idNumber));
  const strangers = somePeople(Number(values.people), 1015).filter(({ idNumber }) => !known.has(idNumber));
  const peopleFile = join(folder, 'people.csv');
  await writeFile(peopleFile, `id,name\n${people.map(({ idNumber, name }) => `${idNumber},${name}`).join('\n')}\n`);

  const databases = [join(folder, 'embedded'), ...(values.url ? [values.url] : [])];
  for (const database of databases) {
    const startedAt = performance.now();
    await fill(database, people);
    const kind = database.startsWith('postgres') ? 'PostgreSQL' : 'embedded';
    say(`${kind}: ${people.length} people written in ${((performance.now() - startedAt) / 1_000).toFixed(1)} s`);
  }

  for (const rows of values.rows.split(',').map(Number)) {
    const costs = join(folder, `costs-${rows}.csv`);
    await writeCosts(costs, rows, people, strangers);
    const floor = await joinWithDuckdb(costs, peopleFile);
    say(`\n${rows} rows against ${people.length} people`);
    say(
      `  DuckDB, plain read and join      ${floor.seconds.toFixed(2)} s   ${Math.round(rows / floor.seconds)} rows/s   1.0`,
    );
    for (const database of databases) {
      const { seconds, read, matched, unmatched, rejected, stages, clues } = await compareWithShouwang(
        database,
        costs,
        environment,
      );
      if (read !== rows || matched + unmatched + rejected !== read) throw new Error('rows were lost');
      const kind = database.startsWith('postgres') ? 'PostgreSQL' : 'embedded  ';
      say(
        `  Shouwang, ${kind}             ${seconds.toFixed(2)} s   ${Math.round(rows / seconds)} rows/s   ${(seconds / floor.seconds).toFixed(1)}` +
          `   (kept ${stages.keep.toFixed(1)}, matched and written ${stages.match.toFixed(1)}, ${clues} clues ${stages.check.toFixed(1)})`,
      );
    }
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
