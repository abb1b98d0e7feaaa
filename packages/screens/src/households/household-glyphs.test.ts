import { MONITORING_CATEGORY, RISK_TYPE } from '@shouwang/domain';
import { describe, expect, test } from 'vitest';
import { householdGlyphs } from './household-glyphs.ts';

describe('字记', () => {
  test('the category stands outlined before the open risks', () => {
    expect(householdGlyphs('MARGINAL', ['ILLNESS', 'LABOR_SHORTAGE'])).toEqual([
      { glyph: '边', name: '边缘易致贫户', open: false },
      { glyph: '病', name: '因病', open: true },
      { glyph: '劳', name: '缺劳动力', open: true },
    ]);
  });

  test('every category and every risk of the code lists has a character of its own', () => {
    const categories = MONITORING_CATEGORY.items.flatMap(({ en }) => householdGlyphs(en, []));
    const risks = householdGlyphs(
      null,
      RISK_TYPE.items.map(({ en }) => en),
    );
    const glyphs = [...categories, ...risks].map(({ glyph }) => glyph);
    expect(glyphs).toHaveLength(14);
    expect(new Set(glyphs).size).toBe(14);
  });

  test('a name that no list knows is left out', () => {
    expect(householdGlyphs('NEW_KIND', ['NEW_RISK'])).toEqual([]);
  });
});
