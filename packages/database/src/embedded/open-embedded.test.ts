import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { copyTemplate } from '../../testing/template.ts';
import { DatabaseInUseError, EmbeddedDatabaseError } from './embedded-database-errors.ts';
import { dataFolderOf, type EmbeddedDatabase, openEmbedded } from './open-embedded.ts';

const folders: string[] = [];

async function freshFolder(): Promise<string> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'open-embedded-'));
  folders.push(folder);
  await copyTemplate(folder);
  return folder;
}

afterAll(() => {
  for (const folder of folders) fs.rmSync(folder, { recursive: true, force: true });
});

describe('an open embedded database', () => {
  let database: EmbeddedDatabase;
  let pool: pg.Pool;
  let folder: string;

  beforeAll(async () => {
    folder = await freshFolder();
    database = await openEmbedded(folder);
    pool = database.pool;
  });

  afterAll(() => database.close());

  test('a long query does not stop the event loop', async () => {
    let longestPause = 0;
    let last = performance.now();
    const watch = setInterval(() => {
      longestPause = Math.max(longestPause, performance.now() - last);
      last = performance.now();
    }, 5);
    const start = performance.now();
    await pool.query('SELECT pg_sleep(1)');
    const took = performance.now() - start;
    clearInterval(watch);
    expect(took).toBeGreaterThan(900);
    expect(longestPause).toBeLessThan(took / 2);
  });

  test('an answer larger than what may be under way arrives whole', async () => {
    const { rows } = await pool.query<{ n: number; text: string }>(
      `SELECT n, repeat(chr(97 + n % 26), 1000) AS text FROM generate_series(1, 40000) AS n ORDER BY n`,
    );
    expect(rows).toHaveLength(40_000);
    expect(
      rows.every(
        (row, index) =>
          row.n === index + 1 && row.text === 'abcdefghijklmnopqrstuvwxyz'.charAt(row.n % 26).repeat(1_000),
      ),
    ).toBe(true);
  });

  test('a value larger than any buffer is written and read', async () => {
    const large = '诺邓'.repeat(2_000_000);
    const { rows } = await pool.query<{ text: string }>('SELECT $1::text AS text', [large]);
    expect(rows[0]?.text === large).toBe(true);
  });

  test.each<[string, pg.QueryConfig]>([
    ['a syntax error', { text: 'SELEC' }],
    ['an error while running', { text: 'SELECT 1 / $1::int', values: [0] }],
    ['an error among several statements', { text: 'SELECT 1; SELECT 1 / 0; SELECT 2' }],
    ['a wrong parameter', { text: 'SELECT $1::uuid', values: ['no uuid'] }],
  ])('%s fails the query and nothing after it', async (_, query) => {
    await expect(pool.query(query)).rejects.toThrow(pg.DatabaseError);
    await expect(pool.query('SELECT 42 AS n')).resolves.toMatchObject({ rows: [{ n: 42 }] });
  });

  test.each([
    'COPY "Area" FROM STDIN',
    '/* now */ copy "Area" (code) from stdin with (format csv)',
    'SELECT 1; COPY "Area" FROM STDIN; SELECT 2',
  ])('%s is refused instead of killing the database', async (text) => {
    await expect(pool.query(text)).rejects.toThrow('unnest($1::text[], …)');
    await expect(pool.query({ text, values: [] })).rejects.toThrow();
    await expect(pool.query('SELECT 42 AS n')).resolves.toMatchObject({ rows: [{ n: 42 }] });
  });

  test('queries asked for at once are answered one after the other, each with its own answer', async () => {
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, n) => pool.query<{ n: number }>('SELECT $1::int AS n', [n])),
    );
    expect(answers.map((answer) => answer.rows[0]?.n)).toEqual(Array.from({ length: 50 }, (_, n) => n));
  });

  test('a client that is thrown away in a transaction leaves nothing behind', async () => {
    const client = await pool.connect();
    await client.query('BEGIN');
    await client.query(`INSERT INTO "RunningNumber" VALUES ('case', 1)`);
    await client.query('SET search_path = nowhere');
    await client.query('SELECT pg_advisory_lock(7)');
    client.release(true);
    await expect(pool.query('SELECT * FROM "RunningNumber"')).resolves.toMatchObject({ rows: [] });
    const { rows } = await pool.query(`SELECT count(*)::int AS locks FROM pg_locks WHERE locktype = 'advisory'`);
    expect(rows).toEqual([{ locks: 0 }]);
  });

  test('times are UTC, whatever the machine says', async () => {
    const { rows } = await pool.query(`SELECT current_setting('TimeZone') AS zone`);
    expect(rows).toEqual([{ zone: 'UTC' }]);
  });

  test('a second opening is refused within two seconds', async () => {
    const start = performance.now();
    await expect(openEmbedded(folder)).rejects.toThrow(DatabaseInUseError);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});

test('what was written is there after closing and opening again; closing twice is no error', async () => {
  const folder = await freshFolder();
  const first = await openEmbedded(folder);
  await first.pool.query(`INSERT INTO "RunningNumber" VALUES ('case', 7)`);
  await Promise.all([first.close(), first.close()]);
  await expect(first.pool.query('SELECT 1')).rejects.toThrow();
  const second = await openEmbedded(folder);
  await expect(second.pool.query('SELECT last FROM "RunningNumber"')).resolves.toMatchObject({ rows: [{ last: 7 }] });
  await second.close();
});

test('closing waits for the query under way', async () => {
  const database = await openEmbedded(await freshFolder());
  const query = database.pool.query('SELECT count(*)::int AS n FROM generate_series(1, 1000000)');
  await database.close();
  await expect(query).resolves.toMatchObject({ rows: [{ n: 1_000_000 }] });
});

test('when the thread breaks, every query fails with the reason and closing lets the folder go', async () => {
  const folder = await freshFolder();
  let thread: Worker | undefined;
  const watch = vi.spyOn(Worker.prototype, 'postMessage').mockImplementationOnce(function (this: Worker) {
    thread = this;
  });
  const database = await openEmbedded(folder);
  const first = database.pool.query('SELECT 1');
  await vi.waitFor(() => expect(thread).toBeDefined());
  watch.mockRestore();
  await thread?.terminate();
  await expect(first).rejects.toThrow('内置数据库无法工作');
  await expect(database.pool.query('SELECT 1')).rejects.toThrow('内置数据库无法工作');
  await database.close();
  expect(fs.readdirSync(path.join(folder, 'lock'))).toEqual([]);
});

test('a damaged database is an error, not a wait, and lets the folder go', async () => {
  const folder = await freshFolder();
  fs.rmSync(path.join(dataFolderOf(folder), 'global'), { recursive: true });
  await expect(openEmbedded(folder)).rejects.toThrow(EmbeddedDatabaseError);
  expect(fs.readdirSync(path.join(folder, 'lock'))).toEqual([]);
});

test('a first start that was cut short is begun again', async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'open-embedded-'));
  folders.push(folder);
  fs.mkdirSync(`${dataFolderOf(folder)}.new`);
  fs.writeFileSync(path.join(`${dataFolderOf(folder)}.new`, 'PG_VERSION'), '18\n');
  const database = await openEmbedded(folder);
  await expect(database.pool.query('SELECT 42 AS n')).resolves.toMatchObject({ rows: [{ n: 42 }] });
  await database.close();
  expect(fs.existsSync(`${dataFolderOf(folder)}.new`)).toBe(false);
});
