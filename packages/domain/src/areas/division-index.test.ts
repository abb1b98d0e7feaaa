import { describe, expect, it } from 'vitest';
import { divisionIndex } from './division-index.ts';
import { DIVISIONS_532929 } from './divisions-532929.ts';

const index = divisionIndex(DIVISIONS_532929);

describe('[REG-6] the divisions of Yunlong', () => {
  it('are one county, 11 townships and 90 villages and communities, each code once, each with its parent', () => {
    const count = (level: string) => DIVISIONS_532929.filter((division) => division.level === level).length;
    expect([count('COUNTY'), count('TOWNSHIP'), count('VILLAGE')]).toEqual([1, 11, 90]);
    expect(new Set(DIVISIONS_532929.map((division) => division.code)).size).toBe(DIVISIONS_532929.length);
    for (const division of DIVISIONS_532929.filter(({ level }) => level === 'VILLAGE')) {
      expect(index.find(division.code.slice(0, 9))?.level).toBe('TOWNSHIP');
    }
  });

  it('are all found by township and village name', () => {
    for (const division of DIVISIONS_532929.filter(({ level }) => level === 'VILLAGE')) {
      const township = index.find(division.code.slice(0, 9));
      expect(index.findVillage(township?.name ?? '', division.name)).toBe(division);
    }
  });

  it.each([
    ['诺邓镇', '诺邓村委会', '532929101205'],
    ['诺邓镇', '诺邓村', '532929101205'],
    ['诺邓', '诺邓', '532929101205'],
    ['诺邓镇', '石门社区居委会', '532929101001'],
    ['苗尾傈僳族乡', '表村', '532929206203'],
    ['苗尾傈僳族乡', '表村村', '532929206203'],
    ['团结彝族', '表村', undefined],
    ['苗尾傈僳族乡', '表村村委会', '532929206203'],
    ['功果桥镇', '诺邓村委会', undefined],
    ['', '诺邓村委会', undefined],
    ['诺邓镇', '', undefined],
  ])('find %s %s as %s', (township, village, code) => {
    expect(index.findVillage(township, village)?.code).toBe(code);
  });
});
