import { describe, expect, it } from 'vitest';
import { NATIONAL_HEADERS } from '../../testing/national-headers.ts';
import { INDICATOR_KEYS, type IndicatorKey, indicator, indicatorKeysOf, isIndicatorKey } from './catalogue.ts';
import { partOfKey } from './household-form.ts';
import { SECTIONS } from './indicator.ts';
import { columnsOf, type NationalFileKind, tableColumnsOf } from './national-file.ts';
import { NATIONAL_FILES } from './national-files.ts';

describe('[REG-7] the indicator catalogue', () => {
  it('gives a code list to exactly the indicators that hold codes', () => {
    for (const key of INDICATOR_KEYS) {
      const { type, codeList } = indicator(key);
      expect(codeList !== undefined, key).toBe(type === 'code' || type === 'codes');
    }
  });

  it('gives a written form to exactly the dates and months', () => {
    for (const key of INDICATOR_KEYS) {
      const { type, format } = indicator(key);
      expect(format !== undefined, key).toBe(type === 'date' || type === 'month');
    }
  });

  it('uses each section, and each label at most once within an entity', () => {
    expect(new Set(INDICATOR_KEYS.map((key) => indicator(key).section))).toEqual(new Set(Object.keys(SECTIONS)));
    for (const entity of new Set(INDICATOR_KEYS.map((key) => indicator(key).entity))) {
      const labels = indicatorKeysOf(entity).map((key) => indicator(key).label);
      expect(new Set(labels).size, entity).toBe(labels.length);
    }
  });

  it('masks identity numbers, phones and accounts', () => {
    for (const key of INDICATOR_KEYS) {
      if (['idNumber', 'phone', 'account'].includes(indicator(key).type))
        expect(indicator(key).mask, key).toBe('sensitive');
    }
  });

  it('knows its keys and no word of JavaScript', () => {
    expect(isIndicatorKey('wageIncome')).toBe(true);
    for (const word of ['constructor', 'toString', '__proto__', '']) expect(isIndicatorKey(word)).toBe(false);
  });

  it('keeps what identifies a row out of the facts', () => {
    const columns = INDICATOR_KEYS.filter((key) => indicator(key).column);
    expect(columns).toEqual(
      expect.arrayContaining<IndicatorKey>(['householdNo', 'householdType', 'phone', 'personNo', 'name', 'idNumber']),
    );
    for (const key of INDICATOR_KEYS) if (indicator(key).required) expect(columns, key).toContain(key);
  });
});

describe('[REG-8] a national file', () => {
  it.each(NATIONAL_FILES)('$title has exactly the headers of the real export, in their order', (file) => {
    expect(columnsOf(file).map((column) => column.header)).toEqual(NATIONAL_HEADERS[file.kind]);
  });

  it.each(NATIONAL_FILES)('$title is looked for by names that mean one column each', (file) => {
    const columns = tableColumnsOf(file);
    const names = columns.flatMap((column) => column.names);
    expect(new Set(names).size).toBe(names.length);
    expect(columns.filter((column) => column.required).map((column) => column.key)).toEqual(
      expect.arrayContaining([...file.recognisedBy]),
    );
    for (const header of NATIONAL_HEADERS[file.kind]) expect(names).toContain(header);
  });

  it('exists for each kind once', () => {
    expect(NATIONAL_FILES.map((file) => file.kind).toSorted()).toEqual(
      (Object.keys(NATIONAL_HEADERS) as NationalFileKind[]).toSorted(),
    );
  });

  it('together with the forms hold every indicator', () => {
    const held = new Set<string>(NATIONAL_FILES.flatMap((file) => columnsOf(file).map((column) => column.key)));
    const onForms = new Set(['villageGroup', 'plan', 'measure', 'helper', 'pairing', 'workTeam']);
    const nowhere = INDICATOR_KEYS.filter(
      (key) => !held.has(key) && partOfKey(key) === undefined && !onForms.has(indicator(key).entity),
    );
    expect(nowhere).toEqual([]);
  });
});
