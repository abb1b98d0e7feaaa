import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Facts, INDICATOR_KEYS, type IndicatorKey } from '../collection/catalogue.ts';
import { compareRecord, isSameValue } from './compare-record.ts';

describe('[REG-29] two values are the same', () => {
  it.each<[IndicatorKey, string, string, boolean]>([
    ['wageIncome', '3.10', '3.1', true],
    ['wageIncome', '0', '0.00', true],
    ['wageIncome', '-0', '0', true],
    ['wageIncome', '+007.50', '7.5', true],
    ['wageIncome', '100', '10', false],
    ['wageIncome', '-5', '5', false],
    ['wageIncome', '0.1000000000000000000000001', '0.1', false],
    ['wageIncome', '', '0', false],
    ['wageIncome', '三万', '三万', true],
    ['workMonths', '5', '5.0', true],
    ['healthStatus', '长期慢性病,残疾', '残疾,长期慢性病', true],
    ['healthStatus', '长期慢性病', '长期慢性病,残疾', false],
    ['publicPost', '护林员,保洁员', '保洁员,护林员', true],
    ['householdNo', '0532', '532', false],
    ['name', '杨 一', '杨一', false],
  ])('%s: %s and %s -> %s', (key, before, after, same) => {
    expect(isSameValue(key, before, after)).toBe(same);
    expect(isSameValue(key, after, before)).toBe(same);
  });
});

describe('[REG-30] a record', () => {
  it('that the register lacks is new', () => {
    expect(compareRecord(undefined, { name: '杨一' }, ['name'])).toEqual({ outcome: 'NEW', differences: [] });
  });

  it('is changed when a value is, with what was and what comes', () => {
    const before: Facts = { name: '杨一', wageIncome: '100', workMonths: '5' };
    expect(compareRecord(before, { name: '杨一', wageIncome: '200' }, ['name', 'wageIncome', 'workMonths'])).toEqual({
      outcome: 'CHANGED',
      differences: [
        { key: 'wageIncome', label: '工资性收入', before: '100', after: '200' },
        { key: 'workMonths', label: '务工时间（月）', before: '5', after: '' },
      ],
    });
  });

  it('keeps values that the sheet has no column for', () => {
    expect(compareRecord({ address: '一组' }, {}, ['name']).outcome).toBe('UNCHANGED');
  });

  it('is unchanged beside itself, whatever it holds', () => {
    const facts = fc.dictionary(fc.constantFrom(...INDICATOR_KEYS), fc.string()).map((any) => any as Facts);
    fc.assert(
      fc.property(facts, (any) => {
        expect(compareRecord(any, any, INDICATOR_KEYS).outcome).toBe('UNCHANGED');
      }),
    );
  });
});
