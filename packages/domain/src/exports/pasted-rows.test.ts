import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPastedRow, guessPastedColumns, missingNumbers, pastedCsv, readPastedText } from './pasted-rows.ts';

describe('[XLS-9] cells pasted from a spreadsheet', () => {
  it('are read as they were copied, with tabs, line breaks and quotation marks inside', () => {
    expect(readPastedText('户编号\t姓名\r\n12\t杨 "学"\r\n\r\n13\t"一\n二\t""三"""\r\n')).toEqual([
      ['户编号', '姓名'],
      ['12', '杨 "学"'],
      ['13', '一\n二\t"三"'],
    ]);
  });

  it('survive being copied in any program that quotes what must be quoted', () => {
    const cell = fc
      .string({ unit: fc.constantFrom('a', '云', '"', '\t', '\n', '1'), maxLength: 5 })
      .map((text) => text.trim());
    const copied = (text: string) => (/["\t\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 4 }), (rows) => {
        fc.pre(rows.every((cells) => cells.some((one) => one !== '')));
        expect(readPastedText(rows.map((cells) => cells.map(copied).join('\t')).join('\r\n'))).toEqual(rows);
      }),
    );
  });

  it('are taken for columns by their names, also by older ones, each column once', () => {
    expect(guessPastedColumns(['户编号', '人口编号', '备注', '户编号', '身份证号'])).toEqual([
      'householdNo',
      'personNo',
      null,
      null,
      'idNumber',
    ]);
    expect(guessPastedColumns(['532900000001', '53290000000101', '小学'])).toBeUndefined();
  });

  it('need the numbers by which people are found', () => {
    expect(missingNumbers(['householdNo', null, 'schoolName'])).toEqual(['personNo']);
  });

  it('are checked by the rules of an import, cell by cell', () => {
    const columns = ['householdNo', 'personNo', 'educationLevel', 'mobile'] as const;
    const codes = (cells: string[]) => checkPastedRow(cells, columns).map(({ code, key }) => `${key} ${code}`);
    expect(codes(['12', '1201', '小学', '19900000001'])).toEqual([]);
    expect(codes(['12', '', '博士后', ''])).toEqual(['educationLevel CODE_UNKNOWN', 'personNo VALUE_MISSING']);
    expect(codes(['5.329E+11', '1201', '', ''])).toEqual(['householdNo NUMBER_DAMAGED']);
  });

  it('become a table with the national headers', () => {
    expect(pastedCsv(['householdNo', null, 'personNo', 'address'], [['12', 'x', '1201', '一组,2号']])).toBe(
      '\ufeff户编号,人编号,家庭住址\r\n12,1201,"一组,2号"\r\n',
    );
  });
});
