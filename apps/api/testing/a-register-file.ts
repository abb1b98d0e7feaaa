import { createWriteStream, mkdtempSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NATIONAL_FILES, type NationalFileKind, nationalHeaders } from '@shouwang/domain';
import { readTable, writeWorkbook } from '@shouwang/spreadsheet';
import { countySmall } from './county-small.ts';

/** Cells by header; an empty text is an empty cell. */
export type Cells = Readonly<Record<string, string>>;

/** The files of the generated county, each with how many rows it has. */
export const REGISTER_FILES: Readonly<Record<NationalFileKind, string>> = {
  householdRegister: '（基础信息）户信息_20211015.xlsx',
  monitoredHouseholds: '（自定义）监测对象信息_20211015.xlsx',
  workSpells: '（务工月监测）已外出务工信息_20211015.xlsx',
  workPlans: '计划外出务工信息_20211015.xlsx',
  villages: '（自定义）行政村信息_20211015.xlsx',
};

const headersOf = (kind: NationalFileKind): readonly string[] => {
  const file = NATIONAL_FILES.find((candidate) => candidate.kind === kind);
  if (!file) throw new Error(`No national file of kind ${kind}`);
  return nationalHeaders(file);
};

/** The rows of a table as records by header, in the order of the file. */
export const readCells = async (path: string, mark = '户编号'): Promise<Cells[]> => {
  const rows: Cells[] = [];
  const reading = await readTable(path, {
    columns: [{ key: 'mark', names: [mark, '行政区划代码'], required: true }],
    onBatch: (batch) => {
      const { cells } = batch.header;
      for (let at = 0; at < batch.length; at += 1) {
        const { texts } = batch.rowAt(at);
        rows.push(Object.fromEntries(cells.map((header, column) => [header, texts[column] ?? ''])));
      }
    },
  });
  if (!reading.ok) throw new Error(`${path} could not be read: ${reading.refusal.code}`);
  return rows;
};

/** The rows of one file of the generated county. */
export const countyRows = (kind: NationalFileKind): Promise<Cells[]> =>
  readCells(countySmall(`register/${REGISTER_FILES[kind]}`));

const folder = mkdtempSync(join(tmpdir(), 'shouwang-register-'));
let written = 0;

/** An export of the national system with these rows, as the bytes of a workbook: title, remark, header, data. */
export const aRegisterFile = async (
  kind: NationalFileKind,
  rows: readonly Cells[],
  { headers = headersOf(kind) }: { readonly headers?: readonly string[] } = {},
): Promise<Buffer> => aWorkbook([{ name: 'Sheet1', headers, rows }]);

/** A workbook of several sheets, each with a title, a remark, a header and rows. */
export const aWorkbook = async (
  sheets: readonly { readonly name: string; readonly headers: readonly string[]; readonly rows: readonly Cells[] }[],
): Promise<Buffer> => {
  written += 1;
  const path = join(folder, `${written}.xlsx`);
  const specs = sheets.map(({ name, headers, rows }) => ({
    name,
    columns: headers.map((header) => ({ header })),
    titleRows: ['导出的表', '说明'],
    rows: rows.map((cells) => headers.map((header) => cells[header] ?? '')),
  }));
  // Two files with the same rows are not the same bytes, unless a test sends the same file twice.
  await writeWorkbook(createWriteStream(path), specs, new Date(1_600_000_000_000 + written * 10_000));
  return readFile(path);
};
