import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { generateKeyRingText, openDatabase } from '@shouwang/database';
import { type Comparison, compareWithShouwang, runShouwang } from './compare-with-shouwang.ts';
import { openDuckdb } from './join-with-duckdb.ts';
import { type BenchPerson, somePeople } from './people.ts';
import { writeCosts } from './write-costs.ts';
import { checkedTypeOf, writeRegister } from './write-register.ts';

const { values } = parseArgs({
  allowNegative: true,
  options: {
    rows: { type: 'string', default: '100000' },
    people: { type: 'string', default: '210000' },
    rounds: { type: 'string', default: '3' },
    embedded: { type: 'boolean', default: true },
    url: { type: 'string' },
  },
});

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

const folder = await mkdtemp(join(tmpdir(), 'shouwang-bench-'));
const keyRing = generateKeyRingText();
const environment = { KEYS: keyRing, DATA_FOLDER: folder, DEMO: 'off', LOG_LEVEL: 'error' };

const kindOf = (database: string): string => (database.startsWith('postgres') ? 'PostgreSQL' : 'embedded');

const medianOf = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[numbers.length >> 1] ?? 0;

/** A figure counts only when both have found the same. */
const expectEqual = (run: Comparison, counts: Readonly<Record<string, number>>): void => {
  const { read, matched, unmatched, rejected, byOutcome, clues } = run;
  if (matched + unmatched + rejected !== read) throw new Error('rows were lost');
  const ours = { read, kept: matched + unmatched, matched, exact: byOutcome.EXACT, named: byOutcome.NAME_ONLY, clues };
  for (const [name, count] of Object.entries(ours)) {
    if (counts[name] !== count) throw new Error(`${name}: DuckDB counts ${counts[name]}, Shouwang ${count}`);
  }
};

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
  const lines = people.map(({ idNumber, name, birthDate, gender }, at) =>
    [idNumber, name, birthDate, gender, checkedTypeOf(at)].join(','),
  );
  await writeFile(peopleFile, `id,name,birth,gender,type\n${lines.join('\n')}\n`);

  const databases = [...(values.embedded ? [join(folder, 'embedded')] : []), ...(values.url ? [values.url] : [])];
  for (const database of databases) {
    const startedAt = performance.now();
    await fill(database, people);
    say(
      `${kindOf(database)}: ${people.length} people written in ${((performance.now() - startedAt) / 1_000).toFixed(1)} s`,
    );
  }

  const duckdb = await openDuckdb(peopleFile);
  for (const rows of values.rows.split(',').map(Number)) {
    const costs = join(folder, `costs-${rows}.csv`);
    await writeCosts(costs, rows, people, strangers);
    const joins: number[] = [];
    const alls: number[] = [];
    const ours = new Map<string, { seconds: number; stages: string; peakMb: number }[]>();
    for (let round = 0; round < Number(values.rounds); round += 1) {
      joins.push((await duckdb.join(costs)).seconds);
      const { seconds, counts } = await duckdb.everything(costs);
      alls.push(seconds);
      for (const database of databases) {
        const run = await compareWithShouwang(database, costs, environment);
        expectEqual(run, counts);
        const { keep, match, check } = run.stages;
        const stages = `kept ${keep.toFixed(1)}, matched and checked ${match.toFixed(1)}, clues ${check.toFixed(1)}`;
        const known = ours.get(database) ?? [];
        ours.set(database, [...known, { seconds: run.seconds, stages, peakMb: run.peakMb }]);
      }
    }
    const all = medianOf(alls);
    say(`\n${rows} rows against ${people.length} people, load ${loadavg()[0]?.toFixed(1)}, all counts equal`);
    say(`  DuckDB, plain read and join   ${medianOf(joins).toFixed(2)} s   ${(medianOf(joins) / all).toFixed(2)}`);
    say(`  DuckDB, everything in memory  ${all.toFixed(2)} s   1.00`);
    for (const [database, runs] of ours) {
      const seconds = medianOf(runs.map((run) => run.seconds));
      const { stages = '', peakMb = 0 } = runs.at(-1) ?? {};
      say(
        `  Shouwang, ${kindOf(database).padEnd(10)}          ${seconds.toFixed(2)} s   ${(seconds / all).toFixed(2)}   (${stages}; peak ${Math.round(peakMb)} MB)`,
      );
    }
  }
  duckdb.close();
} finally {
  await rm(folder, { recursive: true, force: true });
}
