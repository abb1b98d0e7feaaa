import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INDICATOR_KEYS, type IndicatorKey, indicator } from './catalogue.ts';
import { entityFactsSchema, factsSchema } from './fact-schemas.ts';
import { type CellKind, readCell } from './read-cell.ts';
import { readValue } from './read-value.ts';

describe('[REG-9] a written value becomes canonical text', () => {
  it.each<[IndicatorKey, string, string]>([
    ['householdNo', '="532900005790"', '532900005790'],
    ['householdNo', "'532900005790", '532900005790'],
    ['householdNo', '532900005790.0', '532900005790'],
    ['householdNo', '０５３２', '0532'],
    ['idNumber', ' 53299919800511940x ', '53299919800511940X'],
    ['idNumber', '532999 19780403 667', '53299919780403667'],
    ['phone', '19900193084.0', '19900193084'],
    ['phone', '0872-5521106', '0872-5521106'],
    ['distanceToRoad', '3.10', '3.10'],
    ['distanceToRoad', ' 3．10 ', '3.10'],
    ['wageIncome', '1,234,567.80', '1234567.80'],
    ['otherPropertyIncome', '-300', '-300'],
    ['workMonths', '5.0', '5'],
    ['workMonths', '13', '13'],
    ['birthDate', '1970-03-14', '19700314'],
    ['birthDate', '1970年3月14日', '19700314'],
    ['incomePeriodStart', '20201001', '2020-10-01'],
    ['identifiedMonth', '2021年3月', '202103'],
    ['startMonth', '202103', '2021年3月'],
    ['startMonth', '2021-03-15', '2021年3月'],
    ['safeWater', '有', '是'],
    ['healthStatus', '大病，残疾', '患有大病,残疾'],
    ['ethnicity', '白', '白族'],
    ['publicPost', '护林员、保洁员，护林员', '护林员,保洁员'],
    ['riskRemark', ' 赡养负担重，支出骤增　', '赡养负担重，支出骤增'],
    ['name', '扎史·卓玛', '扎史·卓玛'],
    ['name', '  ', ''],
  ])('%s %s -> %s', (key, written, canonical) => {
    expect(readValue(key, written)).toEqual({ text: canonical });
  });

  it.each<[IndicatorKey, string, string, string]>([
    ['wageIncome', '约三万', '约三万', 'NUMBER_UNREADABLE'],
    ['wageIncome', '1.2E+4', '1.2E+4', 'NUMBER_UNREADABLE'],
    ['wageIncome', '1,23', '1,23', 'NUMBER_UNREADABLE'],
    ['workMonths', '7.5', '7.5', 'NUMBER_NOT_WHOLE'],
    ['birthDate', '20210230', '20210230', 'DATE_UNREADABLE'],
    ['identifiedMonth', '202113', '202113', 'MONTH_UNREADABLE'],
    // Rules P-012 and P-014 report these.
    ['ethnicity', '彝汉族', '彝汉族', 'LABEL_UNLISTED'],
    ['relationToHead', '同住', '同住', 'LABEL_UNLISTED'],
    ['groupCode', '53292910120501A', '53292910120501A', 'DIGITS_EXPECTED'],
  ])('[REG-10] %s %s is kept with a warning', (key, written, kept, code) => {
    expect(readValue(key, written)).toMatchObject({ text: kept, problem: { code, severity: 'warning', value: kept } });
  });

  it.each<[IndicatorKey, string, string]>([
    ['laborSkill', '会开车', 'CODE_UNKNOWN'],
    ['safeWater', '大概', 'CODE_UNKNOWN'],
    ['industryMeasures', '产业奖补,送钱', 'CODE_UNKNOWN'],
    ['idNumber', '5.32999E+17', 'NUMBER_DAMAGED'],
    ['personNo', '5.3290E+13', 'NUMBER_DAMAGED'],
  ])('[REG-11] %s %s is an error, never silently nothing', (key, written, code) => {
    const { problem } = readValue(key, written);
    expect(problem).toMatchObject({ code, severity: 'error', key });
    expect(problem?.message).toContain(indicator(key).label);
  });

  it('is read again as itself, whatever was written in whatever column', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...INDICATOR_KEYS),
        fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0123456789.-,，年月日是否E+＝="\' 　') })),
        (key, written) => {
          const once = readValue(key, written);
          if (once.problem === undefined) expect(readValue(key, once.text)).toEqual(once);
        },
      ),
      { numRuns: 3000 },
    );
  });
});

describe('[REG-12] a cell of a spreadsheet', () => {
  it.each<[IndicatorKey, CellKind, string, string]>([
    ['householdNo', 'number', '532900005790', '532900005790'],
    ['wageIncome', 'number', '0.10000000000000001', '0.1'],
    ['wageIncome', 'number', '25200', '25200'],
    ['birthDate', 'number', '25641', '19700314'],
    ['birthDate', 'date', '1970-03-14', '19700314'],
    ['birthDate', 'date', '1970-03-14 08:30:00', '19700314'],
    ['safeWater', 'text', 'TRUE', '是'],
    ['idNumber', 'number', '530112700314003', '530112700314003'],
  ])('%s as %s %s -> %s', (key, kind, text, canonical) => {
    expect(readCell(key, text, kind)).toEqual({ text: canonical });
  });

  it.each<[IndicatorKey, CellKind, string, string]>([
    ['idNumber', 'number', '532999197710299900', 'NUMBER_DAMAGED'],
    ['idNumber', 'number', '5.32999197710299E+17', 'NUMBER_DAMAGED'],
    ['wageIncome', 'formula', '120', 'FORMULA_CELL'],
    ['name', 'text', '#N/A', 'ERROR_CELL'],
  ])('%s as %s %s rejects its row', (key, kind, text, code) => {
    expect(readCell(key, text, kind)).toMatchObject({ text: '', problem: { code, severity: 'error' } });
  });
});

describe('[REG-13] an input', () => {
  const schema = factsSchema(['wageIncome', 'ethnicity', 'workMonths']);

  it('gives canonical text', () => {
    expect(schema.parse({ wageIncome: '1,200', ethnicity: '白' })).toEqual({ wageIncome: '1200', ethnicity: '白族' });
  });

  it.each([
    [{ wageIncome: '很多' }],
    [{ workMonths: '7.5' }],
    [{ ethnicity: '火星' }],
    [{ netIncome: '1' }],
    [{ areaPath: '53/' }],
    [{ wageIncome: 5 }],
  ])('%o is refused', (input) => {
    expect(schema.safeParse(input).success).toBe(false);
  });

  it('of an entity takes each of its indicators and none of another', () => {
    expect(entityFactsSchema('village').parse({ totalHouseholds: '26' })).toEqual({ totalHouseholds: '26' });
    expect(entityFactsSchema('village').safeParse({ wageIncome: '1' }).success).toBe(false);
  });
});
