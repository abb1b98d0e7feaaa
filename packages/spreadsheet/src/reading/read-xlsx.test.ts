import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { temporaryPath, workbookParts, zipOf } from '../../test/temporary-file.ts';
import { readTable } from './read-table.ts';
import type { SheetRow } from './row-batch.ts';
import type { TableLimits } from './table-limits.ts';

const COLUMNS = [
  { key: 'name', names: ['姓名'], required: true },
  { key: 'idNumber', names: ['身份证号'], required: true },
];
const HEADER = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>';

async function readRows(path: string, limits: Partial<TableLimits> = {}) {
  const rows: SheetRow[] = [];
  const reading = await readTable(path, {
    columns: COLUMNS,
    limits,
    onBatch: (batch) => {
      for (let row = 0; row < batch.length; row++) rows.push(batch.rowAt(row));
    },
  });
  return { reading, rows };
}

async function cellOf(cell: string, more: Readonly<Record<string, string>> = {}) {
  const row = `<row r="2"><c r="A2" t="inlineStr"><is><t>张三</t></is></c>${cell}</row>`;
  const { rows } = await readRows(await zipOf(workbookParts(HEADER + row, more)));
  return [rows[0]?.kinds[1], rows[0]?.texts[1]];
}

describe('a cell of a worksheet', () => {
  it.each([
    ['<c r="B2"><v>532999197111054414</v></c>', 'number', '532999197111054414'],
    ['<c r="B2"><v>5.32999E+17</v></c>', 'number', '5.32999E+17'],
    ['<c r="B2"><v>5000.0100000000002</v></c>', 'number', '5000.01'],
    ['<c r="B2" s="1"><v>44317</v></c>', 'date', '2021-05-01'],
    ['<c r="B2" s="2"><v>44317</v></c>', 'date', '2021-05-01'],
    ['<c r="B2" t="d"><v>2021-05-01T00:00:00</v></c>', 'date', '2021-05-01'],
    ['<c r="B2" s="3" t="str"><v>0123</v></c>', 'text', '0123'],
    ['<c r="B2" t="b"><v>1</v></c>', 'text', 'TRUE'],
    ['<c r="B2" t="e"><v>#N/A</v></c>', 'text', '#N/A'],
    ['<c r="B2"><f>1+1</f><v>2</v></c>', 'formula', '2'],
    ['<c r="B2" t="str"><f t="shared" si="0"/><v>x</v></c>', 'formula', 'x'],
    ['<c r="B2"><f>A1</f></c>', 'formula', ''],
    ['<c r="B2" t="s"><v>\n 1\n</v></c>', 'text', '身份证号'],
    ['<c r="B2" t="str"><v>a&#10;&#x4e91;&apos;&gt;</v></c>', 'text', "a\n云'>"],
    ['<c r="B2" t="str"><v>a\r\nb</v></c>', 'text', 'a\nb'],
    ["<c r='B2' t = 'str' ><v >x</v ></c >", 'text', 'x'],
    [
      '<c r="B2" t="inlineStr"><is><r><t>甲</t></r><r><t>&amp;乙</t></r><rPh><t>jia</t></rPh></is></c>',
      'text',
      '甲&乙',
    ],
    ['<c r="B2" t="inlineStr"><is><t>a_x000D_b</t></is></c>', 'text', 'a\rb'],
    ['<c r="B2" t="inlineStr"><is><t><![CDATA[<a>]]></t></is></c>', 'text', '<a>'],
    ['<c r="B2" s="1"/>', undefined, undefined],
  ])('%s is %s %j', async (cell, kind, text) => {
    expect(await cellOf(cell)).toEqual([kind, text]);
  });

  it('counts its date from 1904 where the workbook says so', async () => {
    const workbook = workbookParts('')['xl/workbook.xml'] ?? '';
    const with1904 = workbook.replace('<sheets>', '<workbookPr date1904="1"/><sheets>');
    expect(await cellOf('<c r="B2" s="1"><v>42855</v></c>', { 'xl/workbook.xml': with1904 })).toEqual([
      'date',
      '2021-05-01',
    ]);
  });
});

