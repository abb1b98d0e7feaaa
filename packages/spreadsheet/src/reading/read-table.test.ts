import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fileOf, temporaryPath } from '../../test/temporary-file.ts';
import { inspectTable } from './inspect-table.ts';
import { readTable } from './read-table.ts';
import type { SheetRow } from './row-batch.ts';
import type { TableColumn } from './table-header.ts';

const COLUMNS: TableColumn[] = [
  { key: 'name', names: ['姓名'], required: true },
  { key: 'idNumber', names: ['身份证号', '证件号码'], required: true },
  { key: 'amount', names: ['月保障金'] },
];
const INVALID = new URL('../../test-data/invalid/', import.meta.url).pathname;

async function readAll(path: string, columns = COLUMNS) {
  const rows: SheetRow[] = [];
  const reading = await readTable(path, {
    columns,
    onBatch: (batch) => {
      for (let row = 0; row < batch.length; row++) rows.push(batch.rowAt(row));
    },
  });
  return { reading, rows, names: rows.map(({ texts }) => texts[0]) };
}

const expectations = readFileSync(`${INVALID}invalid.csv`, 'utf8')
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((line) => line.split(',').slice(0, 4) as [file: string, expected: string, reason: string, rows: string]);

describe('a hostile or broken file', () => {
  it('is in the table of expectations', () => {
    expect(readdirSync(INVALID).filter((file) => file !== 'invalid.csv')).toEqual(expectations.map(([file]) => file));
  });

  it.each(expectations)('%s ends as %s %s', async (file, expected, reason, rowCount) => {
    const before = process.memoryUsage().rss;
    const started = performance.now();
    const { reading } = await readAll(`${INVALID}${file}`);
    if (expected === 'REFUSED') expect(reading).toMatchObject({ ok: false, refusal: { code: reason } });
    else if (reading.ok) expect(reading.rowCount).toBe(Number(rowCount));
    else expect(expected === 'EITHER' && reading.refusal.code).toBe(reason);
    expect(performance.now() - started).toBeLessThan(3000);
    expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000);
  });

  it('gives the row where a quote opens that never closes', async () => {
    const { reading } = await readAll(`${INVALID}15_unclosed_quote.csv`);
    expect(reading).toEqual({ ok: false, refusal: { code: 'CSV_QUOTE', row: 7 } });
  });

  it('gives the place of a header that occurs twice, and the names that are missing', async () => {
    expect((await readAll(`${INVALID}10_duplicate_headers.xlsx`)).reading).toMatchObject({
      refusal: { sheet: 'Sheet1', row: 2, column: 'C', names: ['身份证号'] },
    });
    expect((await readAll(`${INVALID}07_three_wrong_columns.csv`)).reading).toMatchObject({
      refusal: {
        names: ['姓名', '身份证号'],
        firstRows: [['村名', '户数', '备注'], ...new Array(7).fill(expect.anything())],
      },
    });
  });

  it('keeps formula cells apart and shows their stored result', async () => {
    const { rows } = await readAll(`${INVALID}09_formulas.xlsx`);
    const formulas = rows.flatMap(({ number, kinds, texts }) => {
      const column = kinds.indexOf('formula');
      return column < 0 ? [] : [[number, column, texts[column]]];
    });
    expect(formulas).toEqual([
      [6, 0, '点击查看'],
      [10, 0, '0'],
      [14, 1, '532999196201132493'],
      [18, 3, '2080'],
    ]);
    expect(rows.find(({ number }) => number === 23)).toMatchObject({ kinds: ['text', 'text', 'text', 'text', 'text'] });
  });
});

