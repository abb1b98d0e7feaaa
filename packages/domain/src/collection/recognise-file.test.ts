import { describe, expect, it } from 'vitest';
import { NATIONAL_HEADERS } from '../../testing/national-headers.ts';
import type { NationalFileKind } from './national-file.ts';
import { columnsOf } from './national-file.ts';
import { NATIONAL_FILES } from './national-files.ts';
import { NATIONAL_HEADER_MARK, recogniseFile } from './recognise-file.ts';

const sheet = (kind: NationalFileKind) => [['某某信息'], ['导出单位：云龙县'], [...NATIONAL_HEADERS[kind]]];

describe('[REG-18] a sheet is recognised by its headers', () => {
  it.each(NATIONAL_FILES)('$title below two title rows, every column with its indicator', (file) => {
    const recognition = recogniseFile(sheet(file.kind));
    expect(recognition).toMatchObject({ ok: true, headerRow: 3, unknownHeaders: [], missingHeaders: [] });
    if (!recognition.ok) return;
    expect(recognition.file.kind).toBe(file.kind);
    expect(recognition.columns.map((column) => column.key)).toEqual(columnsOf(file).map((column) => column.key));
  });

  it.each(NATIONAL_FILES)('$title has a header by which any export is found', (file) => {
    expect(NATIONAL_HEADER_MARK.names.some((name) => NATIONAL_HEADERS[file.kind].includes(name))).toBe(true);
  });

  it('wherever the header stands and in whatever order', () => {
    const headers = [...NATIONAL_HEADERS.workSpells].reverse();
    const recognition = recogniseFile([[], headers]);
    expect(recognition).toMatchObject({ ok: true, headerRow: 2, file: { kind: 'workSpells' } });
  });

  it('with aliases, other brackets and white space', () => {
    const headers = NATIONAL_HEADERS.householdRegister.map((header) =>
      header === '村'
        ? '行 政村'
        : header === '人编号'
          ? '人口编号'
          : header.replaceAll('（', '(').replaceAll('）', ')'),
    );
    expect(recogniseFile([headers])).toMatchObject({ ok: true, missingHeaders: [], unknownHeaders: [] });
  });

  it('as the file with the most known columns when the tell-tale columns of two are there', () => {
    const headers = ['户编号', '人编号', '与户主关系', '户类型', '监测对象类别', '识别监测时间'];
    expect(recogniseFile([headers])).toMatchObject({ ok: true, file: { kind: 'monitoredHouseholds' } });
    expect(recogniseFile([[...headers, '家庭住址', '行政区划代码']])).toMatchObject({
      ok: true,
      file: { kind: 'householdRegister' },
      unknownHeaders: ['识别监测时间'],
    });
  });

  it('and says which of its headers are unknown and which are missing', () => {
    const headers = NATIONAL_HEADERS.villages.map((header) => (header === '是否通客运班车' ? '通不通车' : header));
    expect(recogniseFile([headers])).toMatchObject({
      ok: true,
      unknownHeaders: ['通不通车'],
      missingHeaders: ['是否通客运班车'],
    });
  });
});

describe('[REG-19] a sheet is refused', () => {
  it.each([
    ['without rows', []],
    ['of another kind', [['姓名', '身份证号', '低保类别']]],
    ['with only a title', [['（基础信息）户信息']]],
  ])('%s', (_, rows) => {
    expect(recogniseFile(rows)).toEqual({ ok: false, code: 'NO_HEADER' });
  });

  it('when one column stands twice', () => {
    expect(recogniseFile([[...NATIONAL_HEADERS.villages, '总户数']])).toEqual({
      ok: false,
      code: 'DUPLICATE_HEADER',
      headers: ['总户数'],
    });
  });
});
