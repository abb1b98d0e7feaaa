import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fenText, readDecimal, readFen, readInteger, tidyNumberText } from './number-text.ts';

describe('[REG-14] money is read in fen, exactly', () => {
  it.each([
    ['0', 0],
    ['-0', 0],
    ['1200', 120_000],
    ['8207.55', 820_755],
    ['0.1', 10],
    ['3.10', 310],
    ['-300', -30_000],
    ['-0.005', -1],
    ['2.675', 268],
    ['1.004999', 100],
    ['+5', 500],
  ])('%s yuan are %i fen', (text, fen) => {
    expect(readFen(text)).toBe(fen);
  });

  it.each(['', 'abc', '1e3', '1,200', '.5', '5.', '--1', '99999999999999999999', undefined])('%s is none', (text) => {
    expect(readFen(text)).toBeUndefined();
  });

  it('and written again means the same amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (fen) => {
        expect(readFen(fenText(fen))).toBe(fen);
      }),
    );
  });
});

describe('[REG-15] a number', () => {
  it.each([
    ['4.0', 4, 4],
    ['7.5', undefined, 7.5],
    ['-3', -3, -3],
    ['', undefined, undefined],
    ['十', undefined, undefined],
    ['1e3', undefined, undefined],
  ])('%s is whole %s and decimal %s', (text, whole, decimal) => {
    expect(readInteger(text)).toBe(whole);
    expect(readDecimal(text)).toBe(decimal);
  });

  it('loses well-formed thousands separators only', () => {
    expect(tidyNumberText(' １，２３４．５０ ')).toBe('1234.50');
    expect(tidyNumberText('12,34')).toBe('12,34');
  });
});
