import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDate, readMonth, writeCalendar } from './calendar-text.ts';

const day = fc
  .date({ min: new Date('1920-01-01'), max: new Date('2098-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('[REG-16] a date', () => {
  it.each([
    '20231208',
    '2023-12-08',
    '2023-12-8',
    '2023/12/8',
    '2023.12.08',
    '2023年12月8日',
    '2023-12-08T00:00:00.000Z',
    '2023-12-08 00:00:00',
    '２０２３-12-08',
    '45268',
  ])('%s is 8 December 2023', (text) => {
    expect(readDate(text)).toBe('2023-12-08');
  });

  it.each(['20230230', '2023-13-01', '2023', '8207', '202312', '', '12', '99999', 'abc', undefined])(
    '%s is none',
    (text) => {
      expect(readDate(text)).toBeUndefined();
    },
  );

  it('survives every written form', () => {
    fc.assert(
      fc.property(day, (date) => {
        expect(readDate(writeCalendar(date, 'YYYYMMDD'))).toBe(date);
        expect(readDate(writeCalendar(date, 'YYYY-MM-DD'))).toBe(date);
      }),
    );
  });
});

describe('[REG-17] a month', () => {
  it.each(['202103', '2021-03', '2021-3', '2021/3', '2021.03', '2021年3月', '2021年03月份', '20210315', '44256'])(
    '%s is March 2021',
    (text) => {
      expect(readMonth(text)).toBe('202103');
    },
  );

  it.each(['202113', '2021年0月', '2021', '', 'x', undefined])('%s is none', (text) => {
    expect(readMonth(text)).toBeUndefined();
  });

  it('survives every written form', () => {
    fc.assert(
      fc.property(day, (date) => {
        const month = date.slice(0, 7).replace('-', '');
        expect(readMonth(writeCalendar(month, 'YYYYMM'))).toBe(month);
        expect(readMonth(writeCalendar(month, 'YYYY年M月'))).toBe(month);
      }),
    );
  });
});
