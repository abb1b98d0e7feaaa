import { describe, expect, it } from 'vitest';
import {
  COUNTY_BLOCKS,
  COUNTY_FIELDS,
  type CountyField,
  countyFieldProblems,
  emptyCountyBlocks,
  isFieldOfYear,
  readCountyValue,
} from './county-form.ts';

const added: CountyField = {
  key: 'x',
  block: 'industry',
  name: '冷库容量',
  unit: '吨',
  type: 'decimal',
  yearFrom: 2022,
  yearTo: 2024,
};

describe('[COL-8] the county form', () => {
  it('begins with fields in each of its four blocks, each name once', () => {
    for (const block of Object.keys(COUNTY_BLOCKS)) {
      const names = COUNTY_FIELDS.filter((one) => one.block === block).map(({ name }) => name);
      expect(names.length, block).toBeGreaterThan(0);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('takes a new field with name, unit, type and years', () => {
    expect(countyFieldProblems(added, COUNTY_FIELDS)).toEqual([]);
    expect([2021, 2022, 2024, 2025].map((year) => isFieldOfYear(added, year))).toEqual([false, true, true, false]);
  });

  it.each([
    [{ name: ' ' }, ['NAME_MISSING']],
    [{ name: ' 主导产业 ' }, ['NAME_TAKEN']],
    [{ yearTo: 2021 }, ['YEARS_REVERSED']],
    [{ yearFrom: 22, yearTo: undefined }, ['YEAR_UNLIKELY']],
  ] as const)('refuses %o', (change, problems) => {
    expect(countyFieldProblems({ ...added, ...change }, COUNTY_FIELDS)).toEqual(problems);
  });

  it('reads a value by the type of its field', () => {
    expect(readCountyValue({ type: 'integer' }, ' 1,284 ')).toEqual({ text: '1284' });
    expect(readCountyValue({ type: 'integer' }, '7.5').problem).toBe('NUMBER_NOT_WHOLE');
    expect(readCountyValue({ type: 'decimal' }, '约三万').problem).toBe('NUMBER_UNREADABLE');
    expect(readCountyValue({ type: 'boolean' }, '有').problem).toBe('CODE_UNKNOWN');
    expect(readCountyValue({ type: 'text' }, '核桃、诺邓火腿')).toEqual({ text: '核桃、诺邓火腿' });
  });

  it('says which blocks of a key county are still empty [DQ-V-008]', () => {
    expect(emptyCountyBlocks(COUNTY_FIELDS, { gdp: '500000', beds: '' })).toEqual(['industry', 'education', 'medical']);
  });
});
