import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeItem } from '../codelists/code-list.ts';
import { HOUSEHOLD_TYPE, type HouseholdType } from '../codelists/household-type.ts';
import { MONITORING_CATEGORY } from '../codelists/monitoring.ts';
import { assignCategory, hintsAtSuddenHardship } from './assign-category.ts';

describe('[REG-34] the category at identification', () => {
  it.each<[HouseholdType, number, boolean, string | undefined]>([
    ['LIFTED', 5999.99, false, 'UNSTABLE_LIFTED'],
    ['LIFTED', 5999.99, true, 'UNSTABLE_LIFTED'],
    ['LIFTED_NO_POLICY', 5999.99, false, 'UNSTABLE_LIFTED'],
    ['GENERAL', 5999.99, false, 'MARGINAL'],
    ['GENERAL', -100, false, 'MARGINAL'],
    ['GENERAL', 6000, false, undefined],
    ['GENERAL', 6000, true, 'SUDDEN_HARDSHIP'],
    ['LIFTED', 26000, true, 'SUDDEN_HARDSHIP'],
    ['LIFTED', 26000, false, undefined],
  ])(
    'of a %s household with %d yuan, sudden hardship %s, is %s',
    (householdType, incomePerCapita, suddenHardship, category) => {
      expect(assignCategory({ householdType, incomePerCapita, line: 6000, suddenHardship })).toBe(category);
    },
  );

  it('always fits the household type and the side of the line that the code list says', () => {
    const types = HOUSEHOLD_TYPE.items.map((item) => item.en);
    fc.assert(
      fc.property(fc.constantFrom(...types), fc.integer(), fc.integer(), fc.boolean(), (type, income, line, sudden) => {
        const category = assignCategory({ householdType: type, incomePerCapita: income, line, suddenHardship: sudden });
        if (category === undefined) {
          expect(income >= line && !sudden).toBe(true);
          return;
        }
        const { householdTypes, incomeVsLine } = codeItem(MONITORING_CATEGORY, category);
        expect(incomeVsLine).toBe(income < line ? 'BELOW' : 'AT_OR_ABOVE');
        if (type !== 'LIFTED_NO_POLICY') expect(householdTypes).toContain(type);
      }),
    );
  });
});

describe('[REG-35] sudden hardship is hinted at', () => {
  it.each([
    [8000, 5999, true],
    [8000, 6000, false],
    [5000, 4000, false],
  ])('income %d, reference %d: %s', (incomePerCapita, incomeReferencePerCapita, hint) => {
    expect(hintsAtSuddenHardship({ incomePerCapita, incomeReferencePerCapita, line: 6000 })).toBe(hint);
  });
});
