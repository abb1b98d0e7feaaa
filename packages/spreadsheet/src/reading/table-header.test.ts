import { describe, expect, it } from 'vitest';
import { HeaderSearch, normaliseHeader } from './table-header.ts';

const COLUMNS = [
  { key: 'name', names: ['姓名'], required: true },
  { key: 'isEliminated', names: ['风险是否已消除', '风险是否已消除0'] },
  { key: 'income', names: ['人均纯收入（元）'] },
];

describe('the header', () => {
  it.each([
    ['人均纯收入（元）', '人均纯收入(元)'],
    [' *姓 名\n', '姓名'],
    ['姓名＊', '姓名'],
  ])('name %j is compared as %j', (written, normal) => {
    expect(normaliseHeader(written)).toBe(normal);
  });

  it('is the first row with all required names, wherever it stands', () => {
    const search = new HeaderSearch(COLUMNS, 10, '表');
    expect(search.offer(1, ['花名册'])).toBeUndefined();
    expect(search.offer(3, ['序号', '人均纯收入\n(元)', '姓 名'])).toEqual({
      sheet: '表',
      rowNumber: 3,
      cells: ['序号', '人均纯收入\n(元)', '姓 名'],
      columnOf: { name: 2, income: 1 },
      titleRows: [['花名册']],
    });
  });

  it('takes the preferred of two names of one column, in any order', () => {
    for (const cells of [
      ['姓名', '风险是否已消除0', '风险是否已消除'],
      ['风险是否已消除', '风险是否已消除0', '姓名'],
    ]) {
      const header = new HeaderSearch(COLUMNS, 10, '').offer(1, cells);
      expect(header?.columnOf.isEliminated).toBe(cells.indexOf('风险是否已消除'));
    }
  });

  it('is refused when a column that is read occurs twice, not when another does', () => {
    expect(() => new HeaderSearch(COLUMNS, 10, '').offer(1, ['姓名', '姓 名'])).toThrow('DUPLICATE_HEADER');
    expect(new HeaderSearch(COLUMNS, 10, '').offer(1, ['姓名', '备注', '备注'])).toBeDefined();
  });
});
