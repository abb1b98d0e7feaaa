import { describe, expect, it } from 'vitest';
import { columnLetters } from './column-letters.ts';
import { findDateOfSerial } from './excel-date.ts';
import { isDateFormat } from './xlsx-styles.ts';

describe('a date in a workbook', () => {
  it.each([
    [1, false, '1900-01-01'],
    [59, false, '1900-02-28'],
    [61, false, '1900-03-01'],
    [43803, false, '2019-12-04'],
    [44317.5, false, '2021-05-01 12:00:00'],
    [0, true, '1904-01-01'],
    [42855, true, '2021-05-01'],
    [-1, false, undefined],
    [3_000_000, false, undefined],
    [Number.NaN, false, undefined],
  ])('serial %d (1904: %s) is %s', (serial, is1904, date) => {
    expect(findDateOfSerial(serial, is1904)).toBe(date);
  });

  it.each([
    ['yyyy/m/d', true],
    ['yyyy"年"m"月"d"日"', true],
    ['[$-804]yyyy"年"m"月"', true],
    ['[h]:mm', true],
    ['mm:ss.0', true],
    ['General', false],
    ['0.00', false],
    ['0.00"元/月 d"', false],
    ['[Red]#,##0;[Green]-d', false],
    ['_(* #,##0_);\\d', false],
    ['@', false],
  ])('format %j shows a date: %s', (code, isDate) => {
    expect(isDateFormat(code)).toBe(isDate);
  });
});

describe('a column', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [16383, 'XFD'],
  ])('%d has the letters %s', (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
  });
});
