import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { onEachDatabase } from '../../testing/each-kind.ts';
import type { Database } from '../connect.ts';
import { newId } from '../new-id.ts';
import { arrayLiteral } from './columns.ts';
import { BATCH_ROWS, insertRows } from './insert-rows.ts';
import { updateRows } from './update-rows.ts';

const COLUMNS = {
  id: 'uuid',
  words: 'text',
  small: 'int4',
  large: 'int8',
  ratio: 'float8',
  money: 'numeric',
  yes: 'bool',
  day: 'date',
  at: 'timestamp',
  instant: 'timestamptz',
  facts: 'jsonb',
  bytes: 'bytea',
  list: 'text[]',
} as const;

/** Texts with everything that an array literal must quote; PostgreSQL has no NUL character. */
const words = fc.oneof(
  fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\0', '')),
  fc.constantFrom(
    '',
    'NULL',
    'null',
    '{}',
    '"',
    '\\',
    "'",
    'a,b',
    ' ',
    '诺邓 "村"\\',
    '\n\t',
    '{"a","b"}',
    '\u{2a6d6}',
  ),
);
const whole = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
const json = fc.oneof(
  fc.dictionary(
    fc.constantFrom('name', '姓名', 'a"b', '\\'),
    fc.oneof(words, fc.integer(), fc.boolean(), fc.constant(null)),
  ),
  fc.array(words),
  words,
  fc.boolean(),
);
const row = fc.record({
  words: fc.option(words),
  small: fc.option(fc.integer()),
  large: fc.option(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })),
  ratio: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (n === 0 ? 0 : n))),
  money: fc.option(fc.integer().map((cents) => (cents / 100).toFixed(2))),
  yes: fc.option(fc.boolean()),
  day: fc.option(whole.map((date) => date.toISOString().slice(0, 10))),
  at: fc.option(whole),
  instant: fc.option(whole),
  facts: fc.option(json),
  bytes: fc.option(fc.uint8Array()),
  list: fc.option(fc.array(words)),
});

onEachDatabase('bulk writes', (open) => {
  let database: Database;

  beforeAll(async () => {
    database = await open();
    await database.pool.query(
      `CREATE TABLE "Bulk" (id uuid PRIMARY KEY, words text, small int4, large int8, ratio float8, money numeric,
         yes bool, day date, at timestamp(3), instant timestamptz(3), facts jsonb, bytes bytea, list text[],
         version int NOT NULL DEFAULT 1)`,
    );
  });

  afterAll(() => database.close());

  beforeEach(() => database.pool.query('TRUNCATE "Bulk"'));

  /** Everything as PostgreSQL itself writes it, so that no driver's reading can hide a mistake. */
  async function stored() {
    const { rows } = await database.pool.query(
      `SELECT id, words, small, large::text, ratio, money::text, yes, day::text,
              to_char(at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at, instant, facts, bytes, list, version
       FROM "Bulk" ORDER BY id`,
    );
    return rows;
  }

  test('every value of every type arrives as it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 20 }), async (values) => {
        await database.pool.query('TRUNCATE "Bulk"');
        const rows = values.map((value) => ({ id: newId(), ...value }));
        await expect(insertRows(database.prisma, 'Bulk', COLUMNS, rows)).resolves.toBe(rows.length);
        expect(await stored()).toEqual(
          rows.map((value) => ({
            ...value,
            large: value.large?.toString() ?? null,
            at: value.at?.toISOString() ?? null,
            bytes: value.bytes && Buffer.from(value.bytes),
            facts: value.facts && JSON.parse(JSON.stringify(value.facts)),
            version: 1,
          })),
        );
      }),
      { numRuns: 30 },
    );
  });

  test('more rows than one statement takes are all written', async () => {
    const rows = Array.from({ length: BATCH_ROWS * 2 + 1 }, (_, small) => ({ id: newId(), small }));
    await expect(insertRows(database.prisma, 'Bulk', { id: 'uuid', small: 'int4' }, rows)).resolves.toBe(rows.length);
    expect((await stored()).map((written) => written.small)).toEqual(rows.map(({ small }) => small));
  });

  test('no rows are no statement', async () => {
    await expect(insertRows(database.prisma, 'Nowhere', { id: 'uuid' }, [])).resolves.toBe(0);
  });

  test('a transaction that is given up takes its bulk writes with it', async () => {
    const given = database.prisma.$transaction(async (tx) => {
      await insertRows(tx, 'Bulk', { id: 'uuid' }, [{ id: newId() }]);
      throw new Error('given up');
    });
    await expect(given).rejects.toThrow('given up');
    expect(await stored()).toEqual([]);
  });

  test('rows that exist are an error, or skipped when asked', async () => {
    const [first, second] = [{ id: newId() }, { id: newId() }];
    await insertRows(database.prisma, 'Bulk', { id: 'uuid' }, [first]);
    await expect(insertRows(database.prisma, 'Bulk', { id: 'uuid' }, [first, second])).rejects.toThrow('23505');
    const skipping = insertRows(database.prisma, 'Bulk', { id: 'uuid' }, [first, second], { onConflict: 'skip' });
    await expect(skipping).resolves.toBe(1);
  });

  test('each updated row gets its own values, and rows that others changed are left alone', async () => {
    const rows = Array.from({ length: BATCH_ROWS + 3 }, (_, small) => ({ id: newId(), small, version: 1 }));
    await insertRows(database.prisma, 'Bulk', { id: 'uuid', small: 'int4' }, rows);
    await database.pool.query('UPDATE "Bulk" SET version = 2 WHERE id = $1', [rows[7]?.id]);
    const updated = await updateRows(
      database.prisma,
      'Bulk',
      {
        key: { id: 'uuid', version: 'int4' },
        set: { words: 'text', list: 'text[]', facts: 'jsonb' },
        increment: ['version'],
      },
      rows.map((each) => ({
        ...each,
        words: `村 ${each.small}`,
        list: ['因病', `${each.small}`],
        facts: { n: each.small },
      })),
    );
    expect(updated).toBe(rows.length - 1);
    const written = await stored();
    expect(written[7]).toMatchObject({ words: null, version: 2 });
    for (const each of written.filter((_, index) => index !== 7)) {
      const { small } = each;
      expect(each).toMatchObject({ words: `村 ${small}`, list: ['因病', `${small}`], facts: { n: small }, version: 2 });
    }
  });

  test('a name is never read as SQL', async () => {
    const name = 'words"; DROP TABLE "Bulk"; --';
    await expect(insertRows(database.prisma, 'Bulk', { [name]: 'text' }, [{ [name]: 'x' }])).rejects.toThrow(
      'does not exist',
    );
    expect(await stored()).toEqual([]);
  });
});

describe('an array literal', () => {
  test('tells NULL from the text NULL', () => {
    expect(arrayLiteral('text', [null, undefined, 'NULL', ''])).toBe('{NULL,NULL,"NULL",""}');
  });
});
