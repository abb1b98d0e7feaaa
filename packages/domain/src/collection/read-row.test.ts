import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellKind } from './read-cell.ts';
import { readRow, rowReader, type SourceRow } from './read-row.ts';
import { recogniseFile } from './recognise-file.ts';

const recognition = recogniseFile([
  ['户编号', '人编号', '监测对象类别', '识别监测时间', '风险是否已消除', '风险是否已消除0', '民族'],
]);
const columns = recognition.ok ? recognition.columns : [];
const row = (...texts: string[]): SourceRow => ({
  number: 4,
  texts,
  kinds: texts.map((text) => (text === '' ? 'empty' : 'text')),
});

describe('[REG-20] a row', () => {
  it('becomes facts; empty cells are absent', () => {
    expect(readRow(row('1', '2', ' 边缘户 ', '2021年3月', '否', '否', ''), columns)).toEqual({
      row: 4,
      facts: {
        householdNo: '1',
        personNo: '2',
        monitoringCategory: '边缘易致贫户',
        identifiedMonth: '202103',
        isEliminated: '否',
      },
      problems: [],
    });
  });

  it('with two columns of one indicator that differ keeps the first and warns', () => {
    const { facts, problems } = readRow(row('1', '2', '', '', '否', '是'), columns);
    expect(facts.isEliminated).toBe('否');
    expect(problems).toMatchObject([
      { code: 'COLUMNS_DIFFER', severity: 'warning', label: '风险是否已消除0', value: '是' },
    ]);
  });

  it('names every bad cell by its own header', () => {
    const { problems } = readRow(row('1', '2', '富裕户', '上个月', '否', '否', '火星族'), columns);
    expect(problems.map(({ label, severity }) => [label, severity])).toEqual([
      ['监测对象类别', 'error'],
      ['识别监测时间', 'warning'],
      ['民族', 'warning'],
    ]);
  });

  it('without its household or person number is rejected, and says so once', () => {
    expect(readRow(row('', '2'), columns).problems).toMatchObject([{ code: 'VALUE_MISSING', key: 'householdNo' }]);
    expect(readRow(row('5.3E+11', ' '), columns).problems).toMatchObject([
      { code: 'NUMBER_DAMAGED', key: 'householdNo' },
      { code: 'VALUE_MISSING', key: 'personNo' },
    ]);
  });

  it('is read alike by a reader that remembers what it has read', () => {
    const text = fc.constantFrom(
      '',
      ' ',
      '1',
      '2',
      '5.3E+11',
      '边缘户',
      '富裕户',
      '2021年3月',
      '上个月',
      '否',
      '是',
      '白族',
    );
    const kind = fc.constantFrom<CellKind>('text', 'text', 'number', 'formula', 'empty');
    const cell = fc.record({ text, kind });
    const rows = fc.array(fc.array(cell, { minLength: columns.length, maxLength: columns.length }), { maxLength: 20 });
    fc.assert(
      fc.property(rows, (cells) => {
        const read = rowReader(columns);
        for (const [number, row] of cells.entries()) {
          const source = { number, texts: row.map((one) => one.text), kinds: row.map((one) => one.kind) };
          expect(read(source)).toEqual(readRow(source, columns));
        }
      }),
    );
  });
});