describe('a text file', () => {
  const text = '姓名,身份证号\r\n张三,1\r\n李四·买买提,2\r\n';
  const gbk = Buffer.concat([
    Buffer.from([0xd0, 0xd5, 0xc3, 0xfb]),
    Buffer.from(','),
    Buffer.from([0xc9, 0xed, 0xb7, 0xdd, 0xd6, 0xa4, 0xba, 0xc5]),
    Buffer.from('\n'),
    Buffer.from([0xd5, 0xc5, 0xc8, 0xfd]),
    Buffer.from(',1\n'),
  ]);
  const utf16be = Buffer.from(`\ufeff${text}`, 'utf16le').swap16();

  it.each([
    ['UTF-8', Buffer.from(text), 'utf-8', 2],
    ['UTF-8 with mark', Buffer.from(`\ufeff${text}`), 'utf-8', 2],
    ['UTF-16LE', Buffer.from(`\ufeff${text}`, 'utf16le'), 'utf-16le', 2],
    ['UTF-16BE', utf16be, 'utf-16be', 2],
    ['GBK', gbk, 'gb18030', 1],
  ])('in %s is read without loss', async (_, bytes, encoding, rowCount) => {
    const { reading, names } = await readAll(fileOf(bytes));
    expect(reading).toMatchObject({ ok: true, format: 'csv', encoding, rowCount });
    expect(names).toEqual(['张三', '李四·买买提'].slice(0, rowCount));
  });

  it('in UTF-8 is recognised also when its first other character lies far behind the first chunk', async () => {
    const filler = 'abcdefghij,1\n'.repeat(100_000);
    const { reading, rows } = await readAll(fileOf(`姓名,身份证号\n${filler}张三,2\n`));
    expect(reading).toMatchObject({ ok: true, encoding: 'utf-8', rowCount: 100_001 });
    expect(rows.at(-1)?.texts).toEqual(['张三', '2']);
  });

  it('in two encodings is refused, because nobody can tell which characters are meant', async () => {
    const mixed = Buffer.concat([gbk, Buffer.from('\ufeff李,2\n'), Buffer.from([0xff, 0xff, 0x2c, 0x0a])]);
    expect((await readAll(fileOf(mixed))).reading).toEqual({ ok: false, refusal: { code: 'ENCODING' } });
  });

  it('in UTF-16 without its mark is refused as encoding, other zero bytes as no table at all', async () => {
    expect((await readAll(fileOf(Buffer.from('a,b\n1,2\n', 'utf16le')))).reading).toEqual({
      ok: false,
      refusal: { code: 'ENCODING' },
    });
    expect((await readAll(fileOf(Buffer.from([1, 0, 0, 7, 0, 200])))).reading).toEqual({
      ok: false,
      refusal: { code: 'FORMAT_MISMATCH', found: 'binary' },
    });
  });

  it('with nothing but spaces and line ends is empty', async () => {
    expect((await readAll(fileOf('\ufeff \r\n\r\n'))).reading).toEqual({ ok: false, refusal: { code: 'EMPTY_FILE' } });
  });

  it('counts blank rows as a person does but does not hand them over', async () => {
    const { rows } = await readAll(fileOf('标题\n\n姓名,身份证号\n\n张三,1\n , \u3000\n李四,2'));
    expect(rows.map(({ number, texts }) => [number, texts[0]])).toEqual([
      [5, '张三'],
      [7, '李四'],
    ]);
  });

  it.each(['\t', ';'])('with the delimiter %j is read as well', async (delimiter) => {
    const { names } = await readAll(fileOf(`姓名${delimiter}身份证号\n张,三${delimiter}1\n`));
    expect(names).toEqual(['张,三']);
  });

  it('may have more than the usual columns only when they are empty', async () => {
    const commas = ','.repeat(500);
    expect((await readAll(fileOf(`姓名,身份证号\n张三,1${commas}\n`))).reading).toMatchObject({ ok: true });
    expect((await readAll(fileOf(`姓名,身份证号\n张三,1${commas}x\n`))).reading).toMatchObject({
      refusal: { code: 'TOO_MANY_COLUMNS', row: 2, limit: 400 },
    });
  });

  it('with a record that never ends is refused before it fills the memory', async () => {
    expect((await readAll(fileOf(`姓名,身份证号\n${'x'.repeat(3_000_000)}`))).reading).toMatchObject({
      refusal: { code: 'TOO_LARGE', row: 2 },
    });
    expect((await readAll(fileOf(`姓名,身份证号\n"${'x\n'.repeat(2_000_000)}`))).reading).toMatchObject({
      refusal: { code: 'CSV_QUOTE', row: 2 },
    });
  });
});

describe('reading', () => {
  const path = fileOf(`姓名,身份证号\n${'张三,1\n'.repeat(50_000)}`);

  it('stops after the rows that a preview wants', async () => {
    const inspection = await inspectTable(path, { columns: COLUMNS }, 3);
    expect(inspection).toMatchObject({ ok: true, rowCount: 3, rows: [{ number: 2 }, { number: 3 }, { number: 4 }] });
  });

  it('tells how far it is and can be aborted', async () => {
    const abort = new AbortController();
    const fractions: number[] = [];
    const reading = readTable(path, {
      columns: COLUMNS,
      signal: abort.signal,
      onBatch: () => abort.abort(new Error('enough')),
      onProgress: ({ fraction }) => fractions.push(fraction),
    });
    await expect(reading).rejects.toThrow('enough');
    await readTable(path, {
      columns: COLUMNS,
      onBatch: () => {},
      onProgress: ({ fraction }) => fractions.push(fraction),
    });
    expect(fractions.at(-1)).toBe(1);
  });

  it('throws what the disk or the listener throws', async () => {
    await expect(readTable(temporaryPath(), { columns: COLUMNS, onBatch: () => {} })).rejects.toThrow('ENOENT');
    const failing = readTable(path, {
      columns: COLUMNS,
      onBatch: () => {
        throw new Error('disk full');
      },
    });
    await expect(failing).rejects.toThrow('disk full');
  });
});
