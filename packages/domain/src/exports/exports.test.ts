import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INDICATOR_KEYS, indicator } from '../collection/catalogue.ts';
import { columnsOf } from '../collection/national-file.ts';
import { HOUSEHOLD_FILE, MONITORING_FILE, NATIONAL_FILES } from '../collection/national-files.ts';
import { readValue } from '../collection/read-value.ts';
import { maskedText } from '../identity/mask.ts';
import { isMaskOf, mergeValue } from './merge-value.ts';
import { readRowStamp, versionText } from './row-stamp.ts';
import { templateColumns, templateInstructions } from './template-columns.ts';

describe('[XLS-1] the columns of a template', () => {
  it.each(NATIONAL_FILES)('of $title are the national ones in their order', (file) => {
    expect(templateColumns(file).map(({ header }) => header)).toEqual(columnsOf(file).map(({ header }) => header));
  });

  it('offer for every code list and every 是否 exactly what an import takes', () => {
    for (const { key, choices = [] } of [...templateColumns(HOUSEHOLD_FILE), ...templateColumns(MONITORING_FILE)]) {
      const { codeList, type } = indicator(key);
      expect(choices.length > 0, key).toBe(codeList !== undefined || type === 'boolean');
      for (const choice of choices) expect(readValue(key, choice), `${key} ${choice}`).toEqual({ text: choice });
    }
  });

  it('close a list unless a cell may hold several values or an unlisted label', () => {
    const open = (header: string) => templateColumns(HOUSEHOLD_FILE).find((one) => one.header === header)?.isOpenList;
    expect([open('文化程度'), open('健康状况'), open('民族')]).toEqual([false, true, true]);
  });

  it('explain themselves, and what must be filled in', () => {
    for (const { hint } of NATIONAL_FILES.flatMap(templateColumns)) expect(hint.length).toBeLessThan(255);
    expect(templateInstructions(HOUSEHOLD_FILE).join()).toContain('户编号：一串数字');
  });
});

describe('[XLS-5] the stamp of an exported row', () => {
  it('comes back as it was given', () => {
    const version = fc.integer({ min: 1, max: 99_999 });
    fc.assert(
      fc.property(
        fc.uuid(),
        version,
        version,
        fc.integer({ min: 1e12, max: 2e12 }),
        (rowKey, household, person, at) => {
          const stamp = { versions: { household, person }, exportedAt: at };
          expect(readRowStamp(rowKey, versionText(stamp))).toEqual({ rowKey, ...stamp });
        },
      ),
    );
  });

  it.each(['', 'h3', '@1634695200000', 'x3@1634695200000', 'h3@1.6E+12'])('that was damaged to %o is none', (text) => {
    expect(readRowStamp('a', text)).toBeUndefined();
  });
});

describe('[XLS-6] a cell that comes back', () => {
  it.each([
    ['小学', '小学', '小学', 'SAME'],
    ['小学', '初中', '小学', 'EDITED'],
    ['小学', '小学', '初中', 'OUTDATED'],
    ['小学', '初中', '初中', 'SAME'],
    ['小学', '初中', '高中', 'CONFLICT'],
    ['小学', '', '高中', 'CONFLICT'],
    ['', '', '高中', 'OUTDATED'],
    [undefined, '初中', '高中', 'CONFLICT'],
    [undefined, '高中', '高中', 'SAME'],
  ] as const)('exported %o, in the file %o, now %o is %s', (exported, inFile, now, merge) => {
    expect(mergeValue('educationLevel', { exported, inFile, now })).toBe(merge);
  });

  it('is compared by its meaning: numbers by value, several values as a set', () => {
    expect(mergeValue('wageIncome', { exported: '3.1', inFile: '3.10', now: '3.100' })).toBe('SAME');
    expect(mergeValue('healthStatus', { exported: '残疾,患有大病', inFile: '患有大病,残疾', now: '健康' })).toBe(
      'OUTDATED',
    );
  });

  it('[XLS-7] says nothing while it is masked, whatever the number is now', () => {
    const idNumber = '532999197710299851';
    const inFile = maskedText('idNumber', idNumber);
    expect(mergeValue('idNumber', { exported: idNumber, inFile, now: idNumber })).toBe('SAME');
    expect(mergeValue('idNumber', { exported: idNumber, inFile, now: '532999197710299852' })).toBe('OUTDATED');
    expect(isMaskOf('mobile', '138****5678', '13812345678')).toBe(true);
    expect(isMaskOf('name', '杨学继', '杨学继')).toBe(false);
  });

  it('never overwrites what only the register changed, and never loses what only the file changed', () => {
    const value = fc.constantFrom('', '是', '否');
    fc.assert(
      fc.property(fc.constantFrom(...INDICATOR_KEYS), value, value, (key, exported, other) => {
        fc.pre(exported !== other);
        expect(mergeValue(key, { exported, inFile: exported, now: other })).not.toBe('EDITED');
        if (!isMaskOf(key, other, exported)) {
          expect(mergeValue(key, { exported, inFile: other, now: exported })).toBe('EDITED');
        }
      }),
    );
  });
});
