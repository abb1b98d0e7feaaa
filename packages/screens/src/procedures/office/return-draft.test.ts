import { describe, expect, test } from 'vitest';
import { emptyReturn, lackingOf, returnInput, toggleReason, toggleSection, writeAsk } from './return-draft.ts';

describe('sending a case back', () => {
  test('one reason brings its usual part and words along, so that the plain case is one press', () => {
    const draft = toggleReason(emptyReturn, 'DATES_ILLOGICAL');
    expect(lackingOf(draft)).toBeUndefined();
    expect(returnInput(draft)).toEqual({
      reasonCodes: ['DATES_ILLOGICAL'],
      text: '民主评议：时间前后矛盾，请核对补正。',
      data: { asks: [{ section: 'review', text: '时间前后矛盾，请核对补正。' }] },
    });
  });

  test('words that a person wrote stay when another reason is added', () => {
    const written = writeAsk(toggleReason(emptyReturn, 'INCOME_UNCLEAR'), 'visit', '补工资流水');
    const draft = toggleSection(toggleReason(written, 'PAPERS_INCOMPLETE'), 'apply');
    expect(draft.asks.map(({ section, text }) => [section, text])).toEqual([
      ['visit', '补工资流水'],
      ['apply', '收入测算不清、资料不齐，请核对补正。'],
    ]);
  });

  test('it says step by step what lacks: a reason, a part, the words', () => {
    expect(lackingOf(emptyReturn)).toBe('先选退回原因');
    const other = toggleReason(emptyReturn, 'OTHER');
    expect(lackingOf(other)).toBe('再选要补正的部分');
    expect(lackingOf(toggleSection(other, 'publish'))).toBe('写一句“公示”要怎么补正');
  });

  test('without a reason nothing is left of it', () => {
    expect(toggleReason(toggleReason(emptyReturn, 'OTHER'), 'OTHER')).toEqual(emptyReturn);
  });
});
