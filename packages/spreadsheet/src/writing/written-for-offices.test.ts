import { execFileSync } from 'node:child_process';
import { createWriteStream, existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryPath } from '../../test/temporary-file.ts';
import { readTable } from '../reading/read-table.ts';
import type { SheetRow } from '../reading/row-batch.ts';
import { DEFAULT_TABLE_LIMITS } from '../reading/table-limits.ts';
import { ZipArchive } from '../reading/zip-archive.ts';
import type { SheetSpec, TextSheet } from './sheet-spec.ts';
import { writeWorkbook } from './write-workbook.ts';

const AT = new Date('2021-10-15T08:30:00Z');

const groups = new Map([
  ['诺邓村', ['一组', '二组']],
  ['永安村', ['河边组']],
]);

const register: SheetSpec = {
  name: '诺邓镇',
  titleRows: ['户信息', '导出人：段丽萍 2021-10-15'],
  frozenColumns: 2,
  locksHeader: true,
  printedFoot: '段丽萍 & 2021-10-15',
  columns: [
    { header: '姓名' },
    { header: '证件号码', width: 24, hint: '18 位，按文本填' },
    { header: '是否危房户', choices: ['是', '否'] },
    { header: '健康状况', choices: ['健康', '残疾'], isOpenList: true },
    { header: '村', choices: [...groups.keys()] },
    { header: '村民小组', choicesBy: { header: '村', choices: groups } },
    { header: '行标识', isHidden: true },
  ],
  rows: [['杨学继', '532999197710299851', '否', '残疾,患有大病', '诺邓村', '二组', 'k-1']],
};

const manual: TextSheet = { name: '填表说明', title: '怎么填', lines: ['列名不要改。', '=不是公式'] };

async function write(...sheets: (SheetSpec | TextSheet)[]): Promise<string> {
  const path = `${temporaryPath()}.xlsx`;
  await writeWorkbook(createWriteStream(path), sheets, AT);
  return path;
}

async function partOf(path: string, part: string): Promise<string> {
  const zip = await ZipArchive.open(path, DEFAULT_TABLE_LIMITS);
  const chunks: Buffer[] = [];
  for await (const chunk of zip.inflate(part, 1_000_000)) chunks.push(chunk);
  zip.close();
  return Buffer.concat(chunks).toString();
}

async function rowsOf(path: string): Promise<SheetRow[]> {
  const rows: SheetRow[] = [];
  const reading = await readTable(path, {
    columns: [{ key: 'name', names: ['姓名'], required: true }],
    onBatch: (batch) => {
      for (let row = 0; row < batch.length; row++) rows.push(batch.rowAt(row));
    },
  });
  expect(reading.ok).toBe(true);
  return rows;
}

describe('a sheet that an office fills in', () => {
  it('keeps its first columns in sight, and its header from being typed over without locking anybody out', async () => {
    const path = await write(register);
    const sheet = await partOf(path, 'xl/worksheets/sheet1.xml');
    expect(sheet).toContain('<pane xSplit="2" ySplit="3" topLeftCell="C4" activePane="bottomRight" state="frozen"/>');
    expect(sheet).toMatch(/<sheetProtection sheet="1"[^>]* sort="0" autoFilter="0"\/>/);
    expect(sheet).not.toContain('password');
    const styles = await partOf(path, 'xl/styles.xml');
    const formats = styles.slice(styles.indexOf('<cellXfs')).match(/<xf [^>]*(?:\/>|>.*?<\/xf>)/gu) ?? [];
    expect(formats.map((format) => format.includes('locked="0"'))).toEqual(
      [true, true, true, false, false, true, true, false].concat(Array(formats.length - 8).fill(false)),
    );
    expect(sheet).toContain('<oddFooter>&amp;L段丽萍 &amp;&amp; 2021-10-15&amp;R&amp;P/&amp;N</oddFooter>');
  });

  it('refuses what a closed list does not have, lets an open list be added to, and explains a column', async () => {
    const sheet = await partOf(await write(register), 'xl/worksheets/sheet1.xml');
    expect(sheet).toContain('<dataValidation type="list" showErrorMessage="1" allowBlank="1" sqref="C4:C1048576">');
    expect(sheet).toContain('<dataValidation type="list" allowBlank="1" sqref="D4:D1048576">');
    expect(sheet).toContain('showInputMessage="1" prompt="18 位，按文本填" sqref="B4:B1048576">');
  });

  it('offers the groups of the village that stands in the same row', async () => {
    const path = await write(register);
    const sheet = await partOf(path, 'xl/worksheets/sheet1.xml');
    expect(sheet).toContain(
      "<formula1>OFFSET('选项'!$E$1,MATCH($E4,'选项'!$D$1:$D$3,0)-1,0,COUNTIF('选项'!$D$1:$D$3,$E4),1)</formula1>",
    );
    const choices = await partOf(path, 'xl/worksheets/sheet2.xml');
    expect(choices.match(/诺邓村/gu)).toHaveLength(3);
  });

  it('may have a sheet of sentences beside it, which is not read', async () => {
    const path = await write(manual, register);
    expect(await partOf(path, 'xl/worksheets/sheet1.xml')).toContain('=不是公式');
    expect((await rowsOf(path)).map(({ texts }) => texts[1])).toEqual(['532999197710299851']);
  });

  // The suite without its spreadsheet opens texts only.
  const office = existsSync('/usr/bin/localc') ? '/usr/bin/localc' : undefined;

  it.skipIf(!office)(
    'is opened and saved again by LibreOffice with every id, list and hidden column as it was (skipped without it)',
    async () => {
      const path = await write(manual, register);
      const folder = `${temporaryPath()}-office`;
      execFileSync(office ?? '', [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        'xlsx',
        '--outdir',
        folder,
        path,
      ]);
      const saved = join(folder, basename(path));
      expect(await rowsOf(saved)).toEqual(await rowsOf(path));
      const sheet = await partOf(saved, 'xl/worksheets/sheet2.xml');
      expect(sheet).toMatch(/<formula1>OFFSET\(/);
      expect(sheet).toContain('hidden="true"');
      expect(sheet).toContain('sheetProtection');
    },
    60_000,
  );
});
