import { describe, expect, it } from 'vitest';
import { nameInitials, readSearch, searchName } from './search-text.ts';

describe('[REG-36] a search', () => {
  it.each([
    ['', { by: 'none' }],
    ['　 ', { by: 'none' }],
    ['985x', { by: 'idLast4', text: '985X' }],
    ['1234', { by: 'idLast4', text: '1234' }],
    ['LZH', { by: 'initials', text: 'lzh' }],
    ['532900', { by: 'householdNo', text: '532900' }],
    ['53299919771029985x', { by: 'idNumber', text: '53299919771029985X' }],
    [' 杨 学继', { by: 'name', text: '杨学继' }],
    ['扎史•卓玛', { by: 'name', text: '扎史·卓玛' }],
    ['４１２３', { by: 'idLast4', text: '4123' }],
  ])('for %s means %o', (typed, search) => {
    expect(readSearch(typed)).toEqual(search);
  });

  it('finds a name by its initials', () => {
    const pinyin: Record<string, string> = { 李: 'l', 志: 'z', 红: 'h' };
    expect(nameInitials('李志 红', (character) => pinyin[character] ?? '')).toBe('lzh');
    expect(nameInitials('李·红A', (character) => pinyin[character] ?? '')).toBe('lha');
    expect(searchName(' 李.红 ')).toBe('李·红');
  });
});
