import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaPathOf } from '../areas/area-path.ts';
import { knownMonitoringLines } from './monitoring-lines.ts';
import { isParameterValue, type ParameterRow } from './parameter.ts';
import { isParameterKey, PARAMETERS, type ParameterKey, parameter, parameterAt, parametersAt } from './parameters.ts';

const COUNTY = areaPathOf('532929');
const NUODENG = areaPathOf('532929101');
const VILLAGE = areaPathOf('532929101205');

const line = (id: string, value: unknown, validFrom: string, more: Partial<ParameterRow> = {}): ParameterRow => ({
  id,
  key: 'monitoring.line',
  value,
  areaPath: COUNTY,
  validFrom,
  document: `文件${id}`,
  ...more,
});

const keys = Object.keys(PARAMETERS) as ParameterKey[];

describe('[REG-37] a policy parameter', () => {
  it.each(keys)('%s has a label, a source and a default of its own type', (key) => {
    const declaration = parameter(key);
    expect(declaration.label).toMatch(/\p{Script=Han}/u);
    expect(declaration.source).not.toBe('');
    expect(isParameterValue(declaration, declaration.default)).toBe(true);
    expect(isParameterKey(key)).toBe(true);
  });

  it('is its default where nothing is set, and says so', () => {
    expect(parameterAt([], 'publicity.days', VILLAGE, '2021-10-20')).toMatchObject({ value: 5, version: 'default' });
  });

  it.each([
    ['2019-12-31', 6000, 'default'],
    ['2020-01-01', 6000, 'a'],
    ['2021-12-31', 6500, 'b'],
    ['2022-12-31', 7000, 'c'],
    ['2023-01-01', 6000, 'default'],
  ])('holds from its first to its last day: on %s it is %i of version %s', (on, value, version) => {
    const rows = [
      line('a', 6000, '2020-01-01', { validTo: '2020-12-31' }),
      line('c', 7000, '2022-01-01', { validTo: '2022-12-31' }),
      line('b', 6500, '2021-01-01', { validTo: '2021-12-31' }),
    ];
    expect(parameterAt(rows, 'monitoring.line', VILLAGE, on)).toMatchObject({ value, version });
  });

  it('of a smaller area goes before that of the county, and does not reach beyond it', () => {
    const rows = [line('township', 6200, '2020-01-01', { areaPath: NUODENG }), line('county', 6000, '2021-01-01')];
    expect(parameterAt(rows, 'monitoring.line', VILLAGE, '2021-10-20').version).toBe('township');
    expect(parameterAt(rows, 'monitoring.line', areaPathOf('532929102'), '2021-10-20').version).toBe('county');
    expect(parameterAt(rows, 'monitoring.line', COUNTY, '2021-10-20').version).toBe('county');
  });

  it('of two that hold at once is the one that began last, then the one entered last', () => {
    const rows = [line('a', 1, '2021-01-01'), line('b', 2, '2020-01-01'), line('c', 3, '2021-01-01')];
    expect(parameterAt(rows, 'monitoring.line', COUNTY, '2021-10-20').version).toBe('c');
  });

  it.each([['6000'], [-1], [Number.NaN], [null], [[6000]]])('refuses the damaged value %o', (value) => {
    expect(() => parameterAt([line('x', value, '2020-01-01')], 'monitoring.line', COUNTY, '2021-01-01')).toThrow('x');
  });

  it.each<[ParameterKey, unknown, boolean]>([
    ['screening.join', 'AND', true],
    ['screening.join', 'XOR', false],
    ['screening.join', 'toString', false],
    ['elimination.exemptsNoLabour', 'true', false],
    ['reflag.categories', ['MARGINAL'], true],
    ['reflag.categories', 'MARGINAL', false],
    ['reflag.categories', [1], false],
  ])('%s takes %o: %s', (key, value, accepted) => {
    expect(isParameterValue(parameter(key), value)).toBe(accepted);
  });

  it('is the same whatever other parameters are set, and whatever order different days stand in', () => {
    const rows = [
      line('a', 6000, '2020-01-01'),
      line('b', 6500, '2021-01-01'),
      line('c', 9, '2020-01-01', { key: 'publicity.days' }),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: 3 }), (shuffled) => {
        expect(parameterAt(shuffled, 'monitoring.line', COUNTY, '2021-10-20').version).toBe('b');
        expect(parametersAt(shuffled, ['publicity.days', 'monitoring.line'], COUNTY, '2020-10-20')).toEqual({
          'publicity.days': 9,
          'monitoring.line': 6000,
        });
      }),
    );
  });
});

describe('[REG-38] the monitoring line', () => {
  it.each([
    ['2020-06-01', 6000],
    ['2021-10-15', 6000],
    ['2025-01-01', 8700],
    ['2026-11-23', 8700],
  ])('on %s is %i yuan as far as documents say', (on, value) => {
    const rows = knownMonitoringLines(COUNTY).map((row, at) => ({ ...row, id: String(at) }));
    expect(parameterAt(rows, 'monitoring.line', VILLAGE, on).value).toBe(value);
  });
});
