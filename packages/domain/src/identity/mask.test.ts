import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INDICATOR_KEYS, indicator } from '../collection/catalogue.ts';
import { MASKED, maskAccount, maskedText, maskHealth, maskName, maskPhone } from './mask.ts';

describe('[REG-31] a masked value', () => {
  it.each([
    [maskName, '杨学继', '杨*'],
    [maskName, '扎史·卓玛', '扎*'],
    [maskName, '𠮷田', '𠮷*'],
    [maskName, ' ', ''],
    [maskPhone, '13812345678', '138****5678'],
    [maskPhone, '0872-5521106', '****1106'],
    [maskPhone, '110', '***'],
    [maskAccount, '6217000012345678', '****5678'],
    [maskAccount, '12', '**'],
    [maskHealth, '健康', '健康'],
    [maskHealth, '长期慢性病,残疾', '有病残情况'],
    [maskHealth, '', ''],
  ] as const)('%o of %s is %s', (mask, text, shown) => {
    expect(mask(text)).toBe(shown);
  });

  it('of a phone or an account shows no more than three first and four last characters', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{5,19}$/u), (digits) => {
        expect(maskPhone(digits).replace(/\*/gu, '').length).toBeLessThanOrEqual(7);
        expect(maskAccount(digits).replace(/\*/gu, '').length).toBeLessThanOrEqual(4);
      }),
    );
  });

  it('of a sensitive indicator never shows the value, of any other always', () => {
    const samples = ['532999197710299851', '13812345678', '长期慢性病', '99.437334', '肢体残疾'];
    for (const key of INDICATOR_KEYS) {
      for (const text of samples) {
        if (indicator(key).mask === 'sensitive') expect(maskedText(key, text), key).not.toContain(text);
        else expect(maskedText(key, text), key).toBe(text);
      }
      expect(maskedText(key, '')).toBe('');
    }
  });

  it('is told apart by what it is', () => {
    expect(maskedText('idNumber', '532999197710299851')).toMatch(/^532\*+9851$/u);
    expect(maskedText('mobile', '13812345678')).toBe('138****5678');
    expect(maskedText('longitude', '99.437334')).toBe(MASKED);
    expect(maskedText('disabilityGrade', '一级')).toBe(MASKED);
  });
});
