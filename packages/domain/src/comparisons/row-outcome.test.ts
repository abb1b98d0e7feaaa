import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseName } from './person-name.ts';
import { matchByKey } from './row-outcome.ts';

describe('[CMP-5] a name', () => {
  it.each([
    ['此里•拉姆', '此里·拉姆'],
    ['此里・拉姆', '此里·拉姆'],
    ['此里･拉姆', '此里·拉姆'],
    ['此里‧拉姆', '此里·拉姆'],
    ['此里∙拉姆', '此里·拉姆'],
    ['此里⋅拉姆', '此里·拉姆'],
    ['此里．拉姆', '此里·拉姆'],
    [' 此里 · 拉姆　', '此里·拉姆'],
    ['王　光\u00a0刚', '王光刚'],
    ['Ａ王', 'A王'],
    ['杨㑇', '杨㑇'],
  ])('%j is compared as %j', (written, normal) => {
    expect(normaliseName(written)).toBe(normal);
  });

  it('in its normal form stays as it is', () => {
    const name = fc.string({ unit: fc.constantFrom('王', '・', ' ', '．', 'Ａ', '㑇', '䶮', '·', '豈'), maxLength: 6 });
    fc.assert(
      fc.property(name, (written) => {
        const normal = normaliseName(written);
        expect(normaliseName(normal)).toBe(normal);
      }),
    );
  });
});

describe('[CMP-5] a row whose number is registered', () => {
  const wang = { name: '王庆', no: 1 };
  const dotted = { name: '此里·拉姆', no: 2 };
  const other = { name: '李庆', no: 3 };

  it.each([
    ['王庆', [wang], { outcome: 'EXACT', people: [wang] }],
    ['王 庆', [wang], { outcome: 'EXACT', people: [wang], note: 'NAME_NORMALISED' }],
    ['此里•拉姆', [dotted], { outcome: 'EXACT', people: [dotted], note: 'NAME_NORMALISED' }],
    ['汪庆', [wang], { outcome: 'ID_ONLY', people: [wang] }],
    ['', [wang], { outcome: 'ID_ONLY', people: [wang] }],
    ['王庆', [other, wang], { outcome: 'EXACT', people: [wang] }],
    ['王庆', [wang, { ...wang, no: 4 }], { outcome: 'EXACT', people: [wang, { ...wang, no: 4 }] }],
    ['汪庆', [wang, other], { outcome: 'ID_ONLY', people: [wang, other] }],
  ])('with the name %j', (name, sameKey, match) => {
    expect(matchByKey(name, sameKey)).toEqual(match);
  });
});
