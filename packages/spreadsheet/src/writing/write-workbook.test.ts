import { createWriteStream, readFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { temporaryPath } from '../../test/temporary-file.ts';
import { readTable } from '../reading/read-table.ts';
import type { SheetRow } from '../reading/row-batch.ts';
import { DEFAULT_TABLE_LIMITS } from '../reading/table-limits.ts';
import { ZipArchive } from '../reading/zip-archive.ts';
import { errorSheet, type SheetSpec } from './sheet-spec.ts';
import { writeWorkbook } from './write-workbook.ts';

const WRITTEN_AT = new Date('2021-10-15T08:30:00Z');
const NAME = { header: '姓名' };
const ID = { header: '证件号码', width: 22 };

async function write(...sheets: SheetSpec[]): Promise<string> {
  const path = temporaryPath();
  await writeWorkbook(createWriteStream(path), sheets, WRITTEN_AT);
  return path;
}

async function read(path: string) {
  const rows: SheetRow[] = [];
  const reading = await readTable(path, {
    columns: [{ key: 'name', names: ['姓名'], required: true }],
    onBatch: (batch) => {
      for (let row = 0; row < batch.length; row++) rows.push(batch.rowAt(row));
    },
  });
  return { reading, rows };
}

async function partOf(path: string, part: string): Promise<string> {
  const zip = await ZipArchive.open(path, DEFAULT_TABLE_LIMITS);
  const chunks: Buffer[] = [];
  for await (const chunk of zip.inflate(part, 1_000_000)) chunks.push(chunk);
  zip.close();
  return Buffer.concat(chunks).toString();
}

describe('a written workbook', () => {
  it('holds exactly the texts that were given, whatever they look like', async () => {
    const text = fc.string({
      unit: fc.constantFrom(
        '=',
        '+',
        '@',
        '-',
        '5',
        '<',
        '&',
        '"',
        ' ',
        '\n',
        '\r',
        '\t',
        '\u0001',
        '_x000D_',
        '云',
        '😀',
      ),
      minLength: 1,
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 5 }), async (rows) => {
        const { rows: found } = await read(await write({ name: '数据', columns: [NAME, ID], rows }));
        const kept = rows.filter((cells) => cells.some((cell) => cell.trim() !== ''));
        expect(found.map(({ texts }) => texts)).toEqual(kept);
        expect(found.every(({ kinds }) => kinds.every((kind) => kind === 'text'))).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('keeps digits as text, makes only numbers numbers, and counts rows from the title', async () => {
    const path = await write({
      name: '表',
      titleRows: ['监测对象信息', '金额单位：元'],
      columns: [NAME, ID, { header: '金额' }],
      rows: [['张三', '532999197111054414', 12.5]],
    });
    expect((await read(path)).rows).toEqual([
      { number: 4, texts: ['张三', '532999197111054414', '12.5'], kinds: ['text', 'text', 'number'] },
    ]);
  });

  it('never holds a formula, and shows text that looks like one as if typed behind an apostrophe', async () => {
    const path = await write({ name: '表', columns: [NAME], rows: [["=cmd|' /C calc'!A0"], ['@SUM(1)'], ['平常']] });
    const sheet = await partOf(path, 'xl/worksheets/sheet1.xml');
    expect(sheet).not.toMatch(/<f[ >]/);
    expect(sheet.match(/<c r="A\d" s="2"/g)).toHaveLength(2);
    expect(await partOf(path, 'xl/styles.xml')).toContain(
      'numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"',
    );
  });

  it('has a frozen header with a filter, hidden columns, and lists to choose from', async () => {
    const choices = ['健康', '残疾,"重"'];
    const path = await write({
      name: '表',
      titleRows: ['标题'],
      columns: [NAME, { header: '健康状况', choices }, { header: 'rowKey', isHidden: true }],
      rows: [['张三', '健康', 'k']],
    });
    const sheet = await partOf(path, 'xl/worksheets/sheet1.xml');
    expect(sheet).toContain('ySplit="2" topLeftCell="A3"');
    expect(sheet).toContain('<autoFilter ref="A2:C3"/>');
    expect(sheet).toContain('<col min="3" max="3" width="14" style="1" customWidth="1" hidden="1"/>');
    expect(sheet).toContain(`sqref="B3:B1048576"><formula1>'选项'!$A$1:$A$2</formula1>`);
    expect(await partOf(path, 'xl/worksheets/sheet2.xml')).toContain('残疾,&quot;重&quot;');
    expect((await read(path)).reading).toMatchObject({ ok: true, skippedSheets: ['选项'] });
  });

  it('gives rejected rows back as they came, wrong cells marked, with 错误说明 behind them', async () => {
    const path = await write(
      errorSheet(
        '退回',
        ['姓名', '证件号码'],
        [{ texts: ['李四', '5.32999E+17'], wrongColumns: [1], message: '末几位已丢失' }],
      ),
    );
    const { rows, reading } = await read(path);
    expect(reading.ok && reading.headers[0]?.cells).toEqual(['姓名', '证件号码', '错误说明']);
    expect(rows[0]?.texts).toEqual(['李四', '5.32999E+17', '末几位已丢失']);
    expect(await partOf(path, 'xl/worksheets/sheet1.xml')).toContain('<c r="B2" s="5" t="inlineStr">');
  });

  it('gives rejected rows back below the lines that say whose they are', async () => {
    const rejected = [{ texts: ['李四'], wrongColumns: [0], message: '查无此人' }];
    const path = await write(errorSheet('退回', ['姓名'], rejected, ['李明 导出，内部资料。']));
    const { rows, reading } = await read(path);
    expect(reading.ok && reading.headers[0]?.cells).toEqual(['姓名', '错误说明']);
    expect(rows.map(({ texts }) => texts)).toEqual([['李四', '查无此人']]);
    expect(await partOf(path, 'xl/worksheets/sheet1.xml')).toContain('李明 导出，内部资料。');
  });

  it('is the same bytes for the same rows', async () => {
    const sheet = { name: '表', columns: [NAME], rows: [['张三']] };
    expect(readFileSync(await write(sheet)).equals(readFileSync(await write(sheet)))).toBe(true);
  });

  it('is written in constant memory while its rows are made', async () => {
    let largestLead = 0;
    let made = 0;
    async function* rows() {
      for (; made < 200_000; made++) {
        if (made % 1000 === 0) largestLead = Math.max(largestLead, process.memoryUsage().arrayBuffers);
        yield ['张三', '532999197111054414'];
      }
    }
    await write({ name: '表', columns: [NAME, ID], rows: rows() });
    expect(made).toBe(200_000);
    expect(largestLead).toBeLessThan(60_000_000);
  });

  it('fails when its rows fail, and when a sheet cannot be named so', async () => {
    // biome-ignore lint/correctness/useYield: a source that fails before its first row
    async function* failing(): AsyncGenerator<string[]> {
      throw new Error('connection lost');
    }
    const fail = async (...sheets: SheetSpec[]) => {
      const target = new PassThrough().resume();
      await expect(writeWorkbook(target, sheets, WRITTEN_AT)).rejects.toThrow(/connection lost|sheet/);
      expect(target.destroyed).toBe(true);
    };
    await fail({ name: '表', columns: [NAME], rows: failing() });
    for (const name of ['', 'a/b', 'x'.repeat(32)]) await fail({ name, columns: [NAME], rows: [] });
    await fail({ name: '表', columns: [NAME], rows: [] }, { name: '表', columns: [NAME], rows: [] });
  });
});