describe('a workbook', () => {
  it('has its columns where their letters say', async () => {
    const cell = (reference: string, text: string) => `<c r="${reference}" t="str"><v>${text}</v></c>`;
    const row = `<row r="7">${cell('A7', '张三')}${cell('Z7', 'z')}${cell('AA7', 'aa')}${cell('NZ7', 'nz')}</row>`;
    const { rows } = await readRows(await zipOf(workbookParts(HEADER + row)));
    const filled = rows[0]?.texts.flatMap((text, column) => (text === '' ? [] : [[column, text]]));
    expect(filled).toEqual([
      [0, '张三'],
      [25, 'z'],
      [26, 'aa'],
      [389, 'nz'],
    ]);
  });

  it('with prefixed names, comments and cells without references is read alike', async () => {
    const rows =
      '<!-- x --><x:row><x:c t="s"><x:v>0</x:v></x:c><x:c t="s"><x:v>1</x:v></x:c></x:row>' +
      '<x:row/><x:row><x:c t="inlineStr"><x:is><x:t>张三</x:t></x:is></x:c><x:c><x:v>1</x:v></x:c></x:row>';
    const sheet = `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>${rows}</x:sheetData></x:worksheet>`;
    const read = await readRows(await zipOf(workbookParts('', { 'xl/worksheets/sheet1.xml': sheet })));
    expect(read.rows).toEqual([{ number: 3, texts: ['张三', '1'], kinds: ['text', 'number'] }]);
  });

  it.each([
    ['rows out of order', '<row r="5"><c r="A5"><v>1</v></c></row><row r="4"><c r="A4"><v>1</v></c></row>'],
    ['cells out of order', '<row r="2"><c r="B2"><v>1</v></c><c r="A2"><v>1</v></c></row>'],
    ['a shared string that does not exist', '<row r="2"><c r="A2" t="s"><v>99</v></c></row>'],
    ['broken XML', '<row r="2"><c r="A2"></row>'],
    ['an unknown entity', '<row r="2"><c r="A2" t="str"><v>&bomb;</v></c></row>'],
  ])('with %s is refused as damaged', async (_, rows) => {
    const { reading } = await readRows(await zipOf(workbookParts(HEADER + rows)));
    expect(reading).toMatchObject({ ok: false, refusal: { code: 'FILE_CORRUPT' } });
  });

  it('with a changed byte is refused by its checksum', async () => {
    const path = await zipOf(workbookParts(`${HEADER}<row r="2"><c r="A2"><v>1234567</v></c></row>`), false);
    expect((await readRows(path)).reading).toMatchObject({ ok: true });
    const bytes = readFileSync(path);
    bytes.write('1234568', bytes.indexOf('1234567'));
    const changed = temporaryPath();
    writeFileSync(changed, bytes);
    expect((await readRows(changed)).reading).toEqual({ ok: false, refusal: { code: 'FILE_CORRUPT' } });
  });

  it('that promises less than it inflates to is refused', async () => {
    const path = await zipOf(workbookParts(`${HEADER}${'<row/>'.repeat(100_000)}`));
    const bytes = readFileSync(path);
    const directory = bytes.lastIndexOf('xl/worksheets/sheet1.xml') - 46;
    bytes.writeUInt32LE(1000, directory + 24);
    const lying = temporaryPath();
    writeFileSync(lying, bytes);
    expect((await readRows(lying)).reading).toEqual({ ok: false, refusal: { code: 'FILE_CORRUPT' } });
  });

  it('that inflates beyond a limit is refused as too large', async () => {
    const path = await zipOf(workbookParts(`${HEADER}${'<row/>'.repeat(100_000)}`));
    const tight = [{ maxBytes: 100_000 }, { ratioFloorBytes: 10_000 }, { maxPartBytes: 100 }];
    for (const limits of tight) {
      expect((await readRows(path, limits)).reading).toMatchObject({ ok: false, refusal: { code: 'TOO_LARGE' } });
    }
  });

  it('that is another document in a zip file is refused as such', async () => {
    expect((await readRows(await zipOf({ 'word/document.xml': '<document/>' }))).reading).toEqual({
      ok: false,
      refusal: { code: 'FORMAT_MISMATCH', found: 'zip' },
    });
  });
});
