import { createWriteStream } from 'node:fs';
import { HOUSEHOLD_FILE, nationalHeaders, recogniseFile, rowReader, tableColumnsOf } from '@shouwang/domain';
import { readTable, writeWorkbook } from '@shouwang/spreadsheet';
import ExcelJS from 'exceljs';
import { sheetRows } from './sheet-rows.ts';

/** One run in a process of its own, so that its peak of memory is its own: `<act> <engine> <path> <people>`. */
const [act = '', engine = '', path = '', people = '0'] = process.argv.slice(2);
const headers = nationalHeaders(HOUSEHOLD_FILE);

const write = {
  shouwang: () =>
    writeWorkbook(
      createWriteStream(path),
      [
        {
          name: '户信息',
          titleRows: ['户信息', '导出'],
          columns: headers.map((header) => ({ header })),
          rows: sheetRows(Number(people)),
        },
      ],
      new Date(0),
    ),
  exceljs: async () => {
    const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path, useSharedStrings: false });
    const sheet = workbook.addWorksheet('户信息');
    for (const title of [['户信息'], ['导出'], [...headers]]) sheet.addRow(title).commit();
    for (const row of sheetRows(Number(people))) sheet.addRow(row).commit();
    sheet.commit();
    await workbook.commit();
  },
};

const read = {
  /** With everything that an import does before it asks the register: recognised, every cell read by its indicator. */
  shouwang: async () => {
    let rows = 0;
    let reader = rowReader([]);
    const reading = await readTable(path, {
      columns: tableColumnsOf(HOUSEHOLD_FILE),
      limits: { maxBytes: 4_000_000_000 },
      onHeader: ({ cells }) => {
        const recognition = recogniseFile([cells]);
        if (recognition.ok) reader = rowReader(recognition.columns);
      },
      onBatch: (batch) => {
        for (let at = 0; at < batch.length; at += 1) if (reader(batch.rowAt(at)).facts.personNo) rows += 1;
      },
    });
    if (!reading.ok) throw new Error(reading.refusal.code);
    return rows;
  },
  /** The cells of each row as texts, no more. */
  exceljs: async () => {
    let rows = -3;
    const reader = new ExcelJS.stream.xlsx.WorkbookReader(path, {
      sharedStrings: 'ignore',
      styles: 'ignore',
      hyperlinks: 'ignore',
      worksheets: 'emit',
      entries: 'ignore',
    });
    for await (const sheet of reader) for await (const row of sheet) if (Array.isArray(row.values)) rows += 1;
    return rows;
  },
};

const startedAt = performance.now();
const rows = act === 'write' ? await write[engine as keyof typeof write]() : await read[engine as keyof typeof read]();
const seconds = (performance.now() - startedAt) / 1_000;
process.stdout.write(
  JSON.stringify({ seconds, megabytes: process.resourceUsage().maxRSS / 1_024, rows: rows ?? null }),
);
