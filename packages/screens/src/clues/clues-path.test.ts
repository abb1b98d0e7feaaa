import { describe, expect, it } from 'vitest';
import { type ClueListFilter, clueListSearch, cluesPath, readClueListFilter } from './clues-path.ts';

describe('the address of a list of clue cards', () => {
  it('keeps every part of the filter', () => {
    const filter: ClueListFilter = {
      state: 'NEW',
      areaCode: '532929101',
      ruleId: 'X-MED-01',
      runId: 'a1',
      overdue: true,
      text: '杨 & 段=1',
    };
    expect(readClueListFilter(clueListSearch(filter))).toEqual(filter);
  });

  it('is the bare list when nothing is filtered, and leaves empty parts out', () => {
    expect(cluesPath({})).toBe('/clues');
    expect(cluesPath({ text: '', overdue: false })).toBe('/clues');
    expect(readClueListFilter('?overdue=no&state=')).toEqual({});
  });
});
